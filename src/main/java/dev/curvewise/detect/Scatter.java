package dev.curvewise.detect;

/// Extremes and standard deviation of the numbers seen so far.
final class Scatter {

    private int count;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    void add(double x) {
        count++;
        least = Math.min(least, x);
        most = Math.max(most, x);
        double before = x - mean;
        mean += before / count;
        squares += before * (x - mean);
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    double sigma() {
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
