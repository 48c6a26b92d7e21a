package dev.taskapi.cdk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the deployment and its operator's commands may know; infra/local holds the rest. That no
 * function knows them is Maven's to see to: they stand on no function's class path.
 */
@Tag("exhaustive")
class ArchitectureTest {
  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.taskapi.cdk", "dev.taskapi.operate");

  @Test
  void bothAreLookedAt() {
    assertThat(all.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
        .containsOnly("cdk", "operate");
  }

  @Test
  void theyKnowOnlyWhatLiesInward() {
    mayKnow("operate", "requests", "tasks");
    mayKnow("cdk", "requests", "tasks", "api", "processing", "operate");
  }

  @Test
  void theDeploymentCallsNoService() {
    noClasses()
        .that()
        .resideInAPackage("dev.taskapi.cdk..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(all);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("dev.taskapi.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void everyPackageRefusesNulls() {
    assertThat(all.stream().map(JavaClass::getPackage).distinct())
        .filteredOn(of -> !of.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private void mayKnow(String module, String... inward) {
    List<String> allowed =
        Stream.concat(Stream.of(module), Stream.of(inward))
            .map(name -> "dev.taskapi." + name + "..")
            .toList();
    DescribedPredicate<JavaClass> inside = resideInAnyPackage(allowed.toArray(String[]::new));
    noClasses()
        .that()
        .resideInAPackage("dev.taskapi." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.taskapi..").and(DescribedPredicate.not(inside)))
        .check(all);
  }
}
