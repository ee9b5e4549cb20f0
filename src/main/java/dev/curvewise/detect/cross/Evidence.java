package dev.curvewise.detect.cross;

/// What one column contributes to a [CrossFinding].
///
/// @param metric    the metric's id
/// @param what      what it does, in words with its numbers
/// @param from      its level at the start
/// @param to        its level at the end
/// @param firstStep where it starts
/// @param lastStep  where it ends
public record Evidence(String metric, String what, double from, double to, double firstStep, double lastStep) {}
