package dev.curvewise.detect.alert;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The numbers behind an alert by name, in a fixed order. A run can fire on nearly every step, so this costs
/// little more than the numbers: the names are shared.
public final class Numbers extends AbstractMap<String, Double> {

    private final String[] names;
    private final double[] values;

    /// Both arrays are kept: neither may change.
    public Numbers(String[] names, double... values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(i -> Map.entry(names[i], values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }
}
