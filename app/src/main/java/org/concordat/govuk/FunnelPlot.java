package org.concordat.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Shares of unlike size beside each other: each a point, further right the more it was counted from; and lines between which
/// chance alone would leave nearly all of them. It ranks nobody. The table beside it has the numbers.
///
/// @param label what it shows, for those who do not see it
/// @param mean of all together, in the units of the drawing
/// @param most of what the point furthest right was counted
public record FunnelPlot(String label, List<Point> points, List<String> limits, int mean, long most) {

    /// In the units of the drawing.
    public static final int WIDTH = 640;
    public static final int HEIGHT = 360;
    public static final int LEFT = 56;
    public static final int TOP = 16;
    public static final int BOTTOM = 316;

    private static final int RIGHT = WIDTH - 16;
    private static final int STEPS = 60;

    /// One share, in the units of the drawing.
    ///
    /// @param outside whether it lies beyond the outer lines
    public record Point(int x, int y, String words, boolean outside) {

        public String classes() {
            return "concordat-funnel__point" + (outside ? " concordat-funnel__point--outside" : "");
        }
    }

    /// A share that is to be drawn.
    ///
    /// @param share from 0 to 1
    public record Share(String words, long of, double share, boolean outside) {
    }

    public FunnelPlot {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
    }

    /// @param mean from 0 to 1
    /// @param limits each from 0 to 1 for the number of which a share is
    public static FunnelPlot of(String label, List<Share> shares, double mean, List<IntToDoubleFunction> limits) {
        long most = Math.max(1, shares.stream().mapToLong(Share::of).max().orElse(1));
        var points = new ArrayList<Point>();
        shares.stream().filter(it -> it.of() > 0)
                .forEach(it -> points.add(new Point(x(it.of(), most), y(it.share()), it.words(), it.outside())));
        return new FunnelPlot(label, points, limits.stream().map(it -> line(it, most)).toList(), y(mean), most);
    }

    private static String line(IntToDoubleFunction limit, long most) {
        return IntStream.rangeClosed(0, STEPS).map(step -> (int) Math.max(1, Math.round((double) step * most / STEPS))).distinct()
                .mapToObj(of -> x(of, most) + "," + y(limit.applyAsDouble(of))).collect(Collectors.joining(" "));
    }

    private static int x(long of, long most) {
        return LEFT + (int) Math.round((double) of * (RIGHT - LEFT) / most);
    }

    private static int y(double share) {
        return BOTTOM - (int) Math.round(share * (BOTTOM - TOP));
    }
}
