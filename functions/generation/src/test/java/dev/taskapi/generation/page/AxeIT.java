package dev.taskapi.generation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AxeIT {
  @TempDir Path folder;

  @Test
  void aPageThatShutsPeopleOutIsFound() throws Exception {
    Optional<Chromium> browser = Chromium.onThisMachine(folder);
    assumeThat(browser).as("a Chromium on the PATH").isPresent();
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        """
        <!doctype html><html><head><title>x</title></head><body><main><h1>x</h1>
        <img src="data:,"><p style="color:#aaa;background:#fff">pale</p></main></body></html>""");
    assertThat(new Axe(browser.get()).violations(page))
        .anyMatch(violation -> violation.startsWith("image-alt"))
        .anyMatch(violation -> violation.startsWith("color-contrast"))
        .anyMatch(violation -> violation.startsWith("html-has-lang"));
  }
}
