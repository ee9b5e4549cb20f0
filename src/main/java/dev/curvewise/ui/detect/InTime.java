package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.robust.RobustKind;
import dev.curvewise.series.Figures;
import dev.curvewise.session.Finding;
import java.util.Set;

/// When a finding was told, and how long that was after it had begun: would it have come in time?
final class InTime {

    private static final Set<String> OF_THE_WHOLE =
            Set.of(RobustKind.SHIFT.id(), RobustKind.TREND.id(), RobustKind.SHAPE.id());

    private InTime() {}

    static String words(Finding finding) {
        Episode episode = finding.episode();
        if (episode != null && OF_THE_WHOLE.contains(episode.detector())) {
            return "This is said of the run as a whole, at its last step. Move the replay back to see from when on it would"
                    + " have been said.";
        }
        double told = episode == null ? finding.alert().step() : episode.first().step();
        double late = told - finding.start();
        String first = "First told at step " + Figures.text(told);
        return late > 0
                ? first + ", " + Figures.text(late) + " steps after it began at step " + Figures.text(finding.start())
                        + "."
                : first + ", the step it began on.";
    }
}
