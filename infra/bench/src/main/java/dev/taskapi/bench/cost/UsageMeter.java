package dev.taskapi.bench.cost;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** Adds up what the calls of all clients cost. */
final class UsageMeter implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  private final DoubleAdder writes = new DoubleAdder();
  private final DoubleAdder reads = new DoubleAdder();
  private final AtomicLong queueCalls = new AtomicLong();
  private final AtomicLong puts = new AtomicLong();
  private final AtomicLong gets = new AtomicLong();
  private final AtomicLong resultBytes = new AtomicLong();
  private final AtomicLong stepBytes = new AtomicLong();

  /** What was used since the last reading, beside a run of so many seconds. */
  Usage read(double cpuSeconds) {
    return new Usage(
        writes.sumThenReset(),
        reads.sumThenReset(),
        queueCalls.getAndSet(0),
        puts.getAndSet(0),
        gets.getAndSet(0),
        resultBytes.getAndSet(0),
        stepBytes.getAndSet(0),
        cpuSeconds);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return context.request() instanceof DynamoDbRequest request
        ? metered(request)
        : context.request();
  }

  private static SdkRequest metered(DynamoDbRequest request) {
    return switch (request) {
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(TOTAL).build();
      case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(TOTAL).build();
      default -> request;
    };
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case SqsRequest queue -> queueCalls.incrementAndGet();
      case GetObjectRequest get -> gets.incrementAndGet();
      default -> {}
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case QueryResponse query -> add(reads, query.consumedCapacity());
      case GetItemResponse get -> add(reads, get.consumedCapacity());
      case BatchGetItemResponse get -> get.consumedCapacity().forEach(one -> add(reads, one));
      case PutItemResponse put -> add(writes, put.consumedCapacity());
      case UpdateItemResponse update -> add(writes, update.consumedCapacity());
      case DeleteItemResponse delete -> add(writes, delete.consumedCapacity());
      default -> {}
    }
    if (context.request() instanceof PutObjectRequest put) {
      puts.incrementAndGet();
      long bytes = context.requestBody().flatMap(body -> body.optionalContentLength()).orElse(0L);
      (put.key().startsWith("results/") ? resultBytes : stepBytes).addAndGet(bytes);
    }
  }

  private static void add(DoubleAdder units, ConsumedCapacity capacity) {
    units.add(capacity.capacityUnits());
  }
}
