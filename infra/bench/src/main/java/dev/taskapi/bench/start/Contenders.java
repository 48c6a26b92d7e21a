package dev.taskapi.bench.start;

import dev.taskapi.runtime.DeployedStage;
import dev.taskapi.runtime.PackagedFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The functions whose starts are compared, each by its name in the table. */
final class Contenders {
  static final String EMPTY = "an empty handler";
  static final String UNREAD = "an empty handler that reads no event";
  static final String BY_TLS = "an empty handler that reads the issuer's keys by TLS";

  /** Beside it, the function erases a task that nobody has worked on. */
  static final String ERASE_WORKED_ON = "erase, of a task worked on";

  private static final String CODEC = " codec";
  private static final String REHEARSED = " rehearsed";

  private final Map<String, PackagedFunction> all = new LinkedHashMap<>();

  Contenders(DeployedStage stage, Path folder) throws IOException {
    PackagedFunction some = stage.function("keys").withSnapshot(false);
    Path empty = folder.resolve("empty");
    all.put(
        EMPTY,
        some.running(EmptyHandler.class.getName(), OwnCode.alone(empty, EmptyHandler.class)));
    all.put(
        UNREAD,
        some.running(
            EmptyStreamHandler.class.getName(), OwnCode.alone(empty, EmptyStreamHandler.class)));
    all.put(
        BY_TLS,
        some.running(EmptyTlsHandler.class.getName(), OwnCode.alone(empty, EmptyTlsHandler.class)));
    Path codecFirst = OwnCode.beside(folder.resolve("codec-first"), some.code(), CodecFirst.class);
    stage.functions().forEach((name, function) -> put(name, function, codecFirst));
    put(ERASE_WORKED_ON, stage.function("erase"), codecFirst);
  }

  private void put(String name, PackagedFunction function, Path codecFirst) {
    PackagedFunction plain = function.withSnapshot(false);
    all.put(name, plain);
    if (function.snapshot()) {
      all.put(name + CODEC, plain.running(CodecFirst.class.getName(), codecFirst));
      all.put(name + REHEARSED, function);
    }
  }

  Map<String, PackagedFunction> all() {
    return all;
  }

  /** The names under which a function is prepared before its first event; none where it is not. */
  List<String> prepared(String name) {
    return Stream.of(CODEC, REHEARSED).map(how -> name + how).filter(all::containsKey).toList();
  }

  /** The deployed ones as they start without a snapshot. */
  List<String> plain() {
    return all.keySet().stream()
        .filter(name -> !isEmpty(name) && name.equals(firstEvent(name)))
        .toList();
  }

  /** The deployed one whose first event it is given. */
  static String firstEvent(String name) {
    return isEmpty(name) ? "open" : name.replace(REHEARSED, "").replace(CODEC, "");
  }

  private static boolean isEmpty(String name) {
    return Stream.of(EMPTY, UNREAD, BY_TLS).anyMatch(name::equals);
  }
}
