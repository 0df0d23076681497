package org.concordat.access.web;

import java.util.List;
import org.concordat.access.Decision;
import org.concordat.access.RuleWords;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// The rules said no to looking somewhere: which of them, a sentence each, in either language.
public record RefusedPage(String title, List<String> reasons, List<String> welsh, BackLink back) implements Page {

    public RefusedPage {
        reasons = List.copyOf(reasons);
        welsh = List.copyOf(welsh);
    }

    public static RefusedPage of(String title, Decision.Refused refused, RuleWords words, BackLink back) {
        return new RefusedPage(title, words.failed(Told.of(refused)), words.failedInWelsh(refused), back);
    }

    @Override
    public int status() {
        return 403;
    }
}
