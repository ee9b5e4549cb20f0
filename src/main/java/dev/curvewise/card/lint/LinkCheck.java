package dev.curvewise.card.lint;

import dev.curvewise.card.Findings;
import dev.curvewise.card.yaml.Span;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links to other pages lead to one, and images are there.
final class LinkCheck implements FileCheck {

    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]\\[]*\\]\\(([^()\\s]+)(?:\\s+\"[^\"]*\")?\\)");

    private final KnownPages known;

    LinkCheck(KnownPages known) {
        this.known = known;
    }

    @Override
    public void check(LintFile file, Findings findings) {
        boolean code = false;
        List<String> lines = file.card().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.stripLeading().startsWith("```")) {
                code = !code;
            }
            if (!code && line.indexOf("](") >= 0) {
                check(file, line, i + 1, findings);
            }
        }
    }

    private void check(LintFile file, String line, int number, Findings findings) {
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            String target = link.group(2);
            Span place = new Span(number, line.codePointCount(0, link.start(2)) + 1, 0, 0);
            if (!link.group(1).isEmpty()) {
                image(file.path(), target, place, findings);
            } else if (!isElsewhere(target) && !target.startsWith("#") && !leadsToAPage(target)) {
                findings.warning(
                        place,
                        "The link '" + target + "' leads to no page",
                        "Write it as in entropy.md or methods/ppo.md");
            }
        }
    }

    /// What the window would not show.
    private static void image(Path card, String target, Span place, Findings findings) {
        if (isElsewhere(target)) {
            findings.warning(place, "An image from elsewhere is not shown", "Put it beside the card");
        } else if (leavesFolder(card, target)) {
            findings.warning(
                    place,
                    "The image '" + target + "' lies outside the card's folder, so it is not shown",
                    "Put it beside the card");
        } else if (!exists(card, target)) {
            findings.warning(place, "There is no image '" + target + "'", "It is looked for beside the card");
        } else if (target.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            findings.warning(place, "An SVG image is not shown", "Save it as PNG or JPEG");
        }
    }

    private static boolean leavesFolder(Path card, String target) {
        try {
            Path folder = card.toAbsolutePath().normalize().resolveSibling("");
            return !folder.resolve(target).normalize().startsWith(folder);
        } catch (InvalidPathException odd) {
            return false;
        }
    }

    private static boolean isElsewhere(String target) {
        return target.contains("://") || target.startsWith("mailto:") || target.startsWith("data:");
    }

    private boolean leadsToAPage(String target) {
        int anchor = target.indexOf('#');
        String path = anchor < 0 ? target : target.substring(0, anchor);
        if (!path.endsWith(".md")) {
            return false;
        }
        String id = path.substring(path.lastIndexOf('/') + 1, path.length() - 3);
        return path.contains("methods/") ? known.hasMethod(id) : known.hasMetric(id) || known.hasMethod(id);
    }

    private static boolean exists(Path card, String target) {
        try {
            return Files.exists(card.resolveSibling(target.replace("%20", " ")));
        } catch (InvalidPathException odd) {
            return false;
        }
    }
}
