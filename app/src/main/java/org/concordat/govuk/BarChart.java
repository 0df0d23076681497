package org.concordat.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A bar for each category, one below the other: what is hidden, or is not, has no bar. The table beside it has the numbers, and the words
/// whole: here they are as long as the screen of a phone is wide.
///
/// @param label what it shows, for those who do not see it
public record BarChart(String label, List<Bar> bars) {

    /// In the units of the drawing.
    public static final int WIDTH = 640;

    private static final int STEP = 46;
    private static final int TEXT = 16;

    /// How many letters a line has room for, on the screen of a phone.
    private static final int LINE = 60;

    private static final int BAR = 22;

    /// @param words of the category
    /// @param figure in words
    /// @param y of the words; that of the bar is below
    /// @param reach between which the figure may be, where that is drawn
    public record Bar(String words, String figure, int y, int barY, int width, @Nullable Reach reach) {
    }

    /// A line across a bar, from here to there.
    public record Reach(int from, int to) {
    }

    /// @param figure empty where it is hidden
    /// @param low and high: between which it may be; null where that is not drawn
    public record Category(String words, String shown, OptionalLong figure, @Nullable Double low, @Nullable Double high) {

        public Category(String words, String shown, OptionalLong figure) {
            this(words, shown, figure, null, null);
        }
    }

    public BarChart {
        bars = List.copyOf(bars);
    }

    /// Drawn to the highest.
    public static BarChart of(String label, List<Category> categories) {
        return of(label, categories, Math.max(1, categories.stream().mapToLong(it -> it.figure().orElse(0)).max().orElse(1)));
    }

    /// @param most of what the whole width is
    public static BarChart of(String label, List<Category> categories, long most) {
        var bars = new ArrayList<Bar>();
        for (var it : categories) {
            int top = bars.size() * STEP;
            int width = it.figure().isEmpty() || it.figure().getAsLong() == 0 ? 0 : Math.max(2, across(it.figure().getAsLong(), most));
            var reach = it.low() == null || it.high() == null ? null : new Reach(across(it.low(), most), across(it.high(), most));
            bars.add(new Bar(fitting(it), it.shown(), top + TEXT, top + BAR, width, reach));
        }
        return new BarChart(label, bars);
    }

    /// The words, cut so that what is shown of the figure stands behind them in one line.
    private static String fitting(Category it) {
        int room = Math.max(1, LINE - ": ".length() - it.shown().length());
        return it.words().length() <= room ? it.words() : it.words().substring(0, it.words().offsetByCodePoints(0,
                it.words().codePointCount(0, room - 1))).strip() + "…";
    }

    private static int across(double figure, long most) {
        return (int) Math.round(figure * WIDTH / most);
    }

    /// Whether there is anything to be seen in it.
    public boolean isDrawn() {
        return bars.stream().anyMatch(it -> it.width() > 0);
    }

    public int height() {
        return bars.size() * STEP;
    }
}
