package org.concordat.journeys.pages;

import org.concordat.journeys.Visitor;
import org.concordat.kernel.OfficerId;

/// The page on which one says who one wants to be.
public record SignIn(Visitor visitor) {

    /// Filters by words, turns the pages until the officer is there, and signs in as them.
    public Visitor as(OfficerId officer, String words) {
        visitor.type("words", words).press("Filter");
        while (!isThere(officer)) {
            visitor.open(visitor.part(".govuk-pagination__next a").getAttribute("href"));
        }
        return visitor.choose("someone", officer.toString()).press("Sign in as this officer");
    }

    private boolean isThere(OfficerId officer) {
        return visitor.part("input[name=someone][value='" + officer + "']").count() == 1;
    }
}
