package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// Says why something may not be done, rule by rule.
public record RegisterRefusedPage(List<Reason> reasons, BackLink back) implements Page {

    /// A rule's sentence, in either language, and what it rests on.
    public record Reason(String sentence, String welsh, String citation) {
    }

    public RegisterRefusedPage {
        reasons = List.copyOf(reasons);
    }

    public List<String> welsh() {
        return reasons.stream().map(reason -> reason.welsh() + " (" + reason.citation() + ")").toList();
    }

    @Override
    public String title() {
        return "You cannot do this";
    }

    @Override
    public int status() {
        return 403;
    }
}
