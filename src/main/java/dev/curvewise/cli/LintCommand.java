package dev.curvewise.cli;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.card.lint.CardLint;
import dev.curvewise.card.lint.LintFix;
import dev.curvewise.problem.Level;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `curvewise lint`: what is wrong with card files.
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Checks card files and folders of them. Exit code 0: no error, 1: errors, 2: could not be read.")
final class LintCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Card files or folders with cards.")
    private List<Path> paths = List.of();

    @Option(names = "--strict", description = "Warnings count as errors for the exit code.")
    private boolean strict;

    @Option(names = "--fix", description = "Mend what is mechanical (order of keys and points, line ends), then check.")
    private boolean fix;

    @Override
    public Integer call() {
        if (fix) {
            Loaded<List<Path>> changed = LintFix.fix(paths);
            changed.problems().forEach(spec.commandLine().getErr()::println);
            changed.found()
                    .orElse(List.of())
                    .forEach(file -> spec.commandLine().getOut().println(file + ": mended"));
        }
        Library known = CardReader.bundled().found().orElseGet(Library::empty);
        List<Problem> problems = CardLint.check(paths, known);
        problems.forEach(spec.commandLine().getOut()::println);
        boolean found = problems.stream().anyMatch(p -> p.isError() || (strict && p.level() == Level.WARNING));
        if (!paths.stream().allMatch(Files::exists)) {
            return Terminal.FAILED;
        }
        return found ? Terminal.FOUND : Terminal.OK;
    }
}
