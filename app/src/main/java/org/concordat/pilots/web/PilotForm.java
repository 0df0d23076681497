package org.concordat.pilots.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.measures.Measure;
import org.concordat.pilots.Pilots;
import org.concordat.pilots.Plan;

/// Reads what was typed into the form in which a pilot is written.
final class PilotForm {

    private static final int DAYS_MAX = 3660;

    private PilotForm() {
    }

    /// Empty where something is wrong with it, which the answers say.
    static Optional<Plan> read(Pilots.Choice choice, Answers answers, LocalDate today) {
        var offered = choice.areas().stream().map(it -> it.id().toString()).toList();
        var title = Written.line(answers, "title", "its title", Pilots.TITLE_MAX);
        var question = Written.text(answers, "asks", "the question", Pilots.QUESTION_MAX);
        var otherwise = Written.text(answers, "otherwise", "what is done otherwise", Pilots.WORDS_MAX);
        var standsOn = Written.optionalText(answers, "stands-on", "what it stands on", Pilots.QUESTION_MAX);
        var first = answers.date("first", "the day from which it can start");
        var last = answers.date("last", "its last day");
        days(answers, first, last, today);
        var areas = answers.manyOf("areas", "the areas in which it is tried", offered);
        var compared = answers.manyOf("compared", "the areas with which it is compared", offered);
        apart(answers, areas, compared);
        var measures = answers.manyOf("measures", "the measures", choice.measures().stream().map(Measure::id).toList());
        measures.given().filter(it -> it.size() > Pilots.MEASURES_MAX).ifPresent(_ ->
                answers.reject("measures", "Select at most " + Pilots.MEASURES_MAX + " measures"));
        var success = Written.text(answers, "success", "what you expect", Pilots.QUESTION_MAX);
        return answers.ok() ? Optional.of(new Plan(title.get(), question.get(), otherwise.get(), success.get(), standsOn.get().orElse(null),
                first.get(), last.get(), ids(areas.get()), ids(compared.get()), List.copyOf(measures.get()))) : Optional.empty();
    }

    private static void days(Answers answers, Answer<LocalDate> first, Answer<LocalDate> last, LocalDate today) {
        first.given().filter(it -> !it.isAfter(today)).ifPresent(_ -> answers.reject("first", "The day from which it can start must be after today"));
        first.given().ifPresent(from -> last.given().ifPresent(to -> {
            if (!to.isAfter(from)) {
                answers.reject("last", "Its last day must be after the day from which it can start");
            } else if (to.isAfter(from.plusDays(DAYS_MAX))) {
                answers.reject("last", "Its last day must be within ten years of the day from which it can start");
            }
        }));
    }

    private static void apart(Answers answers, Answer<Set<String>> areas, Answer<Set<String>> compared) {
        areas.given().ifPresent(in -> compared.given().filter(beside -> beside.stream().anyMatch(in::contains)).ifPresent(_ ->
                answers.reject("compared", "An area in which it is tried cannot be one with which it is compared")));
    }

    private static List<UUID> ids(Set<String> chosen) {
        return chosen.stream().map(UUID::fromString).toList();
    }
}
