package dev.curvewise.cli;

import dev.curvewise.session.Start;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `curvewise [FILE…]`: the window, unless a subcommand is named.
@Command(
        name = "curvewise",
        description = "A desktop field guide to training curves. Without a command the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CheckCommand.class,
            DescribeCommand.class,
            ConvertCommand.class,
            RenderCommand.class,
            LintCommand.class
        })
final class CurvewiseCommand implements Callable<Integer> {

    private final ToIntFunction<Start> window;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Run files to lay over the examples.")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--cards", paramLabel = "DIR", description = "A folder with cards of your own; may be repeated.")
    private List<Path> cards = new ArrayList<>();

    @Option(names = "--sample", description = "Open the bundled sample run.")
    private boolean sample;

    CurvewiseCommand(ToIntFunction<Start> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.applyAsInt(new Start(runs, cards, sample));
    }
}
