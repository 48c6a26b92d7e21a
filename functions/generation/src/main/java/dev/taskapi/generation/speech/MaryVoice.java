package dev.taskapi.generation.speech;

import dev.taskapi.generation.GenerationException;
import dev.taskapi.generation.Stage;
import dev.taskapi.generation.WorkStopped;
import dev.taskapi.generation.media.Wav;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sound.sampled.AudioInputStream;
import org.jspecify.annotations.Nullable;

/** A woman's American voice. Loads at the first sentence and says one sentence at a time. */
final class MaryVoice implements Voice {
  private final Path cache;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Function<?, ?> mary;

  MaryVoice(Path cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "marytts/cmu-slt";
  }

  @Override
  public Wav say(String sentence, Path folder) throws CannotSay {
    try {
      lock.lockInterruptibly();
      try (AudioInputStream sound = sound(SpokenEnglish.of(sentence))) {
        return MarySound.read(sound);
      } finally {
        lock.unlock();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorkStopped(stopped);
    } catch (GenerationException unavailable) {
      throw unavailable;
    } catch (IOException | RuntimeException failure) {
      throw new CannotSay("MaryTTS failed: " + failure.getMessage(), failure);
    }
  }

  private AudioInputStream sound(String words) {
    if (mary == null) {
      mary = load();
    }
    @SuppressWarnings("unchecked")
    Function<String, AudioInputStream> function = (Function<String, AudioInputStream>) mary;
    return function.apply(words);
  }

  /** A voice that does not load is this service's trouble: silence in its place would hide it. */
  private Function<?, ?> load() {
    try {
      return loaded();
    } catch (RuntimeException | ReflectiveOperationException failure) {
      throw GenerationException.passing(
              Stage.VOICE, "voice_unavailable", "The English voice could not be loaded.")
          .causedBy(failure);
    }
  }

  private Function<?, ?> loaded() throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    MaryLoader loader = MaryLoader.of(cache);
    thread.setContextClassLoader(loader);
    try {
      return (Function<?, ?>) loader.loadClass(MaryLoader.ENTRY).getConstructor().newInstance();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
