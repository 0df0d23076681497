package org.concordat.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Viewer;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;

/// Who is to read it, until the end of which day, and why.
record GrantForm(OfficerId colleague, LocalDate lastDay, String reason) {

    static final int REASON_MAX = 2000;

    /// A grant ends at most 14 days ahead: at the end of the thirteenth day after today.
    static final int DAYS_AHEAD = 13;

    static Optional<GrantForm> read(Answers answers, List<Holder> colleagues, LocalDate today) {
        var colleague = answers.oneOf("colleague", "who is to read it",
                colleagues.stream().map(it -> it.officer().toString()).toList());
        var lastDay = answers.date("lastDay", "the last day of the grant");
        lastDay.given().ifPresent(day -> {
            if (day.isBefore(today)) {
                answers.reject("lastDay", "The last day must be today or in the future");
            } else if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
                answers.reject("lastDay", "The last day must be " + When.on(today.plusDays(DAYS_AHEAD)) + " or earlier");
            }
        });
        var reason = Written.text(answers, "reason", "why they have to read it", REASON_MAX);
        return answers.ok()
                ? Optional.of(new GrantForm(OfficerId.of(colleague.get()), lastDay.get(), reason.get()))
                : Optional.empty();
    }

    /// The first moment after the last day, in London.
    Instant until() {
        return lastDay.plusDays(1).atStartOfDay(Viewer.ZONE).toInstant();
    }
}
