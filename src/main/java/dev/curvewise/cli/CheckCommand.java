package dev.curvewise.cli;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.settings.Settings;
import dev.curvewise.detect.settings.SettingsReader;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Likenesses;
import dev.curvewise.session.Mode;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Watch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `curvewise check`: what the detectors say of runs.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Runs the detectors over run files and folders of them, and tells what several columns look like together."
                        + " Exit code 0: nothing found, 1: something"
                        + " found, 2: a file that was named, or all of them, could not be read.")
final class CheckCommand implements Callable<Integer> {

    /// So many files that are no runs are named, not more.
    private static final int NAMED = 5;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Run files, or folders with run files.")
    private List<Path> paths = List.of();

    @Option(
            names = "--settings",
            paramLabel = "FILE.yaml",
            description = "Settings of the stock detectors, and of the robust mode in a section 'robust'.")
    private @Nullable Path settings;

    @Option(
            names = "--mode",
            paramLabel = "robust|compatible",
            description = "Which rules to use: robust by default, compatible where settings are given.")
    private @Nullable Mode mode;

    @Option(names = "--raw", description = "List every firing, not joined to episodes and before the cooldown.")
    private boolean raw;

    @Option(
            names = "--fail-on",
            paramLabel = "warning|critical",
            description = "What has to be found for exit code 1; warning by default.")
    private Severity failOn = Severity.WARNING;

    @Option(names = "--format", paramLabel = "text|json|jsonl|junit", description = "How to print the result.")
    private CheckFormat format = CheckFormat.TEXT;

    @Override
    public Integer call() {
        Loaded<Settings> set = settings == null ? Loaded.of(Settings.DEFAULT) : SettingsReader.read(settings);
        Settings known = set.value();
        List<Problem> problems = new ArrayList<>(set.problems());
        Mode used = mode != null ? mode : settings == null ? Mode.ROBUST : Mode.COMPATIBLE;
        Path source = settings;
        if (source != null && known != null) {
            unused(known, used)
                    .map(words -> Problem.note(source.toString(), 0, 0, words.getKey(), words.getValue()))
                    .ifPresent(problems::add);
        }
        Settings chosen = known == null ? Settings.DEFAULT : known;
        Watch watch = used == Mode.ROBUST ? Watch.robust(chosen) : Watch.compatible(chosen);
        List<CheckFiles> files = CheckFiles.of(paths);
        Library library = CardReader.bundled().found().orElseGet(Library::empty);
        List<Checked> all = known == null
                ? List.of()
                : files.stream().map(file -> check(file, watch, library)).toList();
        Map<Boolean, List<Checked>> told = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.partitioningBy(
                        i -> all.get(i).readable() || files.get(i).named(),
                        Collectors.mapping(all::get, Collectors.toList())));
        List<Checked> runs = told.getOrDefault(true, List.of());
        passedOver(told.getOrDefault(false, List.of())).ifPresent(problems::add);
        if (files.isEmpty()) {
            problems.add(Problem.error(paths.getFirst().toString(), "This folder holds no file", "name a run file"));
        }
        print(runs, problems);
        boolean unread = runs.isEmpty() || runs.stream().anyMatch(run -> !run.readable());
        return unread ? Terminal.FAILED : runs.stream().anyMatch(run -> run.has(failOn)) ? Terminal.FOUND : Terminal.OK;
    }

    /// What of a settings file the mode does not use, with what to do about it.
    private static Optional<Map.Entry<String, String>> unused(Settings settings, Mode mode) {
        if (mode == Mode.COMPATIBLE && !settings.robust().equals(Settings.DEFAULT.robust())) {
            return Optional.of(Map.entry(
                    "The section 'robust' is not used by the compatible rules", "add --mode robust to use it"));
        }
        if (mode == Mode.ROBUST && !settings.detectors().equals(Settings.DEFAULT.detectors())) {
            return Optional.of(
                    Map.entry("The robust rules use only the section 'robust'", "leave --mode out to use the others"));
        }
        return Optional.empty();
    }

    /// The files of folders that are no runs, said in one sentence.
    private static Optional<Problem> passedOver(List<Checked> files) {
        List<String> others = files.stream().map(Checked::file).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
        String what = others.size() == 1 ? "1 file is no run" : others.size() + " files are no runs";
        return Optional.of(Problem.note(
                others.getFirst(),
                0,
                0,
                what + " that could be read, and passed over: " + named + more,
                "name a file by itself to learn why"));
    }

    private Checked check(CheckFiles file, Watch watch, Library library) {
        long begun = System.nanoTime();
        Inputs inputs = Inputs.read(file.path(), library);
        OpenRun open = inputs.run();
        String name = file.path().toString();
        if (open == null) {
            return new Checked(name, false, List.of(), List.of(), inputs.problems(), raw, since(begun));
        }
        List<Reading> readings = new ArrayList<>(watch.watched(open, library));
        readings.addAll(watch.unwatched(open, library, readings));
        List<Problem> problems = new ArrayList<>(inputs.problems());
        Unexplained.of(open, readings).ifPresent(problems::add);
        return new Checked(name, true, readings, Likenesses.of(readings), problems, raw, since(begun));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void print(List<Checked> runs, List<Problem> problems) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (format == CheckFormat.TEXT || format == CheckFormat.JUNIT) {
            problems.forEach(err::println);
            runs.forEach(run -> run.problems().forEach(err::println));
        }
        switch (format) {
            case TEXT -> {
                if (!runs.isEmpty()) {
                    out.println(new CheckTable(runs));
                }
            }
            case JSON -> out.println(CheckJson.print(runs, problems));
            case JSONL -> {
                problems.forEach(err::println);
                runs.forEach(run -> out.println(CheckJson.object(run, List.of())));
            }
            case JUNIT -> out.println(new CheckJunit(runs, failOn).print());
        }
    }
}
