package dev.taskapi.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Counts calls, and adds up what reads cost. */
final class Meter implements ExecutionInterceptor {
  private final AtomicLong calls = new AtomicLong();
  private final DoubleAdder units = new DoubleAdder();

  /** What was read since the last reading. */
  record Reading(long calls, double units) {}

  Reading read() {
    return new Reading(calls.getAndSet(0), units.sumThenReset());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case QueryRequest query ->
          query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
      case BatchGetItemRequest batch ->
          batch.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
      case GetItemRequest get ->
          get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case QueryResponse query -> add(query.consumedCapacity());
      case BatchGetItemResponse batch -> batch.consumedCapacity().forEach(this::add);
      case GetItemResponse get -> add(get.consumedCapacity());
      default -> {}
    }
    calls.incrementAndGet();
  }

  private void add(ConsumedCapacity capacity) {
    units.add(capacity.capacityUnits());
  }
}
