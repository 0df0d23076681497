package org.concordat.sharing.web;

import org.concordat.govuk.Marking;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;

/// A disclosure as the officers of its own body see it, section by section.
///
/// @param home the reference of what stays home: above the tearline
/// @param travels what those addressed read: below it
/// @param reach how many people the audience is today, in words
public record Whole(Marking strip, SummaryList subject, SummaryList home, SummaryList travels, SummaryList handling,
                    SummaryList lawful, SummaryList agreement, Table audience, String reach, SummaryList justification,
                    SummaryList dates) {
}
