package dev.curvewise.cli;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.problem.Loaded;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        Loaded<Library> loaded = CardReader.read(paths);
        PrintWriter out = spec.commandLine().getOut();
        loaded.problems().forEach(out::println);
        return loaded.hasErrors() ? Terminal.FOUND : Terminal.OK;
    }
}
