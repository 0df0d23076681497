package org.concordat.notices.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Pace;
import org.concordat.notices.Wish;
import org.jspecify.annotations.Nullable;

/// How an officer wants to be told, as they type it.
final class WishForm {

    static final List<String> HOURS = IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toList();

    private static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final int ADDRESS_MAX = 254;
    private static final UUID NOBODY = new UUID(0, 0);

    private WishForm() {
    }

    static Optional<Wish> read(Answers answers) {
        var address = address(answers);
        var pace = answers.one("pace", "how soon you want to be told", Pace.class);
        var from = hour(answers, "quietFrom");
        var until = hour(answers, "quietUntil");
        if (from.isPresent() != until.isPresent() && answers.error("quietFrom") == null && answers.error("quietUntil") == null) {
            answers.reject("quietUntil", "Select both hours, or neither");
        } else if (from.isPresent() && from.equals(until)) {
            answers.reject("quietUntil", "The two hours must differ");
        }
        var away = away(answers);
        return answers.ok() ? Optional.of(new Wish(address.get().orElse(""), pace.get(),
                from.isPresent() ? new Wish.Quiet(from.get(), until.get()) : null, away)) : Optional.empty();
    }

    private static Answer<Optional<String>> address(Answers answers) {
        var address = answers.optionalLine("address", "an email address", ADDRESS_MAX);
        address.given().flatMap(it -> it).filter(it -> !it.matches(ADDRESS)).ifPresent(wrong ->
                answers.reject("address", "Enter an email address in the correct format, like name@example.police.uk"));
        return address;
    }

    private static Optional<LocalTime> hour(Answers answers, String field) {
        return answers.value(field).isEmpty() ? Optional.empty()
                : answers.oneOf(field, "an hour", HOURS).given().map(LocalTime::parse);
    }

    private static Wish.@Nullable Away away(Answers answers) {
        var from = answers.optionalDate("awayFrom", "the first day away").given().flatMap(it -> it);
        var until = answers.optionalDate("awayUntil", "the last day away").given().flatMap(it -> it);
        var deputy = answers.value("deputy");
        if (from.isEmpty() && until.isEmpty()) {
            if (!deputy.isEmpty() && answers.error("awayFrom") == null && answers.error("awayUntil") == null) {
                answers.reject("deputy", "Enter the days on which they stand in for you");
            }
            return null;
        }
        if (from.isEmpty() || until.isEmpty()) {
            answers.reject(from.isEmpty() ? "awayFrom" : "awayUntil", "Enter both the first and the last day away");
            return null;
        }
        return between(answers, from.get(), until.get(), deputy);
    }

    private static Wish.@Nullable Away between(Answers answers, LocalDate from, LocalDate until, String deputy) {
        if (until.isBefore(from)) {
            answers.reject("awayUntil", "The last day away must be the same as or after the first");
            return null;
        }
        return new Wish.Away(from, until, deputy.isEmpty() ? null : officer(deputy));
    }

    /// Whatever is no officer's id is one whom no rule lets stand in.
    private static OfficerId officer(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? OfficerId.of(typed) : new OfficerId(NOBODY);
    }

    /// What stands in the form before anything is typed.
    static Answers of(Wish wish) {
        var known = new HashMap<String, String>();
        known.put("address", wish.address());
        known.put("pace", wish.pace().name());
        if (wish.quiet() != null) {
            known.put("quietFrom", wish.quiet().from().toString());
            known.put("quietUntil", wish.quiet().until().toString());
        }
        var answers = Answers.prefilled(known);
        var away = wish.away();
        if (away == null) {
            return answers;
        }
        var dated = answers.with("awayFrom", away.from()).with("awayUntil", away.until());
        return away.deputy() == null ? dated : dated.with("deputy", away.deputy().toString());
    }
}
