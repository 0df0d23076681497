package org.concordat.community;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A bar for each category, one below the other, drawn from figures as they are published: what is hidden has no bar. The table
/// beside it has the numbers.
///
/// @param label what it shows, for those who do not see it
public record FigureChart(String label, List<Bar> bars) {

    /// In the units of the drawing.
    public static final int WIDTH = 640;

    private static final int STEP = 46;
    private static final int TEXT = 16;
    private static final int BAR = 22;

    /// @param words of the category
    /// @param figure in words
    /// @param y of the words; that of the bar is below
    public record Bar(String words, String figure, int y, int barY, int width) {
    }

    /// @param figure empty where it is hidden
    record Category(String words, String shown, OptionalLong figure) {
    }

    public FigureChart {
        bars = List.copyOf(bars);
    }

    static FigureChart of(String label, List<Category> categories) {
        long most = Math.max(1, categories.stream().mapToLong(it -> it.figure().orElse(0)).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var it : categories) {
            int top = bars.size() * STEP;
            int width = it.figure().isEmpty() || it.figure().getAsLong() == 0 ? 0
                    : Math.max(2, (int) Math.round((double) it.figure().getAsLong() * WIDTH / most));
            bars.add(new Bar(it.words(), it.shown(), top + TEXT, top + BAR, width));
        }
        return new FigureChart(label, bars);
    }

    public int height() {
        return bars.size() * STEP;
    }
}
