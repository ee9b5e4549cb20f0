package dev.curvewise.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// A calculation as it is written in the sheets of figures, such as `exp(-0.9) / (1 - exp(-0.9))`.
///
/// Knows `+ - * / ^`, brackets and the functions of [#apply]; the functions of a list take its values one after the
/// other.
final class Arithmetic {

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replace(" ", "");
    }

    static double of(String text) {
        Arithmetic arithmetic = new Arithmetic(text);
        double value = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw new IllegalArgumentException(
                    "Not understood: " + arithmetic.text.substring(arithmetic.at) + " in " + text);
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (eat('+')) {
                value += product();
            } else if (eat('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = signed();
        while (true) {
            if (eat('*')) {
                value *= signed();
            } else if (eat('/')) {
                value /= signed();
            } else {
                return value;
            }
        }
    }

    private double signed() {
        return eat('-') ? -signed() : power();
    }

    private double power() {
        double base = atom();
        return eat('^') ? Math.pow(base, signed()) : base;
    }

    private double atom() {
        if (eat('(')) {
            return closed(sum());
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String word = text.substring(start, at);
        if (!eat('(')) {
            return Double.parseDouble(word);
        }
        List<Double> values = new ArrayList<>(List.of(sum()));
        while (eat(',')) {
            values.add(sum());
        }
        return closed(
                apply(word, values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private double closed(double value) {
        if (!eat(')')) {
            throw new IllegalArgumentException("A bracket is not closed in " + text);
        }
        return value;
    }

    private boolean eat(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private static double apply(String function, double... x) {
        return switch (function) {
            case "ln" -> Math.log(x[0]);
            case "exp" -> Math.exp(x[0]);
            case "sqrt" -> Math.sqrt(x[0]);
            case "abs" -> Math.abs(x[0]);
            case "sigmoid" -> 1 / (1 + Math.exp(-x[0]));
            case "max" -> Arrays.stream(x).max().orElseThrow();
            case "min" -> Arrays.stream(x).min().orElseThrow();
            case "mean" -> mean(x);
            case "var" -> mean(squares(x));
            case "sd" -> Math.sqrt(DoubleStream.of(squares(x)).sum() / (x.length - 1));
            default -> throw new IllegalArgumentException("No function " + function);
        };
    }

    private static double mean(double... x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double[] squares(double... x) {
        double mean = mean(x);
        return Arrays.stream(x).map(value -> (value - mean) * (value - mean)).toArray();
    }
}
