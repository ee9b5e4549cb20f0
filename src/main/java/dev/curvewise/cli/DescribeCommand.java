package dev.curvewise.cli;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.match.ColumnMatcher;
import dev.curvewise.match.Match;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.run.Describe;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.TextColumn;
import dev.curvewise.run.format.RunReader;
import dev.curvewise.series.Figures;
import dev.curvewise.session.OpenRun;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `curvewise describe`: what run files hold, column by column.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Says what run files hold, column by column, as they stand. Exit code 2: could not be read.")
final class DescribeCommand implements Callable<Integer> {

    private static final int SHOWN = 24;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Run files, or folders with runs in them.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the result.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Library library = CardReader.bundled().found().orElseGet(Library::empty);
        ColumnMatcher matcher = new ColumnMatcher(library);
        List<OpenRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean all = true;
        for (Path file : files) {
            Loaded<List<Run>> loaded = RunReader.readAll(file, Progress.NONE);
            problems.addAll(loaded.problems());
            List<Run> found = loaded.found().orElse(List.of());
            all &= !found.isEmpty();
            found.forEach(run ->
                    runs.add(OpenRun.of(runs.size(), run, matcher.match(run).values())));
        }
        if (format == Format.JSON) {
            spec.commandLine().getOut().println(Json.print(json(runs, problems)));
        } else {
            problems.forEach(spec.commandLine().getErr()::println);
            text(runs);
        }
        return all ? Terminal.OK : Terminal.FAILED;
    }

    private void text(List<OpenRun> runs) {
        for (int i = 0; i < runs.size(); i++) {
            if (i > 0) {
                spec.commandLine().getOut().println();
            }
            text(runs.get(i), title(runs.get(i).run(), runs));
        }
    }

    /// The file, and which run of it where it holds several.
    private static String title(Run run, List<OpenRun> runs) {
        long together = runs.stream()
                .filter(other -> other.run().source().equals(run.source()))
                .count();
        return together > 1 ? run.source() + ", run " + run.name() : run.source();
    }

    private void text(OpenRun open, String title) {
        Run run = open.run();
        PrintWriter out = spec.commandLine().getOut();
        String step = run.stepColumn();
        out.println(title + ": " + run.format() + ", " + run.rows() + (run.rows() == 1 ? " row, " : " rows, ")
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
        String words = run.texts().stream().map(DescribeCommand::words).collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            out.println("not drawn, no numbers in it: " + words);
        }
    }

    /// A column of words with the first of them, without line ends.
    private static String words(TextColumn text) {
        String first = text.values().stream().findFirst().orElse("").replaceAll("\\s+", " ");
        String shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "\u2026" : first;
        return text.name() + (text.count() == 0 ? " (empty)" : shown.isEmpty() ? "" : " (as '" + shown + "')");
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

    /// One file with one run is an object; of several, or of a folder, there is a list of such objects.
    private ObjectNode json(List<OpenRun> runs, List<Problem> problems) {
        ObjectNode root = Json.object();
        if (files.size() == 1 && runs.size() <= 1 && !Files.isDirectory(files.getFirst())) {
            root.put("file", files.getFirst().toString());
            runs.forEach(open -> put(root, open));
        } else {
            ArrayNode list = root.putArray("runs");
            for (OpenRun open : runs) {
                ObjectNode one = list.addObject();
                one.put("file", open.run().source());
                one.put("name", open.run().name());
                put(one, open);
            }
        }
        Json.put(root, problems);
        return root;
    }

    private static void put(ObjectNode root, OpenRun open) {
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
        ArrayNode words = root.putArray("words");
        run.texts().forEach(text -> words.add(text.name()));
    }
}
