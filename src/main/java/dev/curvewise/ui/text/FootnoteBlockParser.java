package dev.curvewise.ui.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads a footnote: a line that starts with `[^name]:`, and the lines below it that are indented by four.
final class FootnoteBlockParser extends AbstractBlockParser {

    private static final Pattern START = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,100})]:\\s*");
    private static final int INDENT = 4;

    private final FootnoteSyntax.Note note;

    private FootnoteBlockParser(String label) {
        note = new FootnoteSyntax.Note(label);
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        DefinitionMap<FootnoteSyntax.Note> map = new DefinitionMap<>(FootnoteSyntax.Note.class);
        map.putIfAbsent(note.label(), note);
        return List.of(map);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            // notes stand at the top level only, so that none can hide another
            if (state.getIndent() >= INDENT
                    || matched.getMatchedBlockParser().getBlock().getParent() != null) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            Matcher start = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return start.lookingAt()
                    ? BlockStart.of(new FootnoteBlockParser(start.group(1))).atIndex(start.end())
                    : BlockStart.none();
        }
    }
}
