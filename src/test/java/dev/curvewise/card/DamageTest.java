package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.curvewise.card.edit.CardFix;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged cards never make the parser throw, hang or eat memory, and every problem says where it is.
final class DamageTest {

    private static final long MOST_BYTES = 256L << 20;
    private static final double MOST_SECONDS = 2;

    private static final String[] SPLINTERS = {
        "---\n", "\n", "\r", "\r\n", "\t", ": ", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a ", "*a", "!!x ",
        "#", "%", "@", "`", "? ", "<<: *a", "\0", "\uFEFF", "\u2028", "🙂", "\uD83D", "null", ".nan", "1e999", "-",
        "...", "data:\n", "step:", "id: x\n"
    };

    @Test
    void aThousandDamagedCards() throws IOException {
        damage(1_000, 1);
    }

    @Test
    @Tag("slow")
    void tenThousandDamagedCards() throws IOException {
        damage(10_000, 2);
    }

    private static void damage(int count, long seed) throws IOException {
        List<byte[]> whole = wholeCards();
        SplittableRandom random = new SplittableRandom(seed);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().threadId();
        int refused = 0;
        for (int i = 0; i < count; i++) {
            byte[] damaged = damaged(whole, random);
            long allocated = thread.getThreadAllocatedBytes(self);
            long start = thread.getCurrentThreadCpuTime();
            Loaded<String> text = TextFile.decoded(damaged, "damaged.md");
            List<Problem> problems = new ArrayList<>(text.problems());
            if (text.value() != null) {
                Loaded<Page> page = CardParser.parse(text.value(), "damaged.md");
                problems.addAll(page.problems());
                refused += page.value() == null ? 1 : 0;
            }
            double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
            long bytes = thread.getThreadAllocatedBytes(self) - allocated;
            String which = "card " + i + " of seed " + seed;
            assertThat(seconds).as(which).isLessThan(MOST_SECONDS);
            assertThat(bytes).as(which).isLessThan(MOST_BYTES);
            assertThat(problems).as(which).allMatch(p -> p.source().equals("damaged.md") && p.line() > 0);
            if (i % 20 == 0 && text.value() != null) {
                String fixed = CardFix.fixed(text.value(), "damaged.md");
                assertThat(CardFix.fixed(fixed, "damaged.md")).as(which).isEqualTo(fixed);
            }
        }
        assertThat(refused).isBetween(count / 20, count * 19 / 20);
    }

    private static byte[] damaged(List<byte[]> whole, SplittableRandom random) {
        byte[] card = whole.get(random.nextInt(whole.size())).clone();
        int wounds = 1 + random.nextInt(4);
        for (int w = 0; w < wounds && card.length > 4; w++) {
            int at = random.nextInt(card.length);
            int end = Math.min(card.length, at + 1 + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> card[at] = (byte) random.nextInt(256);
                case 1 -> card = joined(card, 0, at, new byte[0], 0);
                case 2 -> card = joined(card, 0, at, card, end);
                case 3 -> card = joined(card, 0, at, splinter(card, at, random), 0);
                case 4 -> {
                    byte[] other = whole.get(random.nextInt(whole.size()));
                    card = joined(card, 0, at, other, random.nextInt(other.length));
                }
                default -> card = joined(card, 0, end, card, at);
            }
        }
        return card;
    }

    private static byte[] splinter(byte[] card, int at, SplittableRandom random) {
        String splinter = SPLINTERS[random.nextInt(SPLINTERS.length)].repeat(1 + random.nextInt(3));
        byte[] bytes = splinter.getBytes(StandardCharsets.UTF_8);
        return joined(bytes, 0, bytes.length, card, at);
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] second, int secondFrom) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first, from, to - from);
        out.write(second, secondFrom, second.length - secondFrom);
        return out.toByteArray();
    }

    private static List<byte[]> wholeCards() throws IOException {
        List<byte[]> whole = new ArrayList<>();
        for (Path folder : List.of(Path.of("metrics"), Path.of("src", "test", "resources", "cards"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                    if (Files.size(file) > 4) {
                        whole.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return whole;
    }

    static List<String> hostile() {
        String head = "---\nid: x\nname: x\n";
        String points = "[" + "{step: 0, value: 1}, ".repeat(10_000) + "]";
        StringBuilder aliases =
                new StringBuilder("visualizations:\n  unhealthy:\n    s: &s\n      data: " + points + "\n");
        for (int i = 0; i < 10_000; i++) {
            aliases.append("    k").append(i).append(": *s\n");
        }
        return List.of(
                head + "tags: " + "[".repeat(450_000) + "\n---\n",
                head + "tags: " + "{a: ".repeat(120_000) + "\n---\n",
                head + "- ".repeat(240_000) + "\n---\n",
                head + "? ".repeat(240_000) + "\n---\n",
                head + "a: !".repeat(120_000) + "\n---\n",
                head + "a: " + "&a ".repeat(160_000) + "\n---\n",
                head + aliases + "---\n",
                head + "k: v\n".repeat(95_000) + "---\n",
                head + "name: \"" + "\\x41".repeat(120_000) + "\"\n---\n",
                head + "name: " + "x ".repeat(240_000) + "\n---\n",
                head + "name: >\n" + "  x\n\n".repeat(95_000) + "---\n",
                head + "#".repeat(480_000) + "\n---\n",
                head + " ".repeat(480_000) + "\n---\n",
                head + "\n".repeat(480_000) + "---\n",
                head + "x".repeat(480_000) + "\n---\n",
                head + "'" + "''".repeat(240_000) + "\n---\n",
                "---\n" + "-".repeat(950_000),
                "---\n" + "--- \n".repeat(190_000),
                head + "visualizations:\n  healthy:\n    data:\n" + "      - { step: 0, value: 1 }\n".repeat(15_000)
                        + "---\n",
                head + "visualizations:\n  healthy:\n    data:\n" + "      - { step: x, value: y }\n".repeat(15_000)
                        + "---\n",
                head + "visualizations:\n  healthy:\n" + "    data:\n".repeat(45_000) + "---\n",
                head + "---\n" + "[".repeat(950_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileCardsCostLittle(String text) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().threadId();
        long allocated = thread.getThreadAllocatedBytes(self);
        long start = thread.getCurrentThreadCpuTime();
        Loaded<Page> page = CardParser.parse(text, "hostile.md");
        double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
        long megabytes = (thread.getThreadAllocatedBytes(self) - allocated) >> 20;
        assertThat(page.problems()).allMatch(p -> p.line() > 0);
        assertThat(seconds).isLessThan(MOST_SECONDS);
        assertThat(megabytes).isLessThan(MOST_BYTES >> 20);
    }
}
