package dev.curvewise.run.format;

import java.nio.file.Path;
import java.util.Comparator;

/// The order in which people number things: `trial-2` comes before `trial-10`.
final class NaturalOrder {

    static final Comparator<String> OF_NAMES = NaturalOrder::compare;

    static final Comparator<Path> OF_PATHS = Comparator.comparing(Path::toString, OF_NAMES);

    private NaturalOrder() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int digitsA = digits(a, i);
            int digitsB = digits(b, j);
            if (digitsA == 0 || digitsB == 0) {
                int order = Character.compare(a.charAt(i++), b.charAt(j++));
                if (order != 0) {
                    return order;
                }
                continue;
            }
            String left = number(a, i, digitsA);
            String right = number(b, j, digitsB);
            int order = left.length() == right.length()
                    ? left.compareTo(right)
                    : Integer.compare(left.length(), right.length());
            if (order != 0) {
                return order;
            }
            i += digitsA;
            j += digitsB;
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        // `7` and `07` are one number, but two names
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to - from;
    }

    /// The digits without leading zeros.
    private static String number(String text, int from, int digits) {
        int start = from;
        while (start < from + digits - 1 && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start, from + digits);
    }
}
