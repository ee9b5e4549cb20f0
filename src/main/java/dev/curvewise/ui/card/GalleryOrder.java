package dev.curvewise.ui.card;

/// How the tiles of the gallery are put in order.
enum GalleryOrder {
    CATEGORY("By category"),
    NAME("By name"),
    IN_RUN("In my run first");

    private final String words;

    GalleryOrder(String words) {
        this.words = words;
    }

    /// The words on the switch.
    @Override
    public String toString() {
        return words;
    }
}
