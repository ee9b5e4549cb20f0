package dev.curvewise.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Runs made up for the tests of the window.
final class RunTexts {

    private RunTexts() {}

    /// Columns of every kind: explained, guessed, unknown, broken, of steps and of times.
    static Path mixed(Path folder, String name, int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("step,time_elapsed,kl,entropy,reward/mean,clip_fraction,loss,"
                + "some/deep/path/grad_norm,explained_variance,my/odd column,broken\n");
        double reward = 0;
        for (int i = 0; i < 400; i++) {
            reward += 0.004 + 0.02 * random.nextGaussian();
            double kl = i < 240 ? 2.4 * (1 - Math.exp(-i / 60.0)) : 2.4 + (i - 240) * 0.15;
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%.1f,%.4f,%.4f,%.4f,%.4f,%.5f,%.3f,%.3f,%.3f,%s%n",
                    i,
                    i * 1.7,
                    kl + 0.1 * random.nextGaussian(),
                    2.2 - i * 0.003 + 0.03 * random.nextGaussian(),
                    reward,
                    0.1 + 0.02 * random.nextDouble(),
                    0.02 * random.nextGaussian(),
                    0.6 + 0.1 * random.nextDouble(),
                    1 - Math.exp(-i / 90.0) + 0.03 * random.nextGaussian(),
                    Math.sin(i / 25.0) * 40 + random.nextGaussian(),
                    i == 120 || i == 121 ? "nan" : i == 300 ? "inf" : Double.toString(i % 50)));
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
