package dev.curvewise.detect.robust;

/// The largest scores and levels a column reached in each direction.
final class Peaks {

    private double spikeUp;
    private double spikeDown;

    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    void level(double level) {
        lowest = Math.min(lowest, level);
        highest = Math.max(highest, level);
    }

    void spike(double score) {
        // comparisons, not Math.max: this is asked for every value
        if (score > spikeUp) {
            spikeUp = score;
        } else if (-score > spikeDown) {
            spikeDown = -score;
        }
    }

    /// @param most at least the size of each score
    void spikes(double[] scores, int count, double most) {
        for (int i = 0; i < count && (spikeUp < most || spikeDown < most); i++) {
            spike(scores[i]);
        }
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    double spikeUp() {
        return spikeUp;
    }

    double spikeDown() {
        return spikeDown;
    }
}
