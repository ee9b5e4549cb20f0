package dev.curvewise.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.Arrangement;
import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.Look;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.series.Range;
import dev.curvewise.series.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

    private static final Look LOG =
            new Look("step", true, 1, Smoothing.off(), Grouping.NONE, Scale.LOG, YFit.DOMAIN, Arrangement.PLAIN, null);

    private static final SavedSession THREE = new SavedSession(
            List.of(
                    new SavedRun("runs/a.csv", "", 0, "a.csv", null, 0, true, false, true),
                    new SavedRun("runs/b \"odd\".csv", "", 1, "the best", "time", 9, false, true, false),
                    new SavedRun("../c", "events.out.tfevents.2", 0, "c", "", 2, true, false, false)),
            Map.of("runs/a.csv", "SPLIT SORT"),
            Map.of("my/odd column", "entropy", "loss", ""),
            Map.of("my/odd column", "wave"),
            new Place.Method("ppo"),
            List.of(
                    new SavedView(
                            new Place.Card("kl"),
                            "KL explosion",
                            new Look(
                                    "wall time",
                                    false,
                                    2.5,
                                    new Smoothing.Ema(0.9),
                                    Grouping.NONE,
                                    new Scale.SymLog(0.001),
                                    YFit.ROBUST,
                                    new Arrangement(Set.of("b.csv", "a, \"odd\""), List.of("c", "a, \"odd\"")),
                                    new Viewport(new Range(0, 1e6), new Range(-0.5, 12.25)))),
                    new SavedView(new Place.Column("my/odd column"), "", LOG)));

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
        Arbitrary<String[]> source =
                Combinators.combine(text, text).as((file, which) -> new String[] {"f" + file, which});
        Arbitrary<SavedRun> run = Combinators.combine(
                        source,
                        Arbitraries.integers().between(0, 50),
                        text,
                        text.injectNull(0.3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((from, part, name, step, colour, shown, baseline, followed) ->
                        new SavedRun(from[0], from[1], part, name, step, colour, shown, baseline, followed));
        Arbitrary<Map<String, String>> map = Arbitraries.maps(text, text).ofMaxSize(4);
        Arbitrary<Place> place = text.flatMap(id -> Arbitraries.of(
                new Place.Home(),
                new Place.Overview(),
                new Place.Card(id),
                new Place.Method(id),
                new Place.Column(id),
                new Place.Tune(id),
                new Place.Compare(id)));
        Arbitrary<SavedView> view =
                Combinators.combine(place, text, looks(text)).as(SavedView::new);
        return Combinators.combine(
                        run.list().ofMaxSize(6),
                        map,
                        map,
                        map,
                        place,
                        view.list().ofMaxSize(4))
                .as(SavedSession::new);
    }

    private static Arbitrary<Look> looks(Arbitrary<String> text) {
        Arbitrary<Double> number = Arbitraries.doubles().between(0.001, 999_999).ofScale(6);
        Arbitrary<Integer> window = Arbitraries.integers().between(0, 5000).map(half -> 2 * half + 1);
        Arbitrary<Smoothing> smoothing = Arbitraries.oneOf(
                Arbitraries.just(Smoothing.off()),
                Arbitraries.doubles().between(0, true, 1, false).map(Smoothing.Ema::new),
                number.map(Smoothing.TimeEma::new),
                number.map(Smoothing.Gaussian::new),
                window.map(Smoothing.MovingAverage::new),
                window.map(Smoothing.Median::new));
        Arbitrary<Scale> scale =
                Arbitraries.oneOf(Arbitraries.of(Scale.LINEAR, Scale.LOG), number.map(Scale.SymLog::new));
        Arbitrary<Arrangement> arrangement = Combinators.combine(
                        text.set().ofMaxSize(3), text.list().ofMaxSize(3))
                .as(Arrangement::new);
        Arbitrary<Viewport> zoom = Arbitraries.doubles()
                .between(-1e12, 1e12)
                .map(at -> new Viewport(new Range(at, at + 1e6), new Range(at, at + 1e9)))
                .injectNull(0.3);
        return Combinators.combine(
                        text.map(name -> "x" + name),
                        Arbitraries.of(true, false),
                        number,
                        smoothing,
                        Arbitraries.of(Grouping.values()),
                        scale,
                        Arbitraries.of(YFit.values()),
                        arrangement)
                .flatAs((x, stretched, scaling, smooth, group, values, fit, order) ->
                        zoom.map(seen -> new Look(x, stretched, scaling, smooth, group, values, fit, order, seen)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "colour": 9     | "colour": "red"   | 5:93 | 'colour' should be a number from 0
            "shown": false  | "shown": 0        | 5:105 | 'shown' should be true or false
            "colour": 9     | "tint": 9         | 5:91 | A run has no 'tint'
            "ema 0.9"       | "ema 1"           | 12:86 | 'smoothing' should be a way to smooth, as in 'ema 0.9'
            "symlog 0.001"  | "symlog"          | 12:107 | 'values' should be 'linear', 'log' or 'symlog' with a number
            "robust"        | "best"            | 12:130 | 'fit' should be a way to fit values
            "scaling": 2.5  | "scaling": 0      | 12:171 | 'scaling' should be a number above 0
            "stretched"     | "tint"            | 12:148 | A page has no 'tint'
            "order": ["c"   | "order": [3       | 12:234 | 'order' should be a list of texts
            "zoom": [0.0,   | "zoom": [         | 12:268 | 'zoom' should be the first and last step and the smallest and largest value
            "method ppo"    | "nowhere"         | 15:11 | There is no such page
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
    void aPageWithoutItsNameIsLeftOutAndSaid() {
        Loaded<SavedSession> read =
                SessionParser.parse("s", SessionWriter.write(THREE).replace("\"page\": \"card kl\", ", ""));
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("s:12:5: error: It is not said which page this is (It is left out)");
        assertThat(read.found().orElseThrow().views())
                .containsExactly(THREE.views().getLast());
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
            boolean ofARun = random.nextInt(5) < 3;
            int hit = ofARun ? 3 + random.nextInt(3) : 11 + random.nextInt(2);
            String[] damaged = lines.clone();
            damaged[hit] = damage(lines[hit], random);
            Loaded<SavedSession> read = SessionParser.parse("s", String.join("\n", damaged));
            SavedSession session = read.found().orElseThrow();
            List<SavedRun> others = new ArrayList<>(THREE.runs());
            List<SavedView> views = new ArrayList<>(THREE.views());
            (ofARun ? others : views).remove(ofARun ? hit - 3 : hit - 11);
            assertThat(session.runs()).as(damaged[hit]).containsAll(others);
            assertThat(session.views()).as(damaged[hit]).containsAll(views);
            assertThat(session.cards()).as(damaged[hit]).isEqualTo(THREE.cards());
            assertThat(session.page()).isEqualTo(THREE.page());
            if (session.runs().size() < 3 || session.views().size() < 2) {
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
