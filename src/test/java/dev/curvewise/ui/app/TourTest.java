package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The tour by which the build learns what a start loads.
@ExtendWith(ApplicationExtension.class)
class TourTest {

    @Test
    void goesThroughThePagesWithTheSampleAndCloses() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        List<Place> seen = new CopyOnWriteArrayList<>();
        Session session = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Session its = Tour.begin(Duration.millis(50), closed::countDown).session();
            its.trail().currentProperty().subscribe(place -> seen.add(place));
            return its;
        });
        assertThat(closed.await(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
        // the sample brings its own card once it is read, somewhere between them
        assertThat(seen).containsSubsequence(new Place.Overview(), new Place.Home(), new Place.Card("entropy"));
        assertThat(session.runs()).singleElement().matches(run -> run.origin() != null, "is read in full");
        assertThat(session.problems()).isEmpty();
    }
}
