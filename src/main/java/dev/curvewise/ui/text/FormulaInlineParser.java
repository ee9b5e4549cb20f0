package dev.curvewise.ui.text;

import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Reads `$…$` and `$$…$$` within a paragraph. One instance serves one paragraph.
final class FormulaInlineParser implements InlineContentParser {

    // once no end was found, no later start can find one: this keeps a paragraph of dollars linear
    private boolean noSingleEnd;
    private boolean noDoubleEnd;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (scanner.peekPreviousCodePoint() == '$') {
            return ParsedInline.none();
        }
        int dollars = scanner.matchMultiple('$');
        if (dollars > 2) {
            return ParsedInline.none();
        }
        return dollars == 2 ? display(scanner) : inline(scanner);
    }

    private ParsedInline display(Scanner scanner) {
        if (noDoubleEnd) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (toDollar(scanner)) {
            Position end = scanner.position();
            if (scanner.matchMultiple('$') == 2) {
                return formula(scanner, start, end, true);
            }
        }
        noDoubleEnd = true;
        return ParsedInline.none();
    }

    private ParsedInline inline(Scanner scanner) {
        if (noSingleEnd || Character.isWhitespace(scanner.peek()) || !scanner.hasNext()) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (toDollar(scanner)) {
            Position end = scanner.position();
            boolean closes = !Character.isWhitespace(scanner.peekPreviousCodePoint());
            int dollars = scanner.matchMultiple('$');
            if (closes && dollars == 1 && !Character.isDigit(scanner.peek())) {
                return formula(scanner, start, end, false);
            }
        }
        noSingleEnd = true;
        return ParsedInline.none();
    }

    /// Moves to the next dollar that is not escaped.
    private static boolean toDollar(Scanner scanner) {
        while (scanner.hasNext()) {
            char c = scanner.peek();
            if (c == '$') {
                return true;
            }
            scanner.next();
            if (c == '\\' && scanner.hasNext()) {
                scanner.next();
            }
        }
        return false;
    }

    private static ParsedInline formula(Scanner scanner, Position start, Position end, boolean display) {
        String latex = scanner.getSource(start, end).getContent().strip();
        if (latex.isEmpty()) {
            return ParsedInline.none();
        }
        return ParsedInline.of(new FormulaSyntax.InLine(latex, display), scanner.position());
    }
}
