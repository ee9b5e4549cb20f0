package dev.curvewise.ui.text;

/// How a run of text is set.
record Style(boolean bold, boolean italic, boolean code, boolean struck) {

    static final Style PLAIN = new Style(false, false, false, false);
    static final Style CODE = new Style(false, false, true, false);

    Style asBold() {
        return new Style(true, italic, code, struck);
    }

    Style asItalic() {
        return new Style(bold, true, code, struck);
    }

    Style asCode() {
        return new Style(bold, italic, true, struck);
    }

    Style asStruck() {
        return new Style(bold, italic, code, true);
    }
}
