package dev.taskapi.local;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which room may know which: dependencies point inward. */
@Tag("exhaustive")
final class ArchitectureTest {
  private static final String[] ADAPTERS = {
    "dev.taskapi.tasks.dynamodb..",
    "dev.taskapi.tasks.sqs..",
    "dev.taskapi.tasks.s3..",
    "dev.taskapi.tasks.lambda..",
    "dev.taskapi.tasks.cloudwatch..",
    "dev.taskapi.tasks.cloud..",
    "dev.taskapi.generation.bedrock..",
    "dev.taskapi.generation.polly..",
    "dev.taskapi.generation.studio.."
  };
  private static final String[] INFRA = {"dev.taskapi.local..", "dev.taskapi.embedded.."};

  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.taskapi");

  @Test
  void everyModuleIsLookedAt() {
    assertThat(all.stream().map(type -> type.getPackageName().split("\\.", -1)[2]).distinct())
        .containsExactlyInAnyOrder(
            "requests", "tasks", "generation", "api", "processing", "local", "embedded");
  }

  @Test
  void onlyAdaptersKnowTheAwsSdk() {
    noClasses()
        .that(describe("are no adapters", type -> !resideInAnyPackage(ADAPTERS).test(type)))
        .and()
        .resideOutsideOfPackages(INFRA)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(all);
  }

  @Test
  void onlyTheTwoSidesKnowLambda() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.taskapi.api", "dev.taskapi.processing")
        .and()
        .resideOutsideOfPackages(INFRA)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.amazonaws..")
        .check(all);
  }

  @Test
  void theDomainKnowsNoAdapterAndNoJson() {
    noClasses()
        .that()
        .resideInAPackage("dev.taskapi.tasks..")
        .and()
        .resideOutsideOfPackages(ADAPTERS)
        .should()
        .dependOnClassesThat(resideInAnyPackage(ADAPTERS).or(resideInAnyPackage("com.fasterxml..")))
        .check(all);
  }

  @Test
  void modulesKnowOnlyWhatLiesInward() {
    mayKnow("requests", List.of());
    mayKnow("embedded", List.of());
    mayKnow("tasks", List.of("requests"));
    mayKnow("generation", List.of("requests"));
    mayKnow("api", List.of("requests", "tasks"));
    mayKnow("processing", List.of("requests", "tasks", "generation"));
  }

  private void mayKnow(String module, List<String> inward) {
    List<String> allowed = inward.stream().map(name -> "dev.taskapi." + name + "..").toList();
    noClasses()
        .that()
        .resideInAPackage("dev.taskapi." + module + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.taskapi..")
                .and(
                    describe(
                        "lie outward",
                        type ->
                            !resideInAnyPackage("dev.taskapi." + module + "..").test(type)
                                && allowed.stream()
                                    .noneMatch(name -> resideInAnyPackage(name).test(type)))))
        .check(all);
  }

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("dev.taskapi.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void everyPackageRefusesNulls() {
    List<String> unmarked =
        all.stream()
            .map(type -> type.getPackage())
            .filter(of -> !of.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .distinct()
            .toList();

    assertThat(unmarked).isEmpty();
  }

  @Test
  void functionsDoNotPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackages(INFRA)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(all);
  }
}
