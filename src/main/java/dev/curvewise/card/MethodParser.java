package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;

/// Reads the front matter of a method.
final class MethodParser {

    private final YamlMap map;
    private final String file;
    private final Findings findings;
    private final Fields fields;

    MethodParser(YamlMap map, String file, Findings findings) {
        this.map = map;
        this.file = file;
        this.findings = findings;
        this.fields = new Fields(map, CardKeys.METHOD, findings);
    }

    /// A method is told by its keys, or by the folder it lies in.
    static boolean isMethod(YamlMap map, String file) {
        if (map.get("relevantMetrics") != null || map.get("fullName") != null) {
            return true;
        }
        String path = "/" + file.replace('\\', '/');
        return map.get("visualizations") == null && (path.contains("/methods/") || path.contains("/algorithms/"));
    }

    MethodPage page(String body) {
        String id = Identity.id(fields, file, map, findings);
        String name = Identity.name(fields, id, map, findings);
        String fullName = fields.text("fullName");
        return new MethodPage(
                id,
                name,
                fullName.isEmpty() ? name : fullName,
                fields.texts("relevantMetrics"),
                fields.text("shortDescription"),
                Entries.sources(fields, findings),
                body,
                file);
    }
}
