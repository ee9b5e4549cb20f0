package dev.curvewise.ui.text;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads a formula on lines of its own: from a line that starts with `$$` to the line that ends with it. As a block of
/// its own, its lines are never taken for lists, headings or quotes.
final class FormulaBlockParser extends AbstractBlockParser {

    private static final String FENCE = "$$";
    private static final int CODE_INDENT = 4;

    private final FormulaSyntax.OnLines block = new FormulaSyntax.OnLines();
    private final StringBuilder latex = new StringBuilder();
    private boolean opened;
    private boolean closed;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String text = line.getContent().toString().strip();
        if (!opened) {
            opened = true;
            text = text.substring(text.startsWith(FENCE) ? FENCE.length() : 0);
        }
        if (text.endsWith(FENCE)) {
            closed = true;
            text = text.substring(0, text.length() - FENCE.length());
        }
        latex.append(text).append('\n');
    }

    @Override
    public void closeBlock() {
        block.setLatex(latex.toString().strip());
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= CODE_INDENT) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            String text = line.subSequence(start, line.length()).toString().strip();
            if (!text.startsWith(FENCE) || text.startsWith("$$$")) {
                return BlockStart.none();
            }
            // `$$x$$ and so on` is a line of text with a formula in it
            int end = text.indexOf(FENCE, FENCE.length());
            if (end >= 0 && end + FENCE.length() < text.length()) {
                return BlockStart.none();
            }
            return BlockStart.of(new FormulaBlockParser()).atIndex(start);
        }
    }
}
