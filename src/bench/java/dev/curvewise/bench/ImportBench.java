package dev.curvewise.bench;

import dev.curvewise.run.Progress;
import dev.curvewise.run.Run;
import dev.curvewise.run.format.RunReader;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32C;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How fast run files are read: a wide table against DuckDB, JSON lines against Jackson's tree, event files by
/// themselves. DuckDB is found through JDBC; where its driver is not on the class path that line has no peer.
///
/// `-Dimport.rows=100000` makes it short.
final class ImportBench {

    private static final int ROWS = Integer.getInteger("import.rows", 2_000_000);
    private static final int ROUNDS = Integer.getInteger("import.rounds", 7);
    private static final int COLUMNS = 12;
    private static final double MB = 1e6;

    private ImportBench() {}

    static void run() {
        try {
            measure(Files.createTempDirectory("bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(Path folder) throws IOException {
        try {
            csv(folder.resolve("run.csv"));
            jsonLines(folder.resolve("run.jsonl"));
            events(folder.resolve("events.out.tfevents.1"));
        } finally {
            for (String name : new String[] {"run.csv", "run.jsonl", "events.out.tfevents.1"}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    /// What is timed.
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static void csv(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("step");
            for (int c = 1; c < COLUMNS; c++) {
                out.write(",metric_" + c);
            }
            out.write('\n');
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                line.setLength(0);
                line.append(row);
                for (int c = 1; c < COLUMNS; c++) {
                    line.append(',').append((float) random.nextGaussian());
                }
                out.write(line.append('\n').toString());
            }
        }
        double peer = speed(file, () -> duckDb(file));
        double ours = speed(file, () -> read(file));
        line("import.csv", ours, "MB/s", "DuckDB", peer, 2.0);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Run run = read(file);
        double columns = 8.0 * run.rows() * run.columns().size();
        double peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        double allowed = 1.5 * columns + 64 * 1024 * 1024;
        System.out.printf(
                Locale.ROOT,
                "bench import.csv-memory: ours %.0f MB; limit %.0f MB; ratio %.2f (goal 1.00): %s%n",
                peak / MB,
                allowed / MB,
                peak / allowed,
                peak <= allowed ? "met" : "short");
    }

    private static void duckDb(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("create table t as select * from read_csv('" + file + "')");
        }
    }

    private static void jsonLines(Path file) throws IOException {
        Random random = new Random(2);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < ROWS / 4; row++) {
                out.write("{\"step\": " + row + ", \"train/kl\": " + random.nextDouble() + ", \"train/loss\": "
                        + random.nextGaussian() + ", \"reward\": {\"mean\": " + random.nextGaussian() + ", \"std\": "
                        + random.nextDouble() + "}, \"lr\": 1e-06}\n");
            }
        }
        double peer = speed(file, () -> tree(file));
        double ours = speed(file, () -> read(file));
        line("import.json-lines", ours, "MB/s", "Jackson tree", peer, 2);
    }

    private static void tree(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        double sum = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                JsonNode node = mapper.readTree(text);
                sum += node.get("step").asDouble() + node.get("train/kl").asDouble() + node.get("train/loss").asDouble();
            }
        }
        if (Double.isNaN(sum)) {
            throw new IOException("the tree holds no numbers");
        }
    }

    private static void events(Path file) throws IOException {
        Random random = new Random(3);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (int step = 0; step < ROWS / 20; step++) {
                for (int tag = 0; tag < 10; tag++) {
                    event(out, step, "train/metric_" + tag, random.nextFloat());
                }
            }
        }
        line("import.events", speed(file, () -> read(file)), "MB/s", "none", Double.NaN, Double.NaN);
    }

    /// An event of one scalar as torch writes it.
    private static void event(OutputStream out, int step, String tag, float value) throws IOException {
        byte[] name = tag.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.put((byte) 0x09).putDouble(1.7e9 + step).put((byte) 0x10);
        int rest = step;
        while (rest > 0x7f) {
            data.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        data.put((byte) rest);
        int inner = 2 + name.length + 5;
        data.put((byte) 0x2a).put((byte) (inner + 2)).put((byte) 0x0a).put((byte) inner);
        data.put((byte) 0x0a).put((byte) name.length).put(name).put((byte) 0x15).putFloat(value);
        byte[] bytes = new byte[data.flip().remaining()];
        data.get(bytes);
        byte[] length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length).array();
        out.write(length);
        out.write(checksum(length));
        out.write(bytes);
        out.write(checksum(bytes));
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int value = (int) crc.getValue();
        int masked = ((value >>> 15) | (value << 17)) + 0xa282ead8;
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(masked).array();
    }

    private static Run read(Path file) throws IOException {
        return RunReader.read(file, Progress.NONE).found().orElseThrow(() -> new IOException("nothing was read"));
    }

    /// The fastest of some rounds in MB/s, NaN where the peer is not there.
    private static double speed(Path file, Work work) throws IOException {
        double best = Double.NaN;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try {
                work.run();
            } catch (SQLException _) {
                return Double.NaN;
            }
            double speed = Files.size(file) / MB / ((System.nanoTime() - start) / 1e9);
            best = Double.isNaN(best) ? speed : Math.max(best, speed);
        }
        return best;
    }

    private static void line(String name, double ours, String unit, String peer, double theirs, double goal) {
        double ratio = ours / theirs;
        String verdict = Double.isNaN(ratio) ? "no peer" : ratio >= goal ? "met" : "short";
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.0f %s; %s %.0f %s; ratio %.2f (goal %.2f): %s%n",
                name, ours, unit, peer, theirs, unit, ratio, goal, verdict);
    }
}
