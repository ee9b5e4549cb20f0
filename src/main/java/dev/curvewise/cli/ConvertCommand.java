package dev.curvewise.cli;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.run.tidy.Tidied;
import dev.curvewise.run.tidy.TidyCsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Parameters(paramLabel = "RUN", description = "The run file, or a folder with runs in it.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private Path file;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE.csv",
            description = "The file to write, or - for the standard output.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli before the command is called
    private Path target;

    @Option(names = "--force", description = "Overwrite the file if it is there already.")
    private boolean force;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        boolean printed = target.toString().equals("-");
        if (!printed && isInput()) {
            err.println(target + " is the run itself and is not overwritten");
            return Terminal.FAILED;
        }
        if (!printed && !force && Files.exists(target)) {
            err.println(target + " is there already; --force overwrites it");
            return Terminal.FAILED;
        }
        Loaded<List<Tidied>> loaded = RunReader.open(file, Progress.NONE);
        loaded.problems().forEach(err::println);
        List<Run> runs = loaded.found().orElse(List.of()).stream()
                .flatMap(tidied -> tidied.runs().stream())
                .toList();
        if (runs.isEmpty()) {
            return Terminal.FAILED;
        }
        try {
            if (printed) {
                TidyCsv.write(runs, spec.commandLine().getOut());
            } else {
                write(runs);
            }
            return Terminal.OK;
        } catch (IOException e) {
            err.println(target + " could not be written: " + e.getMessage());
            return Terminal.FAILED;
        }
    }

    private void write(List<Run> runs) throws IOException {
        try (Writer writer = Files.newBufferedWriter(target)) {
            TidyCsv.write(runs, writer);
        }
    }

    private boolean isInput() {
        try {
            return Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file);
        } catch (IOException _) {
            return false;
        }
    }
}
