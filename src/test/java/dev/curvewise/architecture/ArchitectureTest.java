package dev.curvewise.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows between the packages. Every kind of rule is also run on classes that break it on purpose: a rule that
/// can not fail is no rule.
class ArchitectureTest {

    private static final String ROOT = "dev.curvewise.";
    private static final String PLANTED = "dev.curvewise.architecture.planted.";

    private static final List<String> DATA = List.of("problem", "series");
    private static final List<String> MODEL = List.of(
            "problem", "series", "card", "run", "match", "detect", "diagnose", "lesson", "plot", "report", "session");
    private static final List<String> PARTS =
            List.of("ui.theme", "ui.task", "ui.chart", "ui.text", "ui.card", "ui.run", "ui.detect", "ui.lesson");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.curvewise");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    /// A package and what it may know besides itself, with the reason.
    record Arrow(String from, List<String> to, String because) {

        ArchRule rule(String root) {
            String[] allowed = Stream.concat(Stream.of(from), to.stream())
                    .map(name -> root + name + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(root + from + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(root + ".").and(not(resideInAnyPackage(allowed))))
                    .because(because)
                    .allowEmptyShould(true);
        }

        @Override
        public String toString() {
            return from + " → " + (to.isEmpty() ? "nothing" : String.join(", ", to));
        }
    }

    static Stream<Arrow> arrows() {
        return Stream.of(
                new Arrow("problem", List.of(), "everyone reports problems, so they know nobody"),
                new Arrow("series", List.of("problem"), "a column of numbers means nothing yet"),
                new Arrow("card", DATA, "cards are content, they know no run"),
                new Arrow("run", DATA, "a run is what the file says, whatever it may mean"),
                new Arrow("detect", DATA, "a detector sees numbers and is told what to expect of them"),
                new Arrow("detect.stats", List.of("series"), "arithmetic knows no rule"),
                new Arrow("detect.alert", DATA, "what rules say is understood without them"),
                new Arrow(
                        "detect.compatible",
                        List.of("problem", "series", "detect.alert", "detect.stats"),
                        "the stock rules stand by themselves"),
                new Arrow(
                        "detect.robust",
                        List.of("problem", "series", "detect.alert", "detect.stats"),
                        "the robust rules do not lean on the stock ones"),
                new Arrow(
                        "detect.cross",
                        List.of("problem", "series", "detect.alert", "detect.stats"),
                        "columns are compared without a rule for one of them"),
                new Arrow(
                        "detect.settings",
                        List.of("problem", "series", "detect.alert", "detect.compatible", "detect.robust"),
                        "a settings file has a section for all rules"),
                new Arrow("plot", List.of("series"), "the maths of drawing serves any column"),
                new Arrow(
                        "match",
                        List.of("problem", "series", "card", "run"),
                        "matching brings cards and runs together"),
                new Arrow(
                        "diagnose",
                        List.of("problem", "series", "card", "detect"),
                        "a verdict compares with labelled curves"),
                new Arrow("lesson", List.of("problem", "series", "card", "detect"), "lessons are made of cards"),
                new Arrow(
                        "report",
                        List.of("problem", "series", "card", "run", "match", "detect", "diagnose", "plot"),
                        "a report prints the model"),
                new Arrow("session", MODEL, "state above the model, below the windows"),
                new Arrow("ui.theme", List.of(), "a look knows no content"),
                new Arrow("ui.task", List.of("problem", "run"), "background work knows only how far it is"),
                new Arrow("ui.chart", List.of("series", "plot", "report", "ui.theme"), "a chart draws any line"),
                new Arrow("ui.text", List.of("problem", "ui.theme"), "a page of text knows no card"),
                new Arrow("ui.card", parts(), "each view shows what its name says"),
                new Arrow("ui.run", parts(), "each view shows what its name says"),
                new Arrow("ui.detect", parts(), "each view shows what its name says"),
                new Arrow("ui.lesson", parts(), "each view shows what its name says"),
                new Arrow(
                        "ui.app",
                        Stream.concat(MODEL.stream(), PARTS.stream()).toList(),
                        "the window puts everything together"),
                new Arrow(
                        "cli",
                        Stream.concat(MODEL.stream(), Stream.of("ui.card", "ui.theme"))
                                .toList(),
                        "the terminal opens no window"));
    }

    private static List<String> parts() {
        return Stream.concat(MODEL.stream(), PARTS.stream()).toList();
    }

    /// Rules about what a package may use from outside the project, and the planted class that breaks each.
    record Ban(List<String> where, List<String> what, String planted, String because) {

        ArchRule rule(String root) {
            return noClasses()
                    .that()
                    .resideInAnyPackage(
                            where.stream().map(name -> root + name + "..").toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(what.toArray(String[]::new))
                    .because(because);
        }

        @Override
        public String toString() {
            return String.join(", ", where) + " without " + String.join(", ", what);
        }
    }

    static Stream<Ban> bans() {
        return Stream.of(
                new Ban(
                        List.of("problem", "series", "card", "run", "match", "detect", "diagnose", "lesson", "plot"),
                        List.of("javafx..", "java.awt..", "javax.swing.."),
                        "plot.DrawsWithJavaFx",
                        "the model is tested and used without a window"),
                new Ban(
                        List.of("session"),
                        List.of("javafx.scene..", "javafx.stage..", "javafx.application..", "java.util.concurrent.."),
                        "session.KnowsANode",
                        "what is open is state: no node, no thread"),
                new Ban(
                        List.of(
                                "problem", "series", "card", "run", "match", "detect", "plot", "report", "session",
                                "ui", "cli"),
                        List.of("java.net.http..", "javax.net..", "javafx.scene.web.."),
                        "cli.AsksTheNetwork",
                        "nothing is ever sent anywhere"));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void packagesKnowOnlyWhatTheyMay(Arrow arrow) {
        arrow.rule(ROOT).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("bans")
    void packagesUseOnlyWhatTheyMay(Ban ban) {
        ban.rule(ROOT).allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("bans")
    void aPlantedUseIsFound(Ban ban) {
        assertThat(ban.rule(PLANTED).evaluate(VIOLATIONS).getFailureReport().toString())
                .contains(ban.planted());
    }

    @Test
    void aPlantedArrowIsFound() {
        Arrow card = arrows().filter(a -> a.from().equals("card")).findFirst().orElseThrow();
        assertThat(card.rule(PLANTED).evaluate(VIOLATIONS).getFailureReport().toString())
                .contains("card.KnowsTheSession");
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("dev.curvewise.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void aPlantedCircleIsFound() {
        assertThat(slices().matching(PLANTED + "(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(VIOLATIONS)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void everyPackageHasItsArrow() {
        List<String> known = arrows().map(Arrow::from).toList();
        assertThat(PRODUCT.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> !name.equals("dev.curvewise"))
                        .map(name -> name.substring(ROOT.length()))
                        .filter(name -> known.stream().noneMatch(k -> name.equals(k) || name.startsWith(k + "."))))
                .as("packages without a line in this test")
                .isEmpty();
    }
}
