package org.concordat.consultation.web;

import org.concordat.consultation.Moderations;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Input;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pagination;
import org.concordat.govuk.Table;

/// What people answered in words to a consultation.
public record AnswersPage(Moderations.Listing listing, Table table, Pagination pagination, Answers answers) implements Page {

    @Override
    public String title() {
        return "Answers: " + listing.of().wording().said().title().en();
    }

    public String lead() {
        return "%,d came in. The words of %,d wait to be read.".formatted(listing.sent(), listing.waiting());
    }

    public Input reference() {
        return Input.of("reference", "Find an answer by its reference", answers)
                .hint("Such as A-7K2M-4QXA, where somebody asks for theirs to be taken out").autocomplete("off").notSpellchecked();
    }

    public String path() {
        return ConsultationWords.to(listing.of().id()) + "/answers";
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultationWords.to(listing.of().id()));
    }
}
