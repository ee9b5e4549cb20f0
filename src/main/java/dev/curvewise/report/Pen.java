package dev.curvewise.report;

/// Draws a figure in one file format. Points count from the top left corner; colours are ARGB with straight alpha.
interface Pen {

    void rectangle(double x, double y, double width, double height, int argb);

    /// A stroke through points given as x and y in turn.
    ///
    /// @param dash lengths drawn and left out in turn; empty for a solid stroke
    void stroke(double[] points, int count, int argb, double width, double... dash);

    /// A filled shape through points given as x and y in turn.
    void shape(double[] points, int count, int argb);

    /// A line of text.
    ///
    /// @param anchor  where it stands to `x`: 0 begins there, 0.5 is centred, 1 ends there
    /// @param upright whether it is turned to run upwards
    void text(String text, double x, double y, double size, boolean bold, int argb, double anchor, boolean upright);

    /// From here on nothing outside a rectangle is drawn, until [#unclip()].
    void clip(double x, double y, double width, double height);

    void unclip();
}
