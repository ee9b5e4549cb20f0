package dev.curvewise.card.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text whose blocks of plain rows are each replaced by one stand-in line, with the way back to the places of the
/// original. The YAML library then reads half as much, or less.
///
/// Whether a stand-in really was the whole of a list is known only after reading. Where it was not, such as within a
/// block of text that merely shows an example, the text has to be read as it is.
final class Shortened {

    /// A character of the private use area; a text that has it is not shortened.
    private static final char STAND_IN = '\uE000';

    private static final Pattern DATA = Pattern.compile("(?m)^( *)data:(?: &\\w+)? *\\r?\\n");

    private final String original;
    private final String text;
    private final List<RowBlock> blocks;
    /// Where each block's stand-in ends in the short text.
    private final int[] ends;
    private int used;

    private Shortened(String original, String text, List<RowBlock> blocks, int[] ends) {
        this.original = original;
        this.text = text;
        this.blocks = blocks;
        this.ends = ends;
    }

    static Shortened of(String original) {
        if (original.indexOf(STAND_IN) >= 0) {
            return asItIs(original);
        }
        List<RowBlock> blocks = new ArrayList<>();
        Matcher data = DATA.matcher(original);
        int from = 0;
        while (data.find(from)) {
            RowBlock block = RowBlock.at(original, data.end(), data.end(1) - data.start(1));
            if (block != null) {
                blocks.add(block);
            }
            from = block == null ? data.end() : block.end();
        }
        StringBuilder text = new StringBuilder();
        int[] ends = new int[blocks.size()];
        int copied = 0;
        for (int i = 0; i < ends.length; i++) {
            RowBlock block = blocks.get(i);
            int dash = original.indexOf('-', block.start());
            text.append(original, copied, dash)
                    .append("- ")
                    .append(STAND_IN)
                    .append(i)
                    .append('\n');
            ends[i] = text.length();
            copied = block.end();
        }
        return new Shortened(
                original, text.append(original, copied, original.length()).toString(), blocks, ends);
    }

    static Shortened asItIs(String original) {
        return new Shortened(original, original, List.of(), new int[0]);
    }

    /// What is to be read.
    String text() {
        return text;
    }

    boolean isShorter() {
        return !blocks.isEmpty();
    }

    /// Whether every stand-in turned out to be the whole of a list.
    boolean wasRight() {
        return used == blocks.size();
    }

    /// The rows a list of one item stands for, or the list itself.
    YamlNode resolved(YamlList list) {
        if (list.items().size() != 1
                || !(list.items().getFirst() instanceof YamlScalar item)
                || item.text().isEmpty()
                || item.text().charAt(0) != STAND_IN
                || item.style() != YamlScalar.Style.PLAIN) {
            return list;
        }
        RowBlock block = blocks.get(Integer.parseInt(item.text(), 1, item.text().length(), 10));
        used++;
        return block.rows(list.span(), original, item.span().line());
    }

    /// An offset of the short text as one of the original.
    int offset(int offset) {
        int before = before(offset);
        return before == 0
                ? offset
                : offset - ends[before - 1] + blocks.get(before - 1).end();
    }

    /// A line at an offset of the short text as one of the original.
    int line(int line, int offset) {
        int before = before(offset);
        int more = 0;
        for (int i = 0; i < before; i++) {
            more += blocks.get(i).lines() - 1;
        }
        return line + more;
    }

    /// How many stand-ins end at or before an offset.
    private int before(int offset) {
        int before = 0;
        while (before < ends.length && ends[before] <= offset) {
            before++;
        }
        return before;
    }
}
