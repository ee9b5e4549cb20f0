package dev.curvewise.card.lint;

import dev.curvewise.card.MetricCard;
import dev.curvewise.card.yaml.Span;
import dev.curvewise.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// An alias leads to one card. Two cards may share one only where each says under `names` which library it means.
final class AliasCheck implements PackCheck {

    private record Claim(LintFile file, MetricCard card) {

        boolean namesALibraryFor(String alias) {
            return card.names().stream().anyMatch(name -> name.name().equals(alias));
        }
    }

    @Override
    public void check(List<LintFile> files, Consumer<Problem> out) {
        Map<String, Claim> claims = new HashMap<>();
        for (LintFile file : files) {
            if (file.page() instanceof MetricCard card) {
                for (int i = 0; i < card.aliases().size(); i++) {
                    claim(claims, new Claim(file, card), i, out);
                }
            }
        }
    }

    private static void claim(Map<String, Claim> claims, Claim claim, int index, Consumer<Problem> out) {
        String alias = claim.card().aliases().get(index);
        Claim other = claims.putIfAbsent(alias, claim);
        if (other == null || other.card().id().equals(claim.card().id())) {
            return;
        }
        if (!claim.namesALibraryFor(alias) || !other.namesALibraryFor(alias)) {
            Span place = claim.file().place("aliases", index);
            out.accept(Problem.warning(
                    claim.file().card().file(),
                    place.line(),
                    place.column(),
                    "The alias '" + alias + "' is also claimed by "
                            + other.file().card().file(),
                    "Let one card have it, or name the libraries under 'names' of both"));
        }
    }
}
