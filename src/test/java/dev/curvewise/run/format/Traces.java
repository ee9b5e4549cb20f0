package dev.curvewise.run.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for a number in the bytes of a file: as it is written in text, or as the binary formats store it.
final class Traces {

    /// What a number may be written with, the commas of decimals and thousands among it.
    private static final Pattern RUN = Pattern.compile("[0-9.,eEdD+_' \u00a0-]+");
    private static final int LONGEST = 60;

    private final byte[] bytes;
    private final boolean binary;
    private final Set<Double> written = new HashSet<>();
    private boolean all;
    private Set<Double> stored = Set.of();

    /// @param binary whether numbers may be stored as bytes, and text may stand right beside other bytes
    Traces(byte[] bytes, boolean binary) {
        this.bytes = bytes.clone();
        this.binary = binary;
        Matcher run = RUN.matcher(text());
        while (run.find()) {
            add(run.group());
            for (String part : run.group().split("[,_' \u00a0]", -1)) {
                add(part);
            }
        }
    }

    /// Whether a value stands in the file. What says true counts as 1, what says false as 0.
    boolean has(double value) {
        return written.contains(value + 0.0)
                || (value == 1 && text().toLowerCase(Locale.ROOT).contains("true"))
                || (value == 0 && text().toLowerCase(Locale.ROOT).contains("false"))
                || everywhere().contains(value + 0.0)
                || (binary && stored().contains(value + 0.0));
    }

    private String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private void add(String number) {
        try {
            written.add(Double.parseDouble(number) + 0.0);
        } catch (NumberFormatException _) {
            // then it is none
        }
    }

    /// Every stretch that could be a number by itself: no digit stands right before or behind it.
    private Set<Double> everywhere() {
        if (!all) {
            all = true;
            Matcher run = RUN.matcher(text());
            while (run.find()) {
                parts(run.group());
            }
        }
        return written;
    }

    private void parts(String run) {
        for (int from = 0; from < run.length(); from++) {
            if (!binary && from > 0 && Character.isDigit(run.charAt(from - 1)) && Character.isDigit(run.charAt(from))) {
                continue;
            }
            for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST); to++) {
                boolean cut = !binary
                        && to < run.length()
                        && Character.isDigit(run.charAt(to))
                        && Character.isDigit(run.charAt(to - 1));
                if (!cut) {
                    add(run.substring(from, to).replace(',', '.'));
                    add(run.substring(from, to).replaceAll("[,_' \u00a0]", ""));
                    add(run.substring(from, to).replace(".", "").replace(',', '.'));
                    add(run.substring(from, to).replaceAll("[dD]", "e"));
                }
            }
        }
    }

    /// Floats and doubles at every place, and whole numbers of every length that protobuf and SQLite know.
    private Set<Double> stored() {
        if (stored.isEmpty()) {
            stored = new HashSet<>(Set.of(0.0, 1.0));
            for (int i = 0; i < bytes.length; i++) {
                stored.add(varint(i) + 0.0);
                long whole = bytes[i];
                stored.add((double) whole);
                for (int n = 2; n <= 8 && i + n <= bytes.length; n++) {
                    whole = whole << 8 | (bytes[i + n - 1] & 0xff);
                    stored.add((double) whole);
                }
                if (i + 4 <= bytes.length) {
                    stored.add((double) ByteBuffer.wrap(bytes, i, 4)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .getFloat()
                            + 0.0);
                }
                if (i + 8 <= bytes.length) {
                    ByteBuffer eight = ByteBuffer.wrap(bytes, i, 8);
                    stored.add(eight.duplicate().getDouble() + 0.0);
                    stored.add(eight.order(ByteOrder.LITTLE_ENDIAN).getDouble() + 0.0);
                }
            }
        }
        return stored;
    }

    private double varint(int from) {
        long value = 0;
        for (int i = 0; i < 10 && from + i < bytes.length; i++) {
            value |= (long) (bytes[from + i] & 0x7f) << (7 * i);
            if (bytes[from + i] >= 0) {
                break;
            }
        }
        return value;
    }
}
