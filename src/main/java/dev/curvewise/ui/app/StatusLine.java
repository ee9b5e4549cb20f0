package dev.curvewise.ui.app;

import dev.curvewise.problem.Level;
import dev.curvewise.problem.Problem;
import dev.curvewise.ui.task.Job;
import dev.curvewise.ui.task.Tasks;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

/// The quiet line at the bottom: what is there, what is under way, what is wrong. It is always there, so that nothing
/// moves when it has something to say.
final class StatusLine extends StatusBar {

    /// So many jobs have room beside each other; the others wait for their turn.
    private static final int SHOWN = 2;

    private static final double LONGEST = 260;

    private final HBox jobs = new HBox(8);

    StatusLine(Tasks tasks, ObservableList<Problem> problems, Runnable showProblems) {
        getStyleClass().add("status-line");
        setText("");
        jobs.setAlignment(Pos.CENTER_RIGHT);
        getRightItems().addAll(jobs, problemsLink(problems, showProblems));
        tasks.running().addListener((ListChangeListener<Job>) change -> showJobs(tasks.running()));
    }

    private void showJobs(ObservableList<Job> running) {
        jobs.getChildren().clear();
        running.stream().limit(SHOWN).forEach(job -> {
            Label title = new Label(job.title());
            title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            title.setMaxWidth(LONGEST);
            ProgressBar bar = new ProgressBar();
            bar.setPrefWidth(120);
            bar.setAccessibleText(job.title());
            bar.progressProperty().bind(job.fractionProperty());
            Button cancel = Icons.button(Feather.X, "Cancel: " + job.title(), job::cancel);
            cancel.getStyleClass().add("small");
            jobs.getChildren().addAll(title, bar, cancel);
        });
        if (running.size() > SHOWN) {
            Label others = new Label("and " + (running.size() - SHOWN) + " more");
            others.setMinWidth(USE_PREF_SIZE);
            others.getStyleClass().add("cw-muted");
            jobs.getChildren().add(others);
        }
    }

    private static Hyperlink problemsLink(ObservableList<Problem> problems, Runnable showProblems) {
        Hyperlink link = new Hyperlink();
        link.setId("problems");
        link.textProperty().bind(Bindings.createStringBinding(() -> words(problems), problems));
        link.visibleProperty().bind(Bindings.isNotEmpty(problems));
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(event -> showProblems.run());
        return link;
    }

    private static String words(ObservableList<Problem> problems) {
        return Stream.of(Level.ERROR, Level.WARNING, Level.NOTE)
                .map(level -> count(
                        level,
                        problems.stream()
                                .filter(problem -> problem.level() == level)
                                .count()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String count(Level level, long n) {
        String what = switch (level) {
            case ERROR -> "problem";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
        return n == 0 ? "" : ProblemPane.sign(level) + " " + n + " " + what + (n == 1 ? "" : "s");
    }
}
