package org.concordat.partnership.web;

import java.time.LocalDate;
import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.partnership.AgreementContents;
import org.concordat.partnership.FoundDraft;

/// Everything a draft says, before it is offered for signature.
///
/// @param standing what stands in the way, a sentence each; empty: it can be offered
public record AgreementCheckPage(FoundDraft found, AgreementContents contents, AgreementWords words, LocalDate today,
        List<String> standing) implements Page {

    @Override
    public String title() {
        return "Check what the agreement says";
    }

    @Override
    public BackLink back() {
        return BackLink.to(AgreementPaths.draft(found.draft().id()));
    }

    public String caption() {
        return AgreementDraftPage.caption(found);
    }

    public String path() {
        return AgreementPaths.draft(found.draft().id()) + "/check";
    }

    public String read() {
        return found.draft().saved().at().toString();
    }

    public List<SummaryList> lists() {
        return AgreementRows.of(contents, found.names(), words, today, AgreementPaths.draft(found.draft().id()));
    }

    public List<String> unserved() {
        return found.unserved().stream().map(purpose -> words.purpose(purpose, today)).sorted().toList();
    }
}
