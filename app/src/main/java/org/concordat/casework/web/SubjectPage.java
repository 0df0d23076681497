package org.concordat.casework.web;

import org.concordat.casework.CaseId;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// Whom is a case about, as its concern gives them?
public record SubjectPage(CaseId id, String reference, SummaryList concern) implements Page {

    @Override
    public String title() {
        return "Who is case " + reference + " about?";
    }

    public String action() {
        return CasePaths.to(id) + "/person";
    }

    @Override
    public BackLink back() {
        return BackLink.to(CasePaths.to(id));
    }
}
