package dev.curvewise.card.yaml;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML document as a tree with places.
public final class YamlReader {

    private final String source;
    private final YamlLimits limits;

    /// @param source the name problems carry
    public YamlReader(String source, YamlLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /// The first document of a text: a tree, or one problem at the place where reading stopped. An empty document is an
    /// empty scalar.
    public Loaded<YamlNode> read(String text) {
        YamlMap quick = PlainReader.read(text, limits);
        return quick == null ? byLibrary(text) : Loaded.of(quick);
    }

    /// As [#read(String)], by the YAML library alone.
    Loaded<YamlNode> byLibrary(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(Math.clamp(text.length(), 16, 1 << 16))
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            // the reader looks at its first characters at once, so it can fail before the first event
            var events = new ParserImpl(settings, new StreamReader(settings, text));
            return Loaded.of(new TreeBuilder(events, text, limits).document());
        } catch (TooMuch tooMuch) {
            return failed(tooMuch.place.line(), tooMuch.place.column(), tooMuch.what, tooMuch.hint);
        } catch (MarkedYamlEngineException wrong) {
            return failed(wrong);
        } catch (ReaderException wrong) {
            return failed(wrong, text);
        } catch (YamlEngineException wrong) {
            return failed(1, 0, YamlMessages.plain(wrong.getMessage(), null), "");
        }
    }

    private Loaded<YamlNode> failed(MarkedYamlEngineException wrong) {
        @Nullable Mark mark = wrong.getProblemMark().or(wrong::getContextMark).orElse(null);
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        Optional<Integer> since =
                wrong.getContextMark().map(m -> m.getLine() + 1).filter(l -> l < line);
        return failed(
                line,
                column,
                YamlMessages.plain(wrong.getProblem(), wrong.getContext()),
                since.map(l -> "It belongs to what begins in line " + l).orElse(""));
    }

    /// A character that YAML does not allow. The reader counts such a place in code points.
    private Loaded<YamlNode> failed(ReaderException wrong, String text) {
        int offset = 0;
        while (offset < text.length() && isAllowed(text.codePointAt(offset))) {
            offset += Character.charCount(text.codePointAt(offset));
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return failed(
                line,
                text.codePointCount(lineStart, offset) + 1,
                "There is a character here that YAML does not allow (U+%04X)".formatted(wrong.getCodePoint()),
                "Remove it, or write it as an escape between double quotes");
    }

    private static boolean isAllowed(int codePoint) {
        return StreamReader.isPrintable(codePoint);
    }

    private Loaded<YamlNode> failed(int line, int column, String what, String hint) {
        return Loaded.failed(Problem.error(source, line, column, what, hint));
    }

    /// A limit was met.
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Span place;
        private final String what;
        private final String hint;

        TooMuch(Span place, String what, String hint) {
            super(what, null, false, false);
            this.place = place;
            this.what = what;
            this.hint = hint;
        }
    }
}
