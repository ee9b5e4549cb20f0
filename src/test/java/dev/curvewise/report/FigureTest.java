package dev.curvewise.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.plot.ChartColours;
import dev.curvewise.plot.ChartContent;
import dev.curvewise.plot.ChartLine;
import dev.curvewise.plot.ChartMarker;
import dev.curvewise.plot.Fit;
import dev.curvewise.plot.MarkerKind;
import dev.curvewise.plot.Scale;
import dev.curvewise.plot.Viewport;
import dev.curvewise.plot.XFormat;
import dev.curvewise.plot.YFit;
import dev.curvewise.series.Range;
import dev.curvewise.series.Series;
import dev.curvewise.series.Smoothing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final int SPIKE = 61_803;

    private static Figure figure() {
        double[] values = new double[100_000];
        Arrays.setAll(values, i -> Math.sin(i / 9000.0) + 0.1 * Math.sin(i * 12.9898));
        values[SPIKE] = 50;
        values[500] = Double.NaN;
        ChartContent content = ChartContent.EMPTY
                .withLines(List.of(
                        ChartLine.healthy("Healthy", Series.of(0, 1, 2, 3)),
                        ChartLine.run("run <1> & \"2\"", Series.of(values), 0)))
                .withMarkers(List.of(new ChartMarker(MarkerKind.CRITICAL, SPIKE, 50, "8 σ")));
        Viewport view = Fit.view(content, null, Scale.LINEAR, YFit.ALL);
        return new Figure(
                "KL divergence",
                "step",
                "KL (nats per token)",
                content,
                view,
                XFormat.NUMBER,
                Scale.LINEAR,
                YFit.ALL,
                Smoothing.off(),
                ChartColours.light(),
                "100,000 of 100,000 points · smoothing off\nrun.csv",
                800,
                500);
    }

    @Test
    void theSvgHasTitlesLegendFooterAndEverySpike() throws Exception {
        String svg = figure().svg();
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.writeString(Path.of("target", "screenshots", "figure.svg"), svg);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg)
                .contains(">KL divergence<", ">step<", ">KL (nats per token)<", "run &lt;1&gt; &amp;", ">run.csv<")
                .contains("smoothing off");
        assertThat(svg.length()).as("a small file").isLessThan(600_000);
        double top = Arrays.stream(svg.split("points=\""))
                .skip(1)
                .flatMap(part ->
                        Arrays.stream(part.substring(0, part.indexOf('"')).split(" ")))
                .mapToDouble(point -> Double.parseDouble(point.substring(point.indexOf(',') + 1)))
                .filter(y -> y > 100)
                .min()
                .orElseThrow();
        assertThat(top).as("the spike's height").isLessThan(130);
    }

    /// At this height the title of the y axis is longer than the axis.
    @Test
    void anAxisTitleIsNoLongerThanItsAxis() {
        assertThat(figure().sized(400, 200).svg())
                .contains("…")
                .doesNotContain(">KL (nats per token)<")
                .contains(">step<");
    }

    @Test
    void thePdfIsOnePage() throws IOException {
        byte[] pdf = figure().pdf();
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "figure.pdf"), pdf);
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .startsWith("%PDF-1.7")
                .contains("/MediaBox [0 0 800 500]", "/Count 1")
                .endsWith("%%EOF\n");
        int start = Integer.parseInt(text.substring(text.lastIndexOf("startxref") + 10, text.lastIndexOf("\n%%EOF")));
        assertThat(text.substring(start)).startsWith("xref");
        int third = Integer.parseInt(
                text.substring(start).lines().skip(5).findFirst().orElseThrow().substring(0, 10));
        assertThat(text.substring(third)).startsWith("3 0 obj");
    }

    @Test
    void theCsvHoldsWhatIsInView() {
        Figure all = figure();
        Figure part = new Figure(
                "",
                "step",
                "KL",
                all.content(),
                new Viewport(new Range(499, 501), new Range(0, 1)),
                XFormat.NUMBER,
                Scale.LINEAR,
                YFit.ALL,
                Smoothing.off(),
                all.colours(),
                "",
                800,
                500);
        assertThat(part.csv().lines())
                .hasSize(4)
                .startsWith("line,drawn as,step,KL")
                .contains("\"run <1> & \"\"2\"\"\",as logged,500,NaN");
    }
}
