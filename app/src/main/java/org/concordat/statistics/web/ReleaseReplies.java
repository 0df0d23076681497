package org.concordat.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.statistics.Acted;
import org.springframework.stereotype.Component;

/// What whoever acted is shown next.
@Component
class ReleaseReplies {

    /// How many cells that would be known are named on one page.
    private static final int FALLS_MAX = 50;

    private final Reasons reasons;

    ReleaseReplies(Reasons reasons) {
        this.reasons = reasons;
    }

    /// @param refused the heading where the rules say no
    Reply after(Acted came, String refused, String back) {
        return switch (came) {
            case Acted.Done(var id) -> new SeeOther(ReleasePaths.to(id));
            case Acted.Refused it -> new RefusalPage(refused, shown(it.falls()), reasons.failed(it.decision()), BackLink.to(back));
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }

    private static List<String> shown(List<String> falls) {
        var shown = new ArrayList<String>();
        falls.stream().limit(FALLS_MAX).map(ReleaseReplies::sentence).forEach(shown::add);
        if (falls.size() > FALLS_MAX) {
            shown.add("And " + (falls.size() - FALLS_MAX) + " more.");
        }
        return shown;
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
