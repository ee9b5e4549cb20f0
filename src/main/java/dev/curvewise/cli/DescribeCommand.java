package dev.curvewise.cli;

import dev.curvewise.match.Match;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Run;
import dev.curvewise.series.Figures;
import dev.curvewise.session.OpenRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `curvewise describe`: what a run file holds, column by column.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Says what a run file holds, column by column. Exit code 2: could not be read.")
final class DescribeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run file.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private Path file;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the result.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Inputs inputs = Inputs.read(file);
        OpenRun open = inputs.run();
        if (format == Format.JSON) {
            spec.commandLine().getOut().println(json(inputs));
        } else {
            inputs.problems().forEach(spec.commandLine().getErr()::println);
            if (open != null) {
                text(open);
            }
        }
        return open == null ? Terminal.FAILED : Terminal.OK;
    }

    private void text(OpenRun open) {
        Run run = open.run();
        PrintWriter out = spec.commandLine().getOut();
        String step = run.stepColumn();
        out.println(file + ": " + run.format() + ", " + run.rows() + " rows, "
                + (step == null ? "no step column: rows are counted" : "step column " + step));
        List<Describe.Summary> summaries = Describe.of(run);
        int width = summaries.stream().mapToInt(s -> s.name().length()).max().orElse(6);
        String row = "%-" + Math.max(6, width) + "s %9s %8s %6s %6s %12s %12s %12s %12s  %s";
        out.println(String.format(
                Locale.ROOT, row, "column", "n", "missing", "nan", "inf", "first", "last", "min", "max", "card"));
        for (Describe.Summary s : summaries) {
            out.println(String.format(
                    Locale.ROOT,
                    row,
                    s.name(),
                    s.n(),
                    s.missing(),
                    s.nan(),
                    s.inf(),
                    number(s.first()),
                    number(s.last()),
                    number(s.min()),
                    number(s.max()),
                    card(open, s)));
        }
    }

    private static String number(@Nullable Double number) {
        return number == null ? "–" : Figures.plain(number);
    }

    private static String card(OpenRun open, Describe.Summary summary) {
        return match(open, summary)
                .map(m -> m.card() + (m.how().isGuess() ? " (a guess)" : ""))
                .orElse("–");
    }

    private static Optional<Match> match(OpenRun open, Describe.Summary summary) {
        return open.matches().stream()
                .filter(m -> m.column().equals(summary.column()))
                .findFirst();
    }

    private String json(Inputs inputs) {
        ObjectNode root = Json.object();
        root.put("file", file.toString());
        OpenRun open = inputs.run();
        if (open != null) {
            Run run = open.run();
            root.put("format", run.format());
            root.put("rows", run.rows());
            root.put("step", run.stepColumn());
            ObjectNode columns = root.putObject("columns");
            for (Describe.Summary s : Describe.of(run)) {
                ObjectNode column = columns.putObject(s.name());
                column.put("n", s.n());
                column.put("missing", s.missing());
                column.put("nan", s.nan());
                column.put("inf", s.inf());
                Json.put(column, "first", s.first());
                Json.put(column, "last", s.last());
                Json.put(column, "min", s.min());
                Json.put(column, "max", s.max());
                column.put("card", match(open, s).map(Match::card).orElse(null));
            }
        }
        Json.put(root, inputs.problems());
        return Json.print(root);
    }
}
