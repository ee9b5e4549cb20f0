package dev.curvewise.ui.text;

import java.util.StringTokenizer;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide words are.
final class WordWidths {

    private WordWidths() {}

    /// The width of the widest word of a text, judged by its longest words.
    static double widest(String text, Font font) {
        String longest = "";
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            longest = word.length() > longest.length() ? word : longest;
        }
        return width(longest.length() > 64 ? longest.substring(0, 64) : longest, font);
    }

    static double width(String text, Font font) {
        Text ruler = new Text(text);
        ruler.setFont(font);
        return ruler.getLayoutBounds().getWidth();
    }
}
