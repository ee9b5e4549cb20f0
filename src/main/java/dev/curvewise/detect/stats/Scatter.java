package dev.curvewise.detect.stats;

/// Extremes and standard deviation of the numbers seen so far.
public final class Scatter {

    private int count;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    public void add(double x) {
        count++;
        least = Math.min(least, x);
        most = Math.max(most, x);
        double before = x - mean;
        mean += before / count;
        squares += before * (x - mean);
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public double sigma() {
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
