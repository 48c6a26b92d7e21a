package dev.taskapi.embedded;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pekko.actor.ActorSystem;

/** Keeps the servers silent while all is well: a good run prints nothing of theirs. */
final class QuietLogs {
  private static final List<String> CHATTY =
      List.of("org.elasticmq", "org.apache.pekko", "org.gaul", "org.eclipse.jetty", "scalikejdbc");

  /** Held here, since java.util.logging forgets a level with its logger. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private QuietLogs() {}

  /** To be called before the first class of a server is loaded; own settings win. */
  static void set() {
    for (var name : CHATTY) {
      var key = "org.slf4j.simpleLogger.log." + name;
      if (System.getProperty(key) == null) {
        System.setProperty(key, "warn");
      }
    }
    // Where the first log call comes while the process ends, log4j would complain of that.
    System.setProperty("log4j2.shutdownHookEnabled", "false");
    SQLITE.setLevel(Level.WARNING);
  }

  static ActorSystem actorSystem() {
    var loader = QuietLogs.class.getClassLoader();
    var own =
        Map.of(
            "pekko.loglevel", "WARNING",
            "pekko.stdout-loglevel", "WARNING",
            "pekko.daemonic", "on",
            "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off");
    var config = ConfigFactory.parseMap(own).withFallback(ConfigFactory.load(loader));
    return ActorSystem.create("embedded-queues", config, loader);
  }
}
