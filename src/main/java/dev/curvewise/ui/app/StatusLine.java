package dev.curvewise.ui.app;

import dev.curvewise.problem.Problem;
import dev.curvewise.ui.task.Job;
import dev.curvewise.ui.task.Tasks;
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
        long errors = problems.stream().filter(Problem::isError).count();
        long others = problems.size() - errors;
        if (errors == 0) {
            return "▲ " + count(others, "note");
        }
        return "✚ " + count(errors, "problem") + (others == 0 ? "" : ", " + count(others, "note"));
    }

    private static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
