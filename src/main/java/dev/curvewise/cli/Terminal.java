package dev.curvewise.cli;

import dev.curvewise.session.Start;
import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/// The program as the terminal sees it: reads the words after its name and runs what they ask for.
public final class Terminal {

    /// Nothing was found, or all went well.
    public static final int OK = 0;
    /// Something was found: alerts, or errors in cards.
    public static final int FOUND = 1;
    /// What was asked for could not be done.
    public static final int FAILED = 2;

    private final CommandLine commands;

    /// @param window opens the window and answers with the exit code once it is closed
    public Terminal(ToIntFunction<Start> window) {
        commands = new CommandLine(new CurvewiseCommand(window));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        commands.setParameterExceptionHandler((wrong, words) -> {
            PrintWriter err = wrong.getCommandLine().getErr();
            err.println(wrong.getMessage());
            err.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return FAILED;
        });
    }

    /// Where a command prints its results and its complaints; the process's own by default.
    public Terminal printingTo(PrintWriter out, PrintWriter err) {
        commands.setOut(out);
        commands.setErr(err);
        return this;
    }

    /// Runs a command line.
    ///
    /// @return the exit code: 0, 1 where something was found, 2 where it could not be done
    public int run(String... words) {
        return commands.execute(words);
    }
}
