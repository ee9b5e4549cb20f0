package dev.curvewise.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came out of reading something: a value where there is one, and all that was wrong on the way.
///
/// @param value    what could be read, null where nothing could
/// @param problems everything that was wrong, in the order it was met
public record Loaded<T>(@Nullable T value, List<Problem> problems) {

    public Loaded {
        problems = List.copyOf(problems);
    }

    /// A value that was read without a problem.
    public static <T> Loaded<T> of(T value) {
        return new Loaded<>(value, List.of());
    }

    /// Nothing, and why.
    public static <T> Loaded<T> failed(Problem problem) {
        return new Loaded<>(null, List.of(problem));
    }

    /// The value where there is one.
    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
