package org.concordat.sdc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What protection took from the figures, in numbers that give no figure away: nothing here adds up hidden values, says
/// which kind of hidden cell there is more of where they have one mark, or averages over a few cells. What is measured of noise is so
/// rounded that the noise of a few cells more, in a second release, does not show; and how many figures of 0 are true is not said.
final class Utility {

    private static final int MANY = 100;

    private final Release release;
    private final long[] truth;
    private final Map<String, String> measures = new LinkedHashMap<>();

    private Utility(Release release, long[] truth) {
        this.release = release;
        this.truth = truth;
    }

    static Map<String, String> of(Release release, long[] truth) {
        var utility = new Utility(release, truth);
        utility.measure();
        return utility.measures;
    }

    private void measure() {
        int published = 0;
        int zeros = 0;
        int changed = 0;
        double distance = 0;
        double relative = 0;
        double hellinger = 0;
        for (int cell = 0; cell < truth.length; cell++) {
            var status = release.status()[cell];
            if (status == Status.UNPRINTED) {
                continue;
            }
            published++;
            zeros += truth[cell] == 0 && status == Status.PRINTED ? 1 : 0;
            if (status != Status.PRINTED) {
                continue;
            }
            double off = Math.abs(release.figure()[cell] - truth[cell]);
            changed += off > 0 ? 1 : 0;
            distance += off;
            relative += off / Math.max(1, truth[cell]);
            hellinger += Math.pow(Math.sqrt(release.figure()[cell]) - Math.sqrt(truth[cell]), 2);
        }
        int primary = release.count(Status.PRIMARY);
        int secondary = release.count(Status.SECONDARY);
        int printed = published - primary - secondary;
        put("cells", published);
        if (release.rules().zerosPrinted() && release.rules().noiseMax() == 0) {
            put("cells with nobody in them, share", share(zeros, published));
        }
        if (release.rules().primaryMarked()) {
            put("protected cells", primary);
            put("cells hidden for their sake", secondary);
        }
        put("hidden cells", primary + secondary);
        put("hidden, share of cells", share(primary + secondary, published));
        if (release.rules().method() instanceof Rules.Method.CellKey noise) {
            put("noise, stated variance", noise.variance());
        }
        if (release.rules().noiseMax() > 0) {
            put("noise, at most", release.rules().noiseMax());
        }
        if (release.rules().noiseMax() > 0 && printed >= MANY) {
            put("changed, share of printed cells", 1, share(changed, printed));
            put("mean distance of a printed figure", 1, share(distance, printed));
            put("mean distance relative to the figure", 1, share(relative, printed));
            put("Hellinger distance", 0, Math.sqrt(hellinger / 2));
        }
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private void put(String name, int value) {
        measures.put(name, Integer.toString(value));
    }

    private void put(String name, double value) {
        put(name, 4, value);
    }

    private void put(String name, int decimals, double value) {
        measures.put(name, String.format(Locale.ROOT, "%." + decimals + "f", value));
    }
}
