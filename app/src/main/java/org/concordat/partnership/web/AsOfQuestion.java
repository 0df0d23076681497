package org.concordat.partnership.web;

import java.util.List;
import java.util.Map;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.DateInput;
import org.concordat.partnership.AsOf;

/// Which day a page is about, and by when the register had to know: asked on the page itself, by address.
///
/// @param query carries the same question to the next page; empty when it was not asked
public record AsOfQuestion(Answers answers, AsOf asOf, String query) {

    private static final List<String> PARTS =
            List.of("on-day", "on-month", "on-year", "known-day", "known-month", "known-year");

    /// *Errors*: a day that does not exist is noted in the answers, and the page is about today.
    static AsOfQuestion of(Map<String, String> parameters, SignedIn who) {
        var answers = Answers.prefilled(parameters);
        var today = who.day();
        var on = answers.optionalDate("on", "the day");
        var known = answers.optionalDate("known", "the day by which it was known");
        if (!answers.ok()) {
            return new AsOfQuestion(answers, AsOf.on(today), "");
        }
        var day = on.get().orElse(today);
        var asOf = known.get().map(by -> AsOf.on(day, by)).orElseGet(() -> AsOf.on(day));
        return new AsOfQuestion(answers, asOf, day.equals(today) && asOf.knowsEverything() ? "" : query(answers));
    }

    private static String query(Answers answers) {
        return "?" + String.join("&", PARTS.stream().filter(part -> answers.value(part).matches("[0-9]+"))
                .map(part -> part + "=" + answers.value(part)).toList());
    }

    public DateInput on() {
        return DateInput.of("on", "Which day?", answers).hint("For example, 27 3 2025. Today, if you leave it empty");
    }

    public DateInput known() {
        return DateInput.of("known", "What was known by the end of which day?", answers)
                .hint("Everything that is known now, if you leave it empty");
    }

    /// Whether to show the question opened: it was asked, or wrongly.
    public boolean open() {
        return !query.isEmpty() || !answers.ok();
    }

    /// What the page is about, in words.
    public String words() {
        var day = "As of " + RegisterWords.day(asOf.day());
        return asOf.knowsEverything() ? day + "." : day + ", as was known on " + RegisterWords.day(asOf.knownOn()) + ".";
    }
}
