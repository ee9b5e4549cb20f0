package dev.curvewise.run.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void countsAsPeopleDo() {
        List<String> ordered = List.of(
                "",
                "1",
                "2",
                "10",
                "a",
                "a-2/x9",
                "a-2/x10",
                "a-02/x",
                "a-10/x",
                "b007",
                "b7",
                "b8",
                "b99999999999999999999");
        List<String> mixed = new ArrayList<>(ordered);
        Collections.shuffle(mixed, new Random(3));
        mixed.sort(NaturalOrder.OF_NAMES);
        assertThat(mixed)
                .containsExactlyElementsOf(List.of(
                        "",
                        "1",
                        "2",
                        "10",
                        "a",
                        "a-02/x",
                        "a-2/x9",
                        "a-2/x10",
                        "a-10/x",
                        "b007",
                        "b7",
                        "b8",
                        "b99999999999999999999"));
    }

    @Property(tries = 1000)
    void isAnOrder(
            @ForAll @StringLength(max = 5) @CharRange(from = '/', to = '2') String a,
            @ForAll @StringLength(max = 5) @CharRange(from = '/', to = '2') String b,
            @ForAll @StringLength(max = 5) @CharRange(from = '/', to = '2') String c) {
        Comparator<String> order = NaturalOrder.OF_NAMES;
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }
}
