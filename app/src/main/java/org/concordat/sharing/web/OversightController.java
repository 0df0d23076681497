package org.concordat.sharing.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Link;
import org.concordat.govuk.Reply;
import org.concordat.sharing.Tally;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Those who oversee see how access is used.
@Controller
class OversightController {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Tally tally;
    private final WhoIsWho names;
    private final Reasons reasons;

    OversightController(Tally tally, WhoIsWho names, Reasons reasons) {
        this.tally = tally;
        this.names = names;
        this.reasons = reasons;
    }

    /// @param month as `2026-11`; this month when it is no month, or one to come
    @GetMapping("/oversight")
    Reply show(SignedIn who, @RequestParam(defaultValue = "") String month) {
        var now = YearMonth.from(who.day());
        return switch (tally.read(who, asked(month, now))) {
            case Tally.Seen.Refused(var decision) -> RefusalPage.of("You cannot see how access is used",
                    reasons.failed(decision), "/home");
            case Tally.Seen.Numbers(var of, var counted) -> new OversightPage(MONTH.format(of),
                    OversightTables.of(counted, names.bodies(who,
                            counted.stream().map(Tally.Counted::body).collect(Collectors.toSet()))), around(of, now));
        };
    }

    private static YearMonth asked(String month, YearMonth now) {
        try {
            var asked = YearMonth.parse(month);
            return asked.isAfter(now) || asked.getYear() < 2000 ? now : asked;
        } catch (DateTimeException noMonth) {
            return now;
        }
    }

    private static List<Link> around(YearMonth of, YearMonth now) {
        return Stream.of(of.minusMonths(1), of.plusMonths(1)).filter(it -> !it.isAfter(now))
                .map(it -> new Link(MONTH.format(it), "/oversight?month=" + it)).toList();
    }
}
