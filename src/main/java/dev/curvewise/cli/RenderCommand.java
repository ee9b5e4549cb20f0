package dev.curvewise.cli;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Library;
import dev.curvewise.card.MetricCard;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Reading;
import dev.curvewise.session.Watch;
import dev.curvewise.ui.card.CardFigure;
import dev.curvewise.ui.theme.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `curvewise render`: a card's chart as a picture. Needs no display.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description =
                "Draws a card's chart, with a run over it if one is named, into a PNG, SVG or PDF file. Needs no display.")
final class RenderCommand implements Callable<Integer> {

    /// A size in pixels, written `1200x700`.
    record Size(int width, int height) {}

    /// Reads a [Size].
    static final class SizeConverter implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            String[] parts = text.toLowerCase(Locale.ROOT).split("x", -1);
            try {
                Size size = new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1]));
                if (parts.length == 2 && within(size.width()) && within(size.height())) {
                    return size;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new TypeConversionException("'" + text + "' is not a size from 200x150 to 8000x8000, as in 1200x700");
        }

        private static boolean within(int pixels) {
            return pixels >= 150 && pixels <= 8000;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "CARD", description = "The id of the card, as in kl.")
    private String id = "";

    @Option(names = "--run", paramLabel = "RUN", description = "A run file to lay over the examples.")
    private @Nullable Path runFile;

    @Option(names = "--scenario", paramLabel = "NAME|all", description = "Which examples to draw; all by default.")
    private String scenario = CardFigure.ALL;

    @Option(names = "--theme", paramLabel = "light|dark", description = "The look of the picture.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "Its size in pixels; 1200x700 by default.")
    private Size size = new Size(1200, 700);

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "How many times as sharp a PNG is, from 0.5 to 8; 1 by default.")
    private double scale = 1;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its ending says what it becomes: .png, .svg or .pdf.")
    @SuppressWarnings("NullAway.Init") // required: set by picocli before the command is called
    private Path target;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!(scale >= 0.5 && scale <= 8)) {
            err.println("--scale takes a number from 0.5 to 8, as in 2");
            return Terminal.FAILED;
        }
        Library library = CardReader.bundled().found().orElseGet(() -> new Library(List.of(), List.of()));
        MetricCard card = library.card(id).orElse(null);
        if (card == null) {
            err.println("There is no card '" + id + "'. There are: "
                    + String.join(
                            ", ", library.cards().stream().map(MetricCard::id).toList()));
            return Terminal.FAILED;
        }
        List<Reading> readings = List.of();
        if (runFile != null) {
            Inputs inputs = Inputs.read(runFile);
            inputs.problems().forEach(err::println);
            OpenRun open = inputs.run();
            if (open == null) {
                return Terminal.FAILED;
            }
            readings = Watch.robust().readAll(open, library).getOrDefault(id, List.of());
            if (readings.isEmpty()) {
                err.println(runFile + " has no column for '" + id + "'; the examples are drawn without it.");
            }
        }
        CardFigure figure = new CardFigure(card, scenario, readings);
        if (!figure.exists()) {
            err.println("The card '" + id + "' has no scenario '" + scenario + "'. It has: all, "
                    + String.join(
                            ", ", card.scenarios().stream().map(s -> s.key()).toList()));
            return Terminal.FAILED;
        }
        CardFigure.Kind kind = kind();
        return write(Headless.call(() -> figure.bytes(kind, theme, size.width(), size.height(), scale)), err);
    }

    private CardFigure.Kind kind() {
        String name = target.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".svg")
                ? CardFigure.Kind.SVG
                : name.endsWith(".pdf") ? CardFigure.Kind.PDF : CardFigure.Kind.PNG;
    }

    private int write(byte[] picture, PrintWriter err) {
        try {
            Files.write(target, picture);
            return Terminal.OK;
        } catch (IOException e) {
            err.println(target + " could not be written: " + e.getMessage());
            return Terminal.FAILED;
        }
    }
}
