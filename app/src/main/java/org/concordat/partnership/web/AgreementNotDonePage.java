package org.concordat.partnership.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Page;

/// What is answered when an act on an agreement was not done: the rules that stand in its way, or who was first.
///
/// @param because a sentence each
/// @param welsh the rules that stand in its way, in Welsh
/// @param status 403 when the rules say no, 409 when someone else was first
public record AgreementNotDonePage(String title, List<String> because, List<String> welsh, BackLink back,
                                   int status) implements Page {

    public AgreementNotDonePage {
        because = List.copyOf(because);
        welsh = List.copyOf(welsh);
    }
}
