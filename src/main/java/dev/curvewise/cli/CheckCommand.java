package dev.curvewise.cli;

import dev.curvewise.detect.Alert;
import dev.curvewise.detect.Settings;
import dev.curvewise.detect.SettingsReader;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Watch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `curvewise check`: what the detectors say of a run.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs the detectors over a run. Exit code 0: nothing found, 1: alerts, 2: could not be read.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run file.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private Path file;

    @Option(names = "--settings", paramLabel = "FILE.yaml", description = "Settings of the detectors.")
    private @Nullable Path settings;

    @Option(names = "--raw", description = "List every firing, before the cooldown.")
    private boolean raw;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the result.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Loaded<Settings> set = settings == null ? Loaded.of(Settings.DEFAULT) : SettingsReader.read(settings);
        Inputs inputs = Inputs.read(file);
        List<Problem> problems = new ArrayList<>(set.problems());
        problems.addAll(inputs.problems());
        if (format == Format.TEXT) {
            problems.forEach(err::println);
        }
        OpenRun open = inputs.run();
        Settings known = set.value();
        List<Reading> readings =
                open == null || known == null ? List.of() : new Watch(known, false).watched(open, inputs.library());
        if (format == Format.JSON) {
            spec.commandLine().getOut().println(json(readings, problems));
        } else if (open != null && known != null) {
            text(readings);
        }
        if (open == null || known == null) {
            return Terminal.FAILED;
        }
        return readings.stream().anyMatch(r -> !alerts(r).isEmpty()) ? Terminal.FOUND : Terminal.OK;
    }

    private List<Alert> alerts(Reading reading) {
        return raw ? reading.raw() : reading.alerts();
    }

    private void text(List<Reading> readings) {
        PrintWriter out = spec.commandLine().getOut();
        if (readings.isEmpty()) {
            out.println(file + ": no column that a detector watches");
        }
        for (Reading reading : readings) {
            for (Alert alert : alerts(reading)) {
                out.println(line(reading, alert));
            }
            if (alerts(reading).isEmpty()) {
                out.println(
                        "ok        " + reading.match().column() + ": nothing found in " + reading.seen() + " values");
            }
        }
    }

    private static String line(Reading reading, Alert alert) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-9s %s at step %s of %s:",
                alert.severity().word(),
                alert.detector(),
                Numbers.plain(alert.step()),
                reading.match().column()));
        alert.values()
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(Numbers.plain(value)));
        return line.toString();
    }

    private String json(List<Reading> readings, List<Problem> problems) {
        ObjectNode root = Json.object();
        root.put("run", file.toString());
        ArrayNode list = root.putArray("alerts");
        for (Reading reading : readings) {
            for (Alert alert : alerts(reading)) {
                ObjectNode item = list.addObject();
                item.put("detector", alert.detector());
                item.put("severity", alert.severity().word());
                Json.put(item, "step", alert.step());
                item.put("column", reading.match().column());
                String card = reading.match().card();
                item.put("card", card.isEmpty() ? null : card);
                ObjectNode values = item.putObject("values");
                for (Map.Entry<String, Double> entry : alert.values().entrySet()) {
                    Json.put(values, entry.getKey(), entry.getValue());
                }
            }
        }
        Json.put(root, problems);
        return Json.print(root);
    }
}
