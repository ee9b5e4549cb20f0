package dev.curvewise.cli;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.Tidy;
import dev.curvewise.run.tidy.TidyCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `curvewise convert`: a run of any format as one tidy CSV table.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes a run of any format as one CSV table: a row per step, a column per metric; what was"
                + " changed on the way is said. Exit code 2: could not be read or written.")
final class ConvertCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run file.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private Path file;

    @Option(names = "-o", required = true, paramLabel = "FILE.csv", description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli before the command is called
    private Path target;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Loaded<Run> loaded = RunReader.read(file, Progress.NONE);
        loaded.problems().forEach(err::println);
        Run run = loaded.value();
        if (run == null) {
            return Terminal.FAILED;
        }
        Tidied tidied = Tidy.of(run);
        tidied.problems().forEach(err::println);
        try (Writer writer = Files.newBufferedWriter(target)) {
            TidyCsv.write(tidied.runs(), writer);
            return Terminal.OK;
        } catch (IOException e) {
            err.println(target + " could not be written: " + e.getMessage());
            return Terminal.FAILED;
        }
    }
}
