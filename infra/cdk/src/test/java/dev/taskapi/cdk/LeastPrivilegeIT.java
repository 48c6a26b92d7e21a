package dev.taskapi.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskapi.api.route.Routes;
import dev.taskapi.cdk.measured.Play;
import dev.taskapi.cdk.measured.Use;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the template allows against what the functions were seen to do. */
class LeastPrivilegeIT {
  private static final Set<Use> GRANTED = Granted.by(Synth.service());
  private static Play play;

  @BeforeAll
  static void playIt() {
    play = Play.played();
  }

  @AfterAll
  static void end() {
    play.close();
  }

  @Test
  void everyRouteWasPlayed() {
    assertThat(play.called()).containsExactlyInAnyOrderElementsOf(Routes.ALL);
  }

  @Test
  void whatAFunctionDoesItMayDo() {
    assertThat(only(play.uses(), use -> !GRANTED.contains(use))).as("not granted").isEmpty();
  }

  @Test
  void whatAFunctionMayDoItDoesOrItIsListedWhyNot() {
    assertThat(only(GRANTED, use -> !play.uses().contains(use) && !Unmeasured.covers(use)))
        .as("granted and not used")
        .isEmpty();
  }

  @Test
  void noExceptionIsIdle() {
    for (Unmeasured exception : Unmeasured.ALL) {
      assertThat(only(GRANTED, exception::isAbout)).as(exception.reason()).isNotEmpty();
      assertThat(only(play.uses(), exception::isAbout)).as(exception.reason()).isEmpty();
    }
  }

  private static Set<Use> only(Set<Use> uses, Predicate<Use> which) {
    Set<Use> found = new TreeSet<>(uses);
    found.removeIf(which.negate());
    return found;
  }
}
