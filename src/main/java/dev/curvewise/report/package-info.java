/// Figures for papers and slides: what a chart shows as SVG, PDF and CSV.
@NullMarked
package dev.curvewise.report;

import org.jspecify.annotations.NullMarked;
