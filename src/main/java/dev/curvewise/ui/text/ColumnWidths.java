package dev.curvewise.ui.text;

import java.util.Arrays;

/// How the columns of a table share a width.
final class ColumnWidths {

    private ColumnWidths() {}

    /// Gives every column what its text asks for where there is room. Otherwise narrow columns keep what they ask for
    /// and
    /// the wide ones share the rest, none below its narrowest.
    ///
    /// @param narrowest the least each column can do with
    /// @param asked     what each column would take if nothing had to wrap
    /// @param width     what there is; where even the narrowest do not fit, the narrowest are returned
    static double[] share(double[] narrowest, double[] asked, double width) {
        if (sum(asked) <= width) {
            return asked.clone();
        }
        double[] shares = narrowest.clone();
        double left = width - sum(narrowest);
        boolean[] done = new boolean[shares.length];
        int open = shares.length;
        // hand out equal parts; a column that needs less than its part gives the rest back
        while (left > 0.5 && open > 0) {
            double part = left / open;
            for (int i = 0; i < shares.length; i++) {
                if (!done[i]) {
                    double given = Math.min(part, asked[i] - shares[i]);
                    shares[i] += Math.max(0, given);
                    left -= Math.max(0, given);
                    if (given < part) {
                        done[i] = true;
                        open--;
                    }
                }
            }
        }
        return shares;
    }

    static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }
}
