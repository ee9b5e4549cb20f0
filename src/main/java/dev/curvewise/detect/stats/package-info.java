/// Statistics of numbers that come one by one: sliding moments, running medians, blocks of a column, a test for trends.
/// They know of no rule.
@NullMarked
package dev.curvewise.detect.stats;

import org.jspecify.annotations.NullMarked;
