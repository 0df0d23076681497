package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;

/// Why one officer can read a disclosure, or why not: rule by rule, and what each was judged by.
///
/// @param lead the answer in a sentence
/// @param about whose answer it is; empty for the reader's own
/// @param lists the agreement and the gateway
/// @param rules the language in which the rules are written; the page is in English
public record WhyPage(String title, String caption, String lead, String about, List<Ruling> rulings,
                      List<SummaryList> lists, Language rules, BackLink back) implements Page {

    public WhyPage {
        rulings = List.copyOf(rulings);
        lists = List.copyOf(lists);
    }

    /// The same page with its rules in the other language.
    public String otherwise() {
        return "?" + Language.ASKED_BY + "=" + rules.other().code();
    }
}
