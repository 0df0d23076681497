package org.concordat.tlog.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A verdict in words.
final class Words {

    private static final int SHOWN_MAX = 50;

    private Words() {
    }

    static List<String> of(Verdict verdict, String what) {
        return switch (verdict) {
            case Verdict.Whole whole -> whole(whole, what);
            case Verdict.NotWhole not -> notWhole(not, what);
            case Verdict.NotCosigned not -> notCosigned(not, what);
            case Verdict.Unreadable(var because) -> List.of("could not be read: " + what + ": " + because);
        };
    }

    private static List<String> whole(Verdict.Whole whole, String what) {
        var trusted = whole.trusted();
        var head = trusted.checkpoint().head();
        var lines = new ArrayList<String>();
        lines.add("whole: " + what);
        lines.add("  " + trusted.checkpoint().origin() + " has " + number(head.size()) + " entries and the root "
                + head.root());
        trusted.cosignatures().forEach(c -> lines.add("  cosigned by " + c.witness().name() + " at " + c.at()));
        long known = 1 + trusted.cosignatures().size();
        if (whole.note().signatures().size() > known) {
            lines.add("  " + (whole.note().signatures().size() - known)
                    + " more signature(s) are by keys that the policy does not name; they say nothing");
        }
        if (whole.readFrom() > 0) {
            lines.add("  entries before " + number(whole.readFrom()) + " were read in the run that was interrupted");
        }
        lines.add(whole.seenBefore() == 0 ? "  no checkpoint of this log was seen before; this one is kept"
                : "  it goes on from " + number(whole.seenBefore()) + " checkpoint(s) seen before");
        return lines;
    }

    private static List<String> notCosigned(Verdict.NotCosigned not, String what) {
        var head = not.signed().checkpoint().head();
        return List.of("WHOLE, BUT NOT COSIGNED ENOUGH: " + what,
                "  " + not.signed().checkpoint().origin() + " has " + number(head.size()) + " entries and the root " + head.root(),
                "  its files are what its checkpoint says; but " + not.because(),
                "  so the log may show others another history; this checkpoint is not kept. A log that has just begun or grown is"
                        + " cosigned within seconds: try again");
    }

    private static List<String> notWhole(Verdict.NotWhole not, String what) {
        var lines = new ArrayList<String>();
        lines.add("NOT WHOLE: " + what + ": " + number(not.count()) + " thing(s) are wrong");
        not.findings().stream().limit(SHOWN_MAX).forEach(finding -> lines.add("  " + finding));
        if (not.count() > SHOWN_MAX) {
            lines.add("  and " + number(not.count() - SHOWN_MAX) + " more");
        }
        return lines;
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
