package dev.taskapi.tasks.metering;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Adds up what puts cost. The store writes by puts alone. */
final class WriteMeter implements ExecutionInterceptor {
  private final DoubleAdder units = new DoubleAdder();
  private final AtomicInteger conditional = new AtomicInteger();
  private final AtomicInteger plain = new AtomicInteger();

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    if (!(context.request() instanceof PutItemRequest put)) {
      return context.request();
    }
    (put.conditionExpression() == null ? plain : conditional).incrementAndGet();
    return put.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    if (context.response() instanceof PutItemResponse put) {
      units.add(put.consumedCapacity().capacityUnits());
    }
  }

  /** Write units since the last reading. */
  double read() {
    return units.sumThenReset();
  }

  int conditional() {
    return conditional.get();
  }

  int plain() {
    return plain.get();
  }
}
