package dev.curvewise.bench;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.CardSearch;
import dev.curvewise.card.CardWatch;
import dev.curvewise.card.Library;
import dev.curvewise.problem.Loaded;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/// How long a thousand cards take to be read by a program that has just started, and to be searched.
///
/// Every reading is the first one of a Java process of its own, with the packed program and the options it is started
/// with, so it pays for loading and compiling classes. The figure is the wall time of the reading inside that process, as the
/// median of several processes; the cards are copies of the bundled ones under other ids, so their text is as long as
/// that of real cards.
public final class CardsBench {

    /// What the program consists of, as it is packed.
    private static final Path PROGRAM = Path.of("target", "curvewise", "lib");

    private static final int CARDS = 1000;
    private static final int PROCESSES = Integer.getInteger("cards.processes", 5);
    private static final double GOAL_MS = 1000;
    private static final double SAVE_MS = 500;
    private static final double FRAME_MS = 1000.0 / 60;

    private CardsBench() {}

    static void run() {
        try {
            Path folder = Files.createTempDirectory("bench-cards");
            try {
                List<Path> real = cards("metrics");
                coldReading("cards.read-1000-cold", copies(real, folder.resolve("long"), false));
                coldReading("cards.read-1000-cold-short", copies(real, folder.resolve("short"), true));
                Library thousand =
                        CardReader.read(List.of(folder.resolve("long"))).found().orElseThrow();
                search(thousand);
                saving(folder.resolve("long"));
                GalleryBench.run(thousand);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> cards(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /// A thousand cards, each a copy of a real one under an id of its own.
    ///
    /// @param brief whether to keep a card to its keys, thirty-three points and a paragraph, about 2.5 kB, as a card
    ///              is that somebody writes in a few minutes
    private static Path copies(List<Path> real, Path folder, boolean brief) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < CARDS; i++) {
            String text = Files.readString(real.get(i % real.size()));
            String id = "card_" + i;
            String copy = brief ? brief(text, i) : text;
            Files.writeString(folder.resolve(id + ".md"), copy.replaceFirst("(?m)^id: .*$", "id: " + id));
        }
        return folder;
    }

    private static String brief(String card, int seed) {
        StringBuilder text = new StringBuilder("---\nid: x\n");
        card.lines().filter(line -> line.startsWith("name: ") || line.startsWith("shortDescription: "))
                .forEach(line -> text.append(line).append('\n'));
        text.append("aliases: [a").append(seed).append(", train/a").append(seed).append("]\nwhatToLookFor:\n");
        text.append("  - Should settle within a range that suits the task.\n");
        text.append("  - 'Spikes: the policy changes too fast; look at the learning rate.'\n");
        text.append("visualizations:\n  yDomain: [0, 30]\n");
        scenario(text, "  healthy:\n", "    ", seed);
        text.append("  unhealthy:\n");
        scenario(text, "    explosion:\n      label: \"Explosion\"\n", "      ", seed + 1);
        scenario(text, "    stagnation:\n      label: \"No learning\"\n", "      ", seed + 2);
        return text.append("---\nWhat it measures, how it is read and what it is read with.\n")
                .toString();
    }

    private static void scenario(StringBuilder text, String head, String indent, int seed) {
        text.append(head).append(indent).append("data:\n");
        for (int step = 0; step <= 10; step++) {
            double value = Math.abs(Math.sin(seed + step)) * 30;
            text.append(indent)
                    .append(String.format(Locale.ROOT, "  - { step: %d, value: %.2f }%n", 10 * step, value));
        }
        text.append(indent)
                .append("analysis: \"What one sees in the curve, why it comes about, and what to try first.\"\n");
    }

    private static void coldReading(String name, Path folder) throws IOException, InterruptedException {
        double[] wall = new double[PROCESSES];
        double[] processor = new double[PROCESSES];
        String read = "";
        for (int i = 0; i < PROCESSES; i++) {
            String[] answer = inProcess(folder).strip().split(" ", 3);
            wall[i] = Double.parseDouble(answer[0]);
            processor[i] = Double.parseDouble(answer[1]);
            read = answer[2];
        }
        System.out.printf(
                Locale.ROOT,
                "bench %s: ours %.0f ms; goal %.0f ms; ratio %.2f (goal 1): %s  (%s cards, processor time %.0f ms)%n",
                name,
                median(wall),
                GOAL_MS,
                median(wall) / GOAL_MS,
                median(wall) < GOAL_MS ? "met" : "short",
                read,
                median(processor));
    }

    private static String inProcess(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        PROGRAM.resolve("modules").toString(),
                        "--add-modules",
                        "javafx.controls,javafx.swing",
                        "@" + PROGRAM.resolve("java.options"),
                        "-classpath",
                        PROGRAM.resolve("app") + "/*" + File.pathSeparator + Path.of("target", "test-classes"),
                        CardsBench.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("The reading process failed: " + answer);
        }
        return answer;
    }

    /// The process that reads once: prints milliseconds of wall time, of processor time, and how many cards it found.
    public static void main(String[] args) {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        Loaded<Library> library = CardReader.read(List.of(Path.of(args[0])));
        double wall = (System.nanoTime() - start) / 1e6;
        double processor = (cpuNanos() - cpu) / 1e6;
        int cards = library.value() == null ? 0 : library.value().cards().size();
        System.out.printf(Locale.ROOT, "%.1f %.1f %d%n", wall, processor, cards);
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /// From a save in a folder of a thousand cards to the library with the new words, handed to the window.
    private static void saving(Path folder) throws IOException, InterruptedException {
        BlockingQueue<Library> readings = new LinkedBlockingQueue<>();
        Path file = folder.resolve("card_500.md");
        String text = Files.readString(file);
        double[] times = new double[5];
        CardWatch watch = CardWatch.start(
                List.of(folder), loaded -> readings.add(loaded.found().orElseThrow()));
        try {
            readings.take();
            for (int i = 0; i < times.length; i++) {
                String words = "Saved again, number " + i;
                long start = System.nanoTime();
                Files.writeString(file, text + "\n" + words);
                while (!readings.take().card("card_500").orElseThrow().body().endsWith(words)) {
                    Thread.onSpinWait();
                }
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        } finally {
            watch.close();
        }
        System.out.printf(
                Locale.ROOT,
                "bench cards.save-to-library-1000: ours %.0f ms; goal %.0f ms; ratio %.2f (goal 1): %s%n",
                median(times),
                SAVE_MS,
                median(times) / SAVE_MS,
                median(times) < SAVE_MS ? "met" : "short");
    }

    /// Queries as they are typed, letter by letter, misspelt ones among them; the slowest counts.
    private static void search(Library library) {
        CardSearch search = CardSearch.of(library);
        List<String> queries = typed();
        double[] slowest = new double[queries.size()];
        Arrays.fill(slowest, Double.POSITIVE_INFINITY);
        double first = 0;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < slowest.length; i++) {
                long start = System.nanoTime();
                search.find(queries.get(i));
                double ms = (System.nanoTime() - start) / 1e6;
                first = round == 0 ? Math.max(first, ms) : first;
                slowest[i] = Math.min(slowest[i], ms);
            }
        }
        double ms = Arrays.stream(slowest).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "bench cards.search-1000: ours %.2f ms; frame %.1f ms; ratio %.2f (goal 1): %s"
                        + "  (slowest of %d queries; slowest cold one %.1f ms)%n",
                ms,
                FRAME_MS,
                ms / FRAME_MS,
                ms < FRAME_MS ? "met" : "short",
                queries.size(),
                first);
    }

    /// Queries as they grow letter by letter.
    static List<String> typed() {
        List<String> queries = new ArrayList<>();
        for (String whole : List.of("entropy", "train/kl", "reward margin", "objective/kl", "entrpy", "zzz", "the")) {
            for (int length = 1; length <= whole.length(); length++) {
                queries.add(whole.substring(0, length));
            }
        }
        return queries;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
