package dev.curvewise.ui.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of a page.
sealed interface Block {

    /// Where it stands in the source.
    Lines lines();

    /// A heading.
    ///
    /// @param level 1 to 6
    /// @param anchor what a link `#anchor` calls it, unique within the page
    record Heading(int level, List<Inline> text, String anchor, Lines lines) implements Block {}

    record Paragraph(List<Inline> text, Lines lines) implements Block {}

    /// A block of code, set as it stands.
    ///
    /// @param language the word behind the fence, perhaps empty
    record Code(String text, String language, Lines lines) implements Block {}

    record Formula(String latex, Lines lines) implements Block {}

    record Quote(List<Block> blocks, Lines lines) implements Block {}

    record Callout(CalloutKind kind, List<Block> blocks, Lines lines) implements Block {}

    /// A list.
    ///
    /// @param start the first number of an ordered list
    /// @param tight whether the items follow each other without space
    record Listing(boolean ordered, int start, boolean tight, List<Item> items, Lines lines) implements Block {}

    /// An entry of a list.
    ///
    /// @param done ticked or not in a task list, null for a plain item
    record Item(@Nullable Boolean done, List<Block> blocks) {}

    record Table(List<Column> columns, List<Row> rows, Lines lines) implements Block {}

    record Column(Align align, List<Inline> title) {}

    record Row(List<List<Inline>> cells, Lines lines) {}

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    record Rule(Lines lines) implements Block {}

    /// The questions below an FAQ heading; the heading itself stands before this block.
    record Faq(List<Question> questions, Lines lines) implements Block {}

    record Question(Heading heading, List<Block> answer) {}

    record Notes(List<Note> notes, Lines lines) implements Block {}

    record Note(int number, List<Block> blocks) {}
}
