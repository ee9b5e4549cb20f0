package dev.curvewise.bench;

import dev.curvewise.ui.app.WindowBench;
import java.util.Map;
import java.util.TreeMap;

/// Runs one benchmark, chosen by the system property `bench`. Every figure is one line:
/// `bench NAME: ours X UNIT; PEER Y UNIT; ratio R (goal G): met|short`.
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        Map<String, Runnable> benches = new TreeMap<>();
        benches.put("cards", CardsBench::run);
        benches.put("chart", ChartBench::run);
        benches.put("detect", DetectBench::run);
        benches.put("import", ImportBench::run);
        benches.put("sliders", SliderBench::run);
        benches.put("window", WindowBench::run);
        String wanted = System.getProperty("bench", "");
        Runnable bench = benches.get(wanted);
        if (bench == null) {
            System.err.println("There is no benchmark '" + wanted + "'. Choose one with -Dbench=NAME: "
                    + String.join(", ", benches.keySet()));
            System.exit(2);
            return;
        }
        bench.run();
        System.exit(0);
    }
}
