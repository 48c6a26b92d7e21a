package dev.taskapi.cdk.measured;

import dev.taskapi.tasks.FileKey;
import dev.taskapi.tasks.TaskResult.ResultFile;
import dev.taskapi.tasks.port.FileStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Notes every call that one function's clients make, whether or not it succeeds. */
record Recorder(String function, Needs needs, Collection<Use> uses)
    implements ExecutionInterceptor {

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    needs.of(context.request(), this::note);
  }

  /** Who may not list is told that a missing file is forbidden. */
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof NoSuchKeyException
        && context.request() instanceof GetObjectRequest get) {
      Needs.ofMissing(get.key(), this::note);
    }
  }

  private void note(String action, String resource) {
    uses.add(new Use(function, action, resource));
  }

  /** A link is signed without a call, and opens what its signer may read. */
  FileStore signing(FileStore files) {
    return new FileStore() {
      @Override
      public void put(FileKey key, String contentType, Path file) {
        files.put(key, contentType, file);
      }

      @Override
      public boolean fetch(FileKey key, Path target) {
        return files.fetch(key, target);
      }

      @Override
      public void erase(String folder) {
        files.erase(folder);
      }

      @Override
      public URI link(FileKey key, ResultFile file, Duration validFor) {
        note("s3:GetObject", ResourceName.files(key.path()));
        return files.link(key, file, validFor);
      }
    };
  }
}
