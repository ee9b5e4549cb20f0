package dev.curvewise.card;

import dev.curvewise.card.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/// Reads the lists of small maps that pages have.
final class Entries {

    private Entries() {}

    static List<Source> sources(Fields fields, Findings findings) {
        List<Source> sources = new ArrayList<>();
        for (YamlMap entry : fields.maps("sources", "- { title: A paper, url: https://arxiv.org/abs/1707.06347 }")) {
            Fields parts = new Fields(entry, CardKeys.SOURCE, findings);
            String url = parts.text("url");
            String title = parts.text("title");
            if (title.isEmpty() && url.isEmpty()) {
                findings.error(entry.span(), "A source needs a title", "");
            } else {
                sources.add(new Source(title.isEmpty() ? url : title, url));
            }
        }
        return sources;
    }

    static List<LogName> logNames(Fields fields, Findings findings) {
        List<LogName> names = new ArrayList<>();
        for (YamlMap entry : fields.maps("names", "- { library: Stable-Baselines3, name: train/approx_kl }")) {
            Fields parts = new Fields(entry, CardKeys.LOG_NAME, findings);
            String library = parts.text("library");
            String name = parts.text("name");
            if (library.isEmpty() || name.isEmpty()) {
                findings.error(entry.span(), "An entry of 'names' needs a library and a name", "");
            } else {
                names.add(new LogName(library, name, parts.text("transform"), parts.text("note")));
            }
        }
        return names;
    }
}
