package dev.curvewise.card.lint;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.yaml.Span;
import dev.curvewise.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// No two pages of a kind have the same id within one pack: only one of them would be shown.
final class UniqueIdCheck implements PackCheck {

    private record Key(String root, boolean metric, String id) {}

    @Override
    public void check(List<LintFile> files, Consumer<Problem> out) {
        Map<Key, LintFile> owners = new HashMap<>();
        for (LintFile file : files) {
            Key key = new Key(
                    file.root().toString(),
                    file.page() instanceof MetricCard,
                    file.page().id());
            LintFile owner = owners.putIfAbsent(key, file);
            if (owner != null) {
                Span place = file.place("id");
                out.accept(Problem.error(
                        file.card().file(),
                        place.line(),
                        place.column(),
                        "The id '" + key.id() + "' is taken by " + owner.card().file(),
                        "Give this card an id of its own; it is not shown until then"));
            }
        }
    }
}
