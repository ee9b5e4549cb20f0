package dev.curvewise.cli;

import dev.curvewise.session.Start;
import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The program as the terminal sees it: reads the words after its name and runs what they ask for.
public final class Terminal {

    /// Nothing was found, or all went well.
    public static final int OK = 0;
    /// Something was found: alerts, or errors in cards.
    public static final int FOUND = 1;
    /// What was asked for could not be done.
    public static final int FAILED = 2;

    private final ToIntFunction<Start> window;
    private @Nullable PrintWriter out;
    private @Nullable PrintWriter err;

    /// @param window opens the window and answers with the exit code once it is closed
    public Terminal(ToIntFunction<Start> window) {
        this.window = window;
    }

    /// Where a command prints its results and its complaints; the process's own by default.
    public Terminal printingTo(PrintWriter results, PrintWriter complaints) {
        out = results;
        err = complaints;
        return this;
    }

    /// Runs a command line.
    ///
    /// @return the exit code: 0, 1 where something was found, 2 where it could not be done
    public int run(String... words) {
        return PlainStart.of(words)
                .map(window::applyAsInt)
                .orElseGet(() -> commands().execute(words));
    }

    /// The parser of the whole command line.
    CommandLine commands() {
        CommandLine commands = new CommandLine(new CurvewiseCommand(window));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        commands.setParameterExceptionHandler((wrong, words) -> {
            PrintWriter complaints = wrong.getCommandLine().getErr();
            complaints.println(wrong.getMessage());
            complaints.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return FAILED;
        });
        if (out != null && err != null) {
            commands.setOut(out);
            commands.setErr(err);
        }
        return commands;
    }
}
