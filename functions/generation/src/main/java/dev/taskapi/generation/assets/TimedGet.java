package dev.taskapi.generation.assets;

import dev.taskapi.generation.WorkStopped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/**
 * Downloads that end in time all together, and when their thread is interrupted.
 *
 * @param deadline on the clock of {@link System#nanoTime}
 */
record TimedGet(Duration limit, long deadline) {
  static TimedGet within(Duration limit) {
    return new TimedGet(limit, System.nanoTime() + limit.toNanos());
  }

  /** In a thread of its own, because waiting for a server cannot be interrupted. */
  Asset get(URI uri, Network through, Download download) throws IOException, RefusedAsset {
    HttpGet get = PinnedHttp.request(uri);
    FutureTask<Asset> task = new FutureTask<>(() -> new PinnedHttp(through).get(get, download));
    Thread thread = Thread.ofVirtual().start(task);
    try {
      return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new IOException("it took longer than " + limit.toSeconds() + " s", late);
    } catch (ExecutionException failure) {
      throw cause(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    } finally {
      get.cancel();
      thread.interrupt();
    }
  }

  private static IOException cause(ExecutionException failure) throws RefusedAsset {
    if (failure.getCause() instanceof RefusedAsset refused) {
      throw refused;
    }
    return failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
  }
}
