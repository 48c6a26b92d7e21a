package dev.taskapi.localstack;

import dev.taskapi.tasks.testing.TestCloud;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has every test of this module run over LocalStack, or skips it and says why. */
public final class OnLocalStack implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return switch (LocalStack.ofThisJvm()) {
      case LocalStack.Running running -> {
        System.setProperty(TestCloud.ENDPOINT, running.endpoint().toString());
        yield ConditionEvaluationResult.enabled("LocalStack answers at " + running.endpoint());
      }
      case LocalStack.Absent absent -> ConditionEvaluationResult.disabled(absent.why());
      case LocalStack.Missed missed -> throw new IllegalStateException(missed.why());
    };
  }
}
