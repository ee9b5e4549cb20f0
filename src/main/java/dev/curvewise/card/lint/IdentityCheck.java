package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;
import dev.curvewise.card.yaml.YamlNode;
import dev.curvewise.card.yaml.YamlScalar;

/// The id is the file's name, and the page says in one sentence what it is.
final class IdentityCheck implements FileCheck {

    @Override
    public void check(LintFile file, Findings findings) {
        String id = file.page().id();
        if (!id.equals(file.stem())) {
            findings.warning(
                    file.place("id"),
                    "The id '" + id + "' is not the file's name",
                    "Call the file " + id + ".md, or the card " + file.stem());
        }
        YamlNode sentence = file.front().get("shortDescription");
        // one of a wrong type is an error already
        if (file.page().shortDescription().isEmpty() && (sentence == null || sentence instanceof YamlScalar)) {
            findings.warning(
                    file.place("shortDescription"), "The card has no short description", "One sentence is enough");
        }
    }
}
