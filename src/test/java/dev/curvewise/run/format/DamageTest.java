package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.curvewise.problem.Loaded;
import dev.curvewise.run.Column;
import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.event.EventBytes;
import dev.curvewise.run.tidy.Tidied;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damages a file of every format in every way: nothing is thrown, nothing takes long or much memory, and no number
/// comes out that is not in the file.
class DamageTest {

    private static final long LONGEST_MS = 2000;
    private static final long MOST_BYTES = 256L << 20;
    private static final List<String> BINARY = List.of("events", "sqlite", "wandb");
    private static final byte[] NASTY = "\"{[,;\n\r\t|:-+e0\0'/\\".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    static Stream<String> names() throws IOException, SQLException {
        return files().keySet().stream();
    }

    private static Map<String, byte[]> files() throws IOException, SQLException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        FormatsTest.examples()
                .forEach(example -> files.put(
                        (String) example.get()[0], ((String) example.get()[4]).getBytes(StandardCharsets.UTF_8)));
        files.put(
                "events",
                EventBytes.file(EventBytes.scalar(1, 1, "loss", 1f), EventBytes.tensor(1, 2, "acc", "scalars", 2f)));
        files.put(
                "wandb",
                WandbBytes.file(List.of(
                        WandbBytes.history("_step", "1", "loss", "2"), WandbBytes.history("_step", "2", "loss", "3"))));
        files.put("sqlite", sqlite());
        return files;
    }

    private static byte[] sqlite() throws IOException, SQLException {
        Path file = Files.createTempFile("damage", ".db");
        Files.delete(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table metrics(run_id text, step integer, kl_divergence real)");
            sql.execute("insert into metrics values ('a', 0, 0.5), ('a', 1, 0.25)");
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("names")
    void survivesDamage(String name) throws IOException, SQLException {
        damage(name, 60);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("names")
    void survivesMuchDamage(String name) throws IOException, SQLException {
        damage(name, 2000);
    }

    private static void damage(String name, int times) throws IOException, SQLException {
        byte[] sound = files().get(name);
        Random random = new Random(42);
        Path file = folder.resolve("damaged");
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times; i++) {
            byte[] bytes = damaged(sound, random);
            Files.write(file, bytes);
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            Loaded<List<Tidied>> loaded = RunReader.open(file, Progress.NONE);
            long took = (System.nanoTime() - start) / 1_000_000;
            String which = name + ", damage " + i;
            // all that was ever allocated is more than what was needed at any moment
            assertThat(threads.getCurrentThreadAllocatedBytes() - allocated)
                    .as(which)
                    .isLessThan(MOST_BYTES);
            assertThat(took).as(which).isLessThan(LONGEST_MS);
            assertThat(loaded.problems())
                    .as("%s: %s", which, Arrays.toString(bytes))
                    .noneMatch(problem -> problem.what().startsWith(RunReader.FAULT));
            assertThat(loaded.problems()).hasSizeLessThan(300);
            inventsNothing(which, bytes, loaded.found().orElse(List.of()));
            assertThat(new GrowingFile(file).look(Progress.NONE)).as(which).isPresent();
        }
    }

    /// Every finite number stands somewhere in the file; only the steps of a monitor are sums of others.
    private static void inventsNothing(String which, byte[] bytes, List<Tidied> found) {
        boolean binary = BINARY.stream().anyMatch(which::startsWith);
        Traces traces = new Traces(bytes, binary);
        for (Tidied tidied : found) {
            Run run = tidied.asItStands();
            for (Column column : run.columns()) {
                boolean sum =
                        run.format().equals("Monitor CSV") && column.name().equals("step");
                for (int row = 0; row < column.size() && !sum; row++) {
                    double value = column.value(row);
                    if (Double.isFinite(value) && !traces.has(value)) {
                        fail(
                                "%s: %s holds %s, which is not in%n%s",
                                which, column, value, new String(bytes, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int wounds = 1 + random.nextInt(4);
        byte[] bytes = sound;
        for (int i = 0; i < wounds && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            out.reset();
            switch (random.nextInt(6)) {
                case 0 -> out.write(bytes, 0, at);
                case 1 -> {
                    bytes = bytes.clone();
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    out.writeBytes(bytes);
                }
                case 2 -> {
                    out.write(bytes, 0, at);
                    out.write(NASTY[random.nextInt(NASTY.length)]);
                    out.write(bytes, at, bytes.length - at);
                }
                case 3 -> {
                    int end = Math.min(bytes.length, at + random.nextInt(200));
                    out.write(bytes, 0, end);
                    out.write(bytes, at, bytes.length - at);
                }
                case 4 -> {
                    int end = Math.min(bytes.length, at + 1 + random.nextInt(20));
                    out.write(bytes, 0, at);
                    out.write(bytes, end, bytes.length - end);
                }
                default -> {
                    byte[] noise = new byte[random.nextInt(64)];
                    random.nextBytes(noise);
                    out.write(bytes, 0, at);
                    out.writeBytes(noise);
                    out.write(bytes, at, bytes.length - at);
                }
            }
            bytes = out.toByteArray();
        }
        return bytes;
    }
}
