package dev.curvewise.plot;

/// How far two pictures of one size are apart. Machines may round the last bit of a coverage otherwise, so a small
/// difference of colour does not count; a pixel that is clearly another colour does.
///
/// @param other   how many pixels are clearly another colour
/// @param largest the largest difference of a channel, 0 to 255
record PictureDifference(int other, int largest) {

    /// Differences up to this much of a channel are not seen.
    private static final int UNSEEN = 12;

    /// So many pixels may be another colour: less than any line, spike or sign has.
    private static final int MOST = 3;

    static PictureDifference between(int[] a, int[] b) {
        if (a.length != b.length) {
            return new PictureDifference(Math.max(a.length, b.length), 255);
        }
        int other = 0;
        int largest = 0;
        for (int i = 0; i < a.length; i++) {
            int difference = 0;
            for (int shift = 0; shift < 32; shift += 8) {
                difference = Math.max(difference, Math.abs((a[i] >>> shift & 255) - (b[i] >>> shift & 255)));
            }
            other += difference > UNSEEN ? 1 : 0;
            largest = Math.max(largest, difference);
        }
        return new PictureDifference(other, largest);
    }

    boolean isSame() {
        return other <= MOST;
    }
}
