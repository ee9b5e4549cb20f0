package dev.curvewise.cli;

import dev.curvewise.detect.Judgement;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// All checked runs as one table: a line for each thing found, and one for each column on which nothing was.
final class CheckTable {

    private static final List<String> HEAD = List.of("", "run", "column", "detector", "steps", "");

    private final List<List<String>> lines = new ArrayList<>(List.of(HEAD));

    CheckTable(List<Checked> runs) {
        runs.forEach(this::add);
    }

    private void add(Checked run) {
        if (!run.readable()) {
            lines.add(List.of("unread", run.file(), "", "", "", "see the problems"));
            return;
        }
        if (run.readings().isEmpty()) {
            lines.add(List.of("no column", run.file(), "", "", "", "no column that a detector watches"));
        }
        for (Reading reading : run.readings()) {
            List<Finding> findings = run.findings(reading);
            findings.forEach(finding -> lines.add(line(run, finding)));
            if (findings.isEmpty()) {
                lines.add(silence(run, reading));
            }
        }
    }

    private static List<String> line(Checked run, Finding finding) {
        return List.of(
                finding.severity().word(),
                run.file(),
                finding.reading().match().column(),
                finding.alert().detector(),
                steps(finding),
                finding.alert().values().entrySet().stream()
                        .filter(entry -> !Double.isNaN(entry.getValue())
                                || entry.getKey().equals("value"))
                        .map(CheckTable::words)
                        .collect(Collectors.joining(" ")));
    }

    private static String words(Map.Entry<String, Double> entry) {
        return entry.getKey() + "=" + Figures.plain(entry.getValue());
    }

    private static String steps(Finding finding) {
        String start = Figures.plain(finding.start());
        return finding.start() == finding.end() ? start : start + "–" + Figures.plain(finding.end());
    }

    private static List<String> silence(Checked run, Reading reading) {
        Judgement judgement = reading.judgement();
        boolean judged = judgement.answer() == Judgement.Answer.JUDGED;
        String found = "nothing found in " + reading.seen() + " values";
        String why = judgement.reason().isEmpty() ? found : judgement.reason();
        return List.of(
                judged ? "ok" : words(judgement.answer()),
                run.file(),
                reading.match().column(),
                "",
                "",
                judgement.answer() == Judgement.Answer.SHAPE_ONLY ? found + "; " + why : why);
    }

    /// An answer in words, as in `too short`.
    static String words(Judgement.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The table, its columns aligned; without a run nothing.
    @Override
    public String toString() {
        int[] widths = new int[HEAD.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        return lines.stream().map(line -> set(line, widths)).collect(Collectors.joining("\n"));
    }

    private static String set(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
        }
        return text.toString().stripTrailing();
    }
}
