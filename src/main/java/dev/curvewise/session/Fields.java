package dev.curvewise.session;

import dev.curvewise.plot.Grouping;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a part of a session file is made of: the names of its fields and what may stand in them.
///
/// @param thing what the part is called
/// @param kinds the kinds of its fields, by their names
record Fields(String thing, Map<String, Kind> kinds) {

    /// What may stand in a field.
    enum Kind {
        TEXT("a text"),
        COUNT("a number from 0"),
        POSITIVE("a number above 0"),
        SWITCH("true or false"),
        TEXTS("a list of texts"),
        PAGE("the name of a page"),
        SMOOTHING("a way to smooth, as in 'ema 0.9'"),
        SCALE("'linear', 'log' or 'symlog' with a number"),
        FIT("a way to fit values"),
        GROUPING("a way to draw several runs"),
        VIEW("the first and last step and the smallest and largest value");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What the parser stands at, nothing where it is of another kind.
        private Optional<?> read(JsonParser in) {
            return switch (this) {
                case TEXT -> text(in);
                case COUNT -> count(in);
                case POSITIVE -> number(in).filter(value -> value > 0);
                case SWITCH -> in.currentToken().isBoolean() ? Optional.of(in.getBooleanValue()) : Optional.empty();
                case TEXTS -> all(in, Kind::text);
                case PAGE -> text(in).flatMap(Place::parse);
                case SMOOTHING -> text(in).flatMap(LookWords::smoothing);
                case SCALE -> text(in).flatMap(LookWords::scale);
                case FIT -> text(in).flatMap(name -> LookWords.choice(YFit.class, name));
                case GROUPING -> text(in).flatMap(name -> LookWords.choice(Grouping.class, name));
                case VIEW -> view(in);
            };
        }

        private static Optional<Integer> count(JsonParser in) {
            return in.currentToken() == JsonToken.VALUE_NUMBER_INT && in.getValueAsInt(-1) >= 0
                    ? Optional.of(in.getValueAsInt())
                    : Optional.empty();
        }

        private static Optional<String> text(JsonParser in) {
            return in.currentToken() == JsonToken.VALUE_STRING ? Optional.of(in.getString()) : Optional.empty();
        }

        private static Optional<Double> number(JsonParser in) {
            return in.currentToken().isNumeric()
                    ? Optional.of(in.getDoubleValue()).filter(Double::isFinite)
                    : Optional.empty();
        }

        /// The elements of a list, nothing where one of them is of another kind; the list is read to its end.
        private static <T> Optional<List<T>> all(JsonParser in, Function<JsonParser, Optional<T>> element) {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            List<T> all = new ArrayList<>();
            int count = 0;
            for (JsonToken next = in.nextToken(); next != null && next != JsonToken.END_ARRAY; next = in.nextToken()) {
                element.apply(in).ifPresent(all::add);
                in.skipChildren();
                count++;
            }
            return all.size() == count ? Optional.of(List.copyOf(all)) : Optional.empty();
        }

        private static Optional<Viewport> view(JsonParser in) {
            return all(in, Kind::number)
                    .filter(ends -> ends.size() == 4 && ends.get(0) < ends.get(1) && ends.get(2) < ends.get(3))
                    .map(ends ->
                            new Viewport(new Range(ends.get(0), ends.get(1)), new Range(ends.get(2), ends.get(3))));
        }
    }

    /// The value of a field, or nothing where it is of another kind or unknown.
    Optional<?> read(String name, JsonParser in) {
        Kind kind = kinds.get(name);
        return kind == null ? Optional.empty() : kind.read(in);
    }

    /// What a field should be.
    String expected(String name) {
        Kind kind = kinds.get(name);
        return kind == null ? "A " + thing + " has no '" + name + "'" : "'" + name + "' should be " + kind.words;
    }
}
