package org.concordat.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A bar for each day, drawn to the tallest. The table beside it has the numbers.
///
/// @param label what it shows, for those who do not see it
/// @param most of one day, in words; the height of the tallest bar
public record GrowthChart(String label, List<Bar> bars, String most, String first, String last) {

    /// In the units of the drawing.
    public static final int WIDTH = 640;
    public static final int HEIGHT = 180;

    private static final int TOP = 30;
    private static final int BOTTOM = 150;
    private static final int GAP = 3;

    /// One day, in the units of the drawing.
    public record Bar(int x, int y, int width, int height) {
    }

    public GrowthChart {
        bars = List.copyOf(bars);
    }

    static GrowthChart of(List<Growth> growth, String label, Function<LocalDate, String> words) {
        long most = growth.stream().mapToLong(Growth::entries).max().orElse(0);
        int step = WIDTH / Math.max(1, growth.size());
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < growth.size(); i++) {
            int height = height(growth.get(i).entries(), most);
            bars.add(new Bar(i * step, BOTTOM - height, step - GAP, height));
        }
        return new GrowthChart(label, bars, String.format(Locale.UK, "%,d", most), growth.isEmpty() ? "" : words.apply(growth.getFirst().day()),
                growth.isEmpty() ? "" : words.apply(growth.getLast().day()));
    }

    /// A day on which there was anything has a bar that is seen.
    private static int height(long entries, long most) {
        return entries == 0 ? 0 : Math.max(2, (int) Math.round((double) entries * (BOTTOM - TOP) / most));
    }
}
