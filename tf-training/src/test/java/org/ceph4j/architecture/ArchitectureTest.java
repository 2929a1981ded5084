package org.ceph4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.ceph4j.device.TensorFlowNative;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;

/**
 * Data flow in one direction: training sees client, client sees model; the client's users see no
 * TensorFlow.
 */
final class ArchitectureTest {
  private static final String[] MODEL = {
    "org.ceph4j",
    "org.ceph4j.device..",
    "org.ceph4j.landmark..",
    "org.ceph4j.heatmap..",
    "org.ceph4j.network..",
    "org.ceph4j.bundle.."
  };
  private static final String[] CLIENT = {
    "org.ceph4j.image..",
    "org.ceph4j.decoding..",
    "org.ceph4j.savedmodel..",
    "org.ceph4j.interpretation..",
    "org.ceph4j.client.."
  };

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ceph4j");

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAnyPackage("org.ceph4j..");
  }

  @Test
  void modelKnowsNeitherClientNorTraining() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .dependOnClassesThat(ours().and(DescribedPredicate.not(resideInAnyPackage(MODEL))))
        .check(ALL);
  }

  @Test
  void modelUsesNoFrameworkAndNoInputLibraries() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.tensorflow.framework..",
            "org.apache.commons..",
            "tools.jackson..",
            "com.fasterxml..",
            "javax.imageio..")
        .check(ALL);
  }

  @Test
  void clientDoesNotSeeTraining() {
    noClasses()
        .that()
        .resideInAnyPackage(CLIENT)
        .should()
        .dependOnClassesThat(
            ours()
                .and(DescribedPredicate.not(resideInAnyPackage(MODEL)))
                .and(DescribedPredicate.not(resideInAnyPackage(CLIENT))))
        .check(ALL);
  }

  @Test
  void noTensorFlowTypeInTheClientsPublicSignatures() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(CLIENT)
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .arePublic()
        .should(notShowTensorFlow())
        .check(ALL);
    classes()
        .that()
        .resideInAnyPackage(CLIENT)
        .and()
        .arePublic()
        .should(notShowTensorFlowInFieldsOrConstructors())
        .check(ALL);
  }

  private static boolean tensorFlow(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.startsWith("org.tensorflow") || name.startsWith("org.bytedeco");
  }

  private static ArchCondition<JavaMethod> notShowTensorFlow() {
    return new ArchCondition<>("not show TensorFlow") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean shown =
            method.getReturnType().getAllInvolvedRawTypes().stream()
                    .anyMatch(ArchitectureTest::tensorFlow)
                || method.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .anyMatch(ArchitectureTest::tensorFlow);
        events.add(new SimpleConditionEvent(method, !shown, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaClass> notShowTensorFlowInFieldsOrConstructors() {
    return new ArchCondition<>("not show TensorFlow in public fields or constructors") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean shown =
            type.getFields().stream()
                    .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                    .anyMatch(field -> tensorFlow(field.getRawType()))
                || type.getConstructors().stream()
                    .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                    .flatMap(made -> made.getRawParameterTypes().stream())
                    .anyMatch(ArchitectureTest::tensorFlow);
        events.add(new SimpleConditionEvent(type, !shown, type.getFullName()));
      }
    };
  }

  /** NVIDIA's libraries must be there before TensorFlow's, or it finds no GPU. */
  @Test
  void nothingUsesTensorFlowBeforeItIsLoadedInTheOneWay() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(TensorFlowNative.class.getName())
        .should()
        .callConstructor(Graph.class)
        .check(ALL);
    classes()
        .that(describe("load bundles", type -> callsMethodOf(SavedModelBundle.class, type)))
        .should()
        .callMethod(TensorFlowNative.class, "load")
        .check(ALL);
  }

  private static boolean callsMethodOf(Class<?> owner, JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(owner) && call.getName().startsWith("load"));
  }

  @Test
  void evaluationDoesNotSeeTraining() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.ceph4j.evaluation..", "org.ceph4j.report..", "org.ceph4j.dataset..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ceph4j.training..", "org.ceph4j.settings..", "org.ceph4j.cli..")
        .check(ALL);
  }

  @Test
  void nothingButTheDemoAndTheCommandLineKnowsPhantoms() {
    noClasses()
        .that(
            describe(
                "are neither phantom, demo nor command line",
                type ->
                    !type.getPackageName().matches("org\\.ceph4j\\.(phantom|demo|cli)(\\..*)?")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ceph4j.phantom..")
        .check(ALL);
  }

  // training, export and their subpackages form one slice each.
  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.ceph4j.(*)..").should().beFreeOfCycles().check(ALL);
  }
}
