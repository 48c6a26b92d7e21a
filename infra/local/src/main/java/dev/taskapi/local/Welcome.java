package dev.taskapi.local;

import java.nio.file.Path;

/** What a local run tells its user. */
final class Welcome {
  private Welcome() {}

  static String text(LocalEnvironment environment, Path file) {
    return """

        Task API answers at %1$s (Ctrl-C ends it)

          account   %2$s
          API key   %3$s
          JWT       %4$s
                    (user_123, a member of %2$s and %5$s)
          the same in %6$s

        Try it:

          curl -s %1$s/api/tasks -H 'X-API-Key: %3$s' -H 'Content-Type: application/json' \\
            -d '{"task_type":"quiz","request_data":{"difficulty":"easy","story_prompt":\
        "Water boils at 100 degrees Celsius. Ice is frozen water. Steam is water vapour."}}'
        """
        .formatted(
            environment.baseUrl(),
            environment.mine().accountId(),
            environment.mine().apiKey(),
            environment.jwt(),
            environment.other().accountId(),
            file);
  }
}
