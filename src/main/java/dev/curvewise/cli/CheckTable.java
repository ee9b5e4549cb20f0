package dev.curvewise.cli;

import dev.curvewise.detect.Adviser;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.detect.cross.Evidence;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.util.List;
import java.util.Locale;

/// All checked runs as one table of 80 columns: a run's name, below it a line for each thing found, with its
/// numbers, and one for each column on which nothing was.
final class CheckTable {

    private static final int WIDTH = 80;
    private static final int COLUMN = 24;
    private static final String INDENT = "  ";
    private static final String DEEPER = " ".repeat(14);

    private final StringBuilder text = new StringBuilder();

    CheckTable(List<Checked> runs) {
        runs.forEach(this::add);
    }

    private void add(Checked run) {
        text.append(text.isEmpty() ? "" : "\n").append(shortened(run.file(), WIDTH));
        if (!run.readable()) {
            line("unread", "", "see the problems");
        } else if (run.readings().isEmpty()) {
            line("no column", "", "no column that a detector watches");
        }
        for (Reading reading : run.readings()) {
            List<Finding> findings = run.findings(reading);
            findings.forEach(this::add);
            if (findings.isEmpty()) {
                silence(reading);
            } else if (reading.judgement().answer() == Judgement.Answer.SHAPE_ONLY) {
                wrapped(words(reading.judgement().reason()), DEEPER);
            }
        }
        run.together().forEach(this::add);
    }

    /// A likeness that several columns make up, with what each contributes. It is no finding: it fails nothing.
    private void add(CrossFinding together) {
        line(
                "looks like",
                together.id(),
                together.isFromTheStart() ? "from the start" : "from about step " + Figures.plain(together.begin()));
        wrapped(words(together.summary()), DEEPER);
        for (Evidence evidence : together.evidence()) {
            wrapped(words(shortened(evidence.column(), COLUMN) + " " + evidence.what()), DEEPER);
        }
    }

    private static List<String> words(String sentence) {
        return List.of(sentence.split(" ", -1));
    }

    private void add(Finding finding) {
        String detector = finding.alert().detector();
        line(finding.severity().word(), finding.reading().match().column(), detector + "  " + steps(finding));
        wrapped(words(Adviser.on(finding.alert()).summary()), DEEPER);
        wrapped(AlertNumbers.of(finding.alert()), DEEPER);
    }

    private static String steps(Finding finding) {
        String start = Figures.plain(finding.start());
        return finding.start() == finding.end()
                ? "step " + start
                : "steps " + start + "–" + Figures.plain(finding.end());
    }

    private void silence(Reading reading) {
        Judgement judgement = reading.judgement();
        String column = reading.match().column();
        String found = "nothing in " + reading.seen() + " values";
        String reason = judgement.reason();
        switch (judgement.answer()) {
            case JUDGED -> {
                line("ok", column, found);
                if (!reason.isEmpty()) {
                    wrapped(words(reason), DEEPER);
                }
            }
            case SHAPE_ONLY -> {
                line("shape only", column, found);
                wrapped(words(reason), DEEPER);
            }
            default -> {
                line(words(judgement.answer()), column, "");
                wrapped(words(reason), DEEPER);
            }
        }
    }

    /// An answer in words, as in `too short`.
    static String words(Judgement.Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void line(String answer, String column, String what) {
        String start = INDENT + padded(answer, DEEPER.length() - INDENT.length());
        String name = column.isEmpty() ? "" : padded(shortened(column, COLUMN), COLUMN) + "  ";
        text.append('\n').append((start + name + what).stripTrailing());
    }

    private void wrapped(List<String> words, String indent) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                text.append('\n').append(indent).append(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            text.append('\n').append(indent).append(line);
        }
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(0, width - words.length()));
    }

    /// The end of a name that is too long: files and columns differ there.
    private static String shortened(String name, int width) {
        return name.length() <= width ? name : "…" + name.substring(name.length() - width + 1);
    }

    /// The table; without a run nothing.
    @Override
    public String toString() {
        return text.toString();
    }
}
