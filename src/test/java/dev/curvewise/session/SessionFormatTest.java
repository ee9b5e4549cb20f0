package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Session files: what is written is read, and what is damaged is named while the rest is read.
class SessionFormatTest {

    private static final SavedSession THREE = new SavedSession(
            List.of(
                    new SavedRun("runs/a.csv", 0, "a.csv", null, 0, true, false, true),
                    new SavedRun("runs/b \"odd\".csv", 1, "the best", "time", 9, false, true, false),
                    new SavedRun("../c.jsonl", 0, "c", "", 2, true, false, false)),
            Map.of("runs/a.csv", "SPLIT SORT"),
            Map.of("my/odd column", "entropy", "loss", ""),
            Map.of("my/odd column", "wave"),
            new Place.Card("kl"),
            new SavedSession.Zoom(0, 1e6, -0.5, 12.25));

    @Test
    void whatIsWrittenIsReadAndWrittenTheSame() {
        String text = SessionWriter.write(THREE);
        Loaded<SavedSession> read = SessionParser.parse("s", text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(THREE);
        assertThat(SessionWriter.write(read.found().orElseThrow())).isEqualTo(text);
    }

    @Property(tries = 300)
    void anySessionIsReadAsItWasWritten(@ForAll("sessions") SavedSession session) {
        String text = SessionWriter.write(session);
        Loaded<SavedSession> read = SessionParser.parse("s", text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(session);
        assertThat(SessionWriter.write(read.found().orElseThrow())).isEqualTo(text);
    }

    @Provide
    Arbitrary<SavedSession> sessions() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<SavedRun> run = Combinators.combine(
                        text.map(name -> "f" + name),
                        Arbitraries.integers().between(0, 50),
                        text,
                        text.injectNull(0.3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(SavedRun::new);
        Arbitrary<Map<String, String>> map = Arbitraries.maps(text, text).ofMaxSize(4);
        Arbitrary<Place> place = text.flatMap(id -> Arbitraries.of(
                new Place.Home(),
                new Place.Overview(),
                new Place.Card(id),
                new Place.Method(id),
                new Place.Column(id),
                new Place.Tune(id),
                new Place.Compare(id)));
        Arbitrary<SavedSession.Zoom> zoom = Arbitraries.doubles()
                .between(-1e12, 1e12)
                .map(at -> new SavedSession.Zoom(at, at + 1e6, at, at + 1e9))
                .injectNull(0.3);
        return Combinators.combine(run.list().ofMaxSize(6), map, map, map, place, zoom)
                .as(SavedSession::new);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "colour": 9     | "colour": "red"   | 5:93 | 'colour' should be a number from 0
            "shown": false  | "shown": 0        | 5:105 | 'shown' should be true or false
            "colour": 9     | "tint": 9         | 5:91 | A run has no 'tint'
            "card kl"       | "nowhere"         | 12:11 | There is no such page
            "zoom": [0.0,   | "zoom": [         | 11:35 | 'zoom' should be the first and last step and the smallest and largest value
            "loss": ""      | "loss": 3         | 9:21 | 'loss' should be a text
            "curvewise": 1  | "curvewise": 7    | 2:16 | This session was written by another version of Curvewise; what is known of it is read
            """)
    void whatIsOfTheWrongKindIsNamedAndPassedOver(String good, String bad, String place, String what) {
        String text = SessionWriter.write(THREE);
        assertThat(text).contains(good);
        Loaded<SavedSession> read = SessionParser.parse("s", text.replace(good, bad));
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.place()).isEqualTo("s:" + place);
        });
        assertThat(read.found().orElseThrow().runs()).hasSize(3);
    }

    @Test
    void aRunWithoutAFileIsLeftOutAndSaid() {
        Loaded<SavedSession> read =
                SessionParser.parse("s", SessionWriter.write(THREE).replace("\"file\": \"runs/a.csv\", ", ""));
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("s:4:5: error: This run names no file (It is left out; open its file again)");
        assertThat(read.found().orElseThrow().runs()).hasSize(2);
    }

    @Test
    void aFileThatIsCutOffGivesWhatWasBefore() {
        String text = SessionWriter.write(THREE);
        Loaded<SavedSession> read = SessionParser.parse("s", text.substring(0, text.indexOf("the best")));
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.what()).isEqualTo("The session file is damaged here");
        });
        assertThat(read.found().orElseThrow().runs())
                .containsExactly(THREE.runs().getFirst());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            ``
            []
            {"runs": 3}
            step,kl
            \u0000\u0000
            """)
    void whatIsNoSessionIsRefused(String text) {
        Loaded<SavedSession> read = SessionParser.parse("s", text);
        assertThat(read.value()).isNull();
        assertThat(read.problems()).isNotEmpty();
    }

    /// A line that is damaged costs only what stands on it.
    @Test
    void whateverHappensToALineTheOthersAreRead() {
        String[] lines = SessionWriter.write(THREE).split("\n", -1);
        Random random = new Random(17);
        for (int i = 0; i < 2000; i++) {
            int hit = 3 + random.nextInt(3);
            String[] damaged = lines.clone();
            damaged[hit] = damage(lines[hit], random);
            Loaded<SavedSession> read = SessionParser.parse("s", String.join("\n", damaged));
            SavedSession session = read.found().orElseThrow();
            List<SavedRun> others = new ArrayList<>(THREE.runs());
            others.remove(hit - 3);
            assertThat(session.runs()).as(damaged[hit]).containsAll(others);
            assertThat(session.cards()).as(damaged[hit]).isEqualTo(THREE.cards());
            assertThat(session.page()).isEqualTo(THREE.page());
            if (!session.runs().contains(THREE.runs().get(hit - 3))
                    && session.runs().size() < 3) {
                assertThat(read.problems()).as(damaged[hit]).isNotEmpty();
            }
        }
    }

    @Test
    void nothingThatIsInAFileThrows() {
        String text = SessionWriter.write(THREE);
        Random random = new Random(23);
        for (int i = 0; i < 2000; i++) {
            String damaged = text;
            for (int times = 1 + random.nextInt(6); times > 0; times--) {
                damaged = damage(damaged, random);
            }
            assertThat(SessionParser.parse("s", damaged)).isNotNull();
        }
    }

    private static String damage(String line, Random random) {
        int at = random.nextInt(line.length());
        int length = Math.min(line.length() - at, 1 + random.nextInt(6));
        String junk = List.of("", "\"", "}", "{", "[", "]", ",", ":", "\\", "9", "null", "\u0000", "é")
                .get(random.nextInt(13));
        return line.substring(0, at) + junk + line.substring(random.nextBoolean() ? at : at + length);
    }
}
