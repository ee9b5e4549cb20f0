package dev.curvewise.card;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads folders of cards. One broken file never hides another, and nothing in a file makes reading fail as a whole.
public final class CardReader {

    private CardReader() {}

    /// The cards that come with the program.
    public static Loaded<Library> bundled() {
        return bundledAnd(List.of());
    }

    /// The cards that come with the program and those of one's own packs. A pack's card replaces a bundled one or one
    /// of an earlier pack of the same id; a note says so.
    public static Loaded<Library> bundledAnd(List<Path> folders) {
        List<Pack> packs = new ArrayList<>();
        packs.add(bundledPack());
        folders.forEach(folder -> packs.add(Pack.read(folder, false)));
        return LibraryBuilder.library(packs);
    }

    /// The cards of some folders and of the folders in them, without the bundled ones. A path may also be a single card
    /// file.
    public static Loaded<Library> read(List<Path> folders) {
        return LibraryBuilder.library(
                folders.stream().map(folder -> Pack.read(folder, false)).toList());
    }

    /// The files below a path that are meant to be cards; a path that is itself a file is its own list.
    public static Loaded<List<Path>> files(Path folder) {
        return CardFiles.in(folder);
    }

    /// The text of a page that comes with the program, comments and all.
    ///
    /// @param file what the page calls its file, see [Page#file()]
    /// @return nothing where that is no bundled file
    public static Optional<String> bundledText(String file) {
        try (InputStream in = file.startsWith("metrics/") ? CardReader.class.getResourceAsStream("/" + file) : null) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// The text of a card file as it is, a byte order mark included. Bytes that are not UTF-8 are a problem.
    public static Loaded<String> text(Path file) {
        return TextFile.read(file, file.toString());
    }

    /// One card file with the tree of its front matter.
    ///
    /// @param name what problems call the file
    public static ParsedCard parsed(Path file, String name) {
        Loaded<String> text = TextFile.read(file, name);
        if (text.value() == null) {
            return new ParsedCard(name, "", null, null, text.problems());
        }
        ParsedCard card = CardParser.read(text.value(), name);
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(card.problems());
        return new ParsedCard(name, card.text(), card.front(), card.page(), problems);
    }

    static Pack bundledPack() {
        // a file that is always there leads to the folder; a jar need not have entries for its folders
        URL schema = CardReader.class.getResource("/metrics/card.schema.json");
        if (schema == null) {
            return failed("The bundled cards are missing from this installation", "Install it anew");
        }
        try {
            String address = schema.toURI().toString();
            int inJar = address.indexOf("!/");
            if (inJar < 0) {
                return Pack.read(Path.of(schema.toURI()).resolveSibling(""), true);
            }
            Path jar = Path.of(URI.create(address.substring("jar:".length(), inJar)));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return Pack.read(inside.getPath("/metrics"), true);
            }
        } catch (URISyntaxException | IOException wrong) {
            return failed("The bundled cards could not be read: " + wrong.getMessage(), "");
        }
    }

    private static Pack failed(String what, String hint) {
        return new Pack(true, List.of(), List.of(Problem.error("metrics", what, hint)));
    }
}
