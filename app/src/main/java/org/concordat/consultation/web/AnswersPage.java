package org.concordat.consultation.web;

import org.concordat.consultation.Moderations;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What people answered in words to a consultation.
public record AnswersPage(Moderations.Listing listing, Table table, Pagination pagination) implements Page {

    @Override
    public String title() {
        return "Answers: " + listing.of().wording().said().title().en();
    }

    public String lead() {
        return "%,d came in. The words of %,d wait to be read.".formatted(listing.sent(), listing.waiting());
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultationWords.to(listing.of().id()));
    }
}
