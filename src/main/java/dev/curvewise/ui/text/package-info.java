/// Markdown pages set like a book, as real JavaFX nodes.
///
/// Three steps, each testable alone: [MarkdownParser] turns text into a [Page] of records (no JavaFX there), the views
/// turn records into nodes, and selection, finding and the table of contents work on the flows of text on the page.
/// Selection is our own, over `TextFlow`: the rich text area of JavaFX is an editor that scrolls by itself, can not
/// select across tables, and would not sit inside a longer page.
@NullMarked
package dev.curvewise.ui.text;

import org.jspecify.annotations.NullMarked;
