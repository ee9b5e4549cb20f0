package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.run.Column;
import dev.curvewise.run.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FollowTest {

    private static final int ROWS = 10_000;

    @TempDir
    Path folder;

    private final BlockingQueue<Follow.Update> updates = new LinkedBlockingQueue<>();

    @Test
    void losesNothingAndDoublesNothing() throws IOException, InterruptedException {
        Path file = folder.resolve("run.csv");
        Files.writeString(file, "step,kl\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(',').append(i * 0.5).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        try (Follow follow = Follow.start(file, updates::add)) {
            assertThat(follow).isNotNull();
            int at = 0;
            while (at < bytes.length) {
                int n = Math.min(bytes.length - at, 1 + random.nextInt(8000));
                Files.write(file, Arrays.copyOfRange(bytes, at, at + n), StandardOpenOption.APPEND);
                at += n;
                Thread.sleep(random.nextInt(10));
            }
            int rows = 0;
            while (rows < ROWS) {
                Follow.Update update = updates.take();
                assertThat(update.change()).isEqualTo(GrowingFile.Change.GREW);
                if (update.loaded().found().orElseThrow().isEmpty()) {
                    continue;
                }
                Run run = run(update);
                assertThat(run.rows()).isGreaterThanOrEqualTo(rows);
                assertThat(run.source()).isEqualTo(file.toString());
                rows = run.rows();
                Column kl = run.column("kl").orElseThrow();
                for (int i = 0; i < rows; i++) {
                    assertThat(kl.value(i)).isEqualTo(i * 0.5);
                }
            }
            assertThat(rows).isEqualTo(ROWS);
        }
    }

    @Test
    void noticesTruncationRotationAndDeletion() throws IOException, InterruptedException {
        Path file = folder.resolve("run.csv");
        Files.writeString(file, "step,kl\n1,5\n2,6\n3,7\n");
        try (Follow follow = Follow.start(file, updates::add)) {
            assertThat(follow).isNotNull();
            Files.writeString(file, "step,kl\n1,8\n");
            assertThat(next().change()).isEqualTo(GrowingFile.Change.REPLACED);
            updates.clear();
            Files.writeString(folder.resolve("other"), "step,kl\n1,5\n2,6\n3,7\n4,8\n");
            Files.move(folder.resolve("other"), file, StandardCopyOption.REPLACE_EXISTING);
            Follow.Update rotated = next();
            assertThat(rotated.change()).isEqualTo(GrowingFile.Change.REPLACED);
            assertThat(run(rotated).rows()).isEqualTo(4);
            Files.delete(file);
            assertThat(next().change()).isEqualTo(GrowingFile.Change.GONE);
        }
    }

    @Test
    void waitsForTheEndOfALine() throws IOException, InterruptedException {
        Path file = folder.resolve("run.log");
        Files.writeString(file, "iter 0: loss 4.5, time 1ms\n");
        try (Follow follow = Follow.start(file, updates::add)) {
            assertThat(follow).isNotNull();
            Files.writeString(file, "iter 1: loss 3.2", StandardOpenOption.APPEND);
            assertThat(run(next()).rows()).isEqualTo(1);
            Files.writeString(file, "5, time 1ms\n", StandardOpenOption.APPEND);
            Run run = run(next());
            assertThat(run.column("loss").orElseThrow().value(1)).isEqualTo(3.25);
        }
    }

    private Follow.Update next() throws InterruptedException {
        Follow.Update update = updates.poll(30, TimeUnit.SECONDS);
        assertThat(update).isNotNull();
        return update;
    }

    private static Run run(Follow.Update update) {
        return update.loaded().found().orElseThrow().getFirst().runs().getFirst();
    }
}
