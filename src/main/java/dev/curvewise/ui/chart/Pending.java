package dev.curvewise.ui.chart;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Answers questions in the background, one at a time. While it is busy only the latest question is kept, so that an
/// answer never comes to more than one question late, and none to a question taken back.
final class Pending<Q, A> {

    private final Function<Q, A> find;
    private final BiConsumer<Q, A> take;
    private @Nullable Q asked;
    private boolean busy;

    /// @param find answers, in the background
    /// @param take takes the answer to the question asked last, on the JavaFX thread
    Pending(Function<Q, A> find, BiConsumer<Q, A> take) {
        this.find = find;
        this.take = take;
    }

    void ask(Q question) {
        asked = question;
        if (!busy) {
            next(question);
        }
    }

    /// Takes the question back.
    void forget() {
        asked = null;
    }

    private void next(Q question) {
        busy = true;
        var _ = CompletableFuture.supplyAsync(() -> find.apply(question))
                .whenCompleteAsync((answer, failure) -> answered(question, answer, failure), Platform::runLater);
    }

    private void answered(Q question, A answer, @Nullable Throwable failure) {
        busy = false;
        Q wanted = asked;
        if (failure != null) {
            asked = null;
            throw new IllegalStateException("Work in the background failed", failure);
        }
        if (question.equals(wanted)) {
            asked = null;
            take.accept(question, answer);
        } else if (wanted != null) {
            next(wanted);
        }
    }
}
