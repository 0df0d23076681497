package org.concordat.scrutiny.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Because;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.scrutiny.Acted;
import org.concordat.scrutiny.Duty;
import org.concordat.scrutiny.Evidence;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Matters;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into the form in which a matter is raised.
final class MatterForm {

    /// What is said beside the field whose answer the rules refuse.
    private static final Map<String, Map.Entry<String, String>> BESIDE = Map.of(
            "scrutiny.finding-has-evidence", Map.entry("entries", "Enter the number of an entry, or a month: a finding rests on evidence"),
            "scrutiny.evidence-is-of-your-area", Map.entry("entries", "Take out each number that is no entry of a body of your area"));

    private MatterForm() {
    }

    /// Empty where something is wrong with it, which the answers say.
    static Optional<Matter.Wording> read(MatterKind kind, Matters.Prospect open, Answers answers) {
        answers.oneOf("to", "which body it is put to", open.open().stream().map(it -> it.id().toString()).toList());
        var title = Written.line(answers, "title", "what it is about", Matters.TITLE_MAX);
        var words = Written.text(answers, "words", "what it says", Matters.WORDS_MAX);
        var serves = kind == MatterKind.DIRECTION ? answers.oneOf("serves", "which priority or duty it serves", offered(open)).given()
                : Optional.<String>empty();
        var entries = entries(answers);
        var measured = measured(answers);
        var isPublic = answers.oneOf("public", "yes if it may be public", List.of("yes", "no"));
        var withheld = isPublic.given().filter("no"::equals).isPresent()
                ? Written.text(answers, "withheld", "why it is not public", Matters.WITHHELD_MAX).given() : Optional.<String>empty();
        return !answers.ok() ? Optional.empty() : Optional.of(new Matter.Wording(kind, title.get(), words.get(),
                new Evidence(entries, measured), serves.flatMap(MatterForm::duty).orElse(null),
                serves.filter(it -> duty(it).isEmpty()).map(UUID::fromString).orElse(null), withheld.orElse(null)));
    }

    private static List<String> offered(Matters.Prospect open) {
        return Stream.concat(open.priorities().stream().map(it -> it.id().toString()), Arrays.stream(Duty.values()).map(Duty::name))
                .toList();
    }

    private static Optional<Duty> duty(String name) {
        return Arrays.stream(Duty.values()).filter(it -> it.name().equals(name)).findFirst();
    }

    private static List<Long> entries(Answers answers) {
        var typed = Arrays.stream(answers.value("entries").strip().split("[\\s,]+")).filter(it -> !it.isEmpty()).distinct().toList();
        if (typed.stream().anyMatch(it -> !it.matches("[0-9]{1,12}"))) {
            answers.reject("entries", "Enter numbers of entries alone, such as 4711");
            return List.of();
        }
        if (typed.size() > Evidence.ENTRIES_MAX) {
            answers.reject("entries", "Enter at most " + Evidence.ENTRIES_MAX + " numbers");
            return List.of();
        }
        return typed.stream().map(Long::valueOf).toList();
    }

    private static @Nullable YearMonth measured(Answers answers) {
        var typed = answers.value("measured").strip();
        try {
            return typed.isEmpty() ? null : YearMonth.parse(typed);
        } catch (DateTimeException noMonth) {
            answers.reject("measured", "Enter a month as year and number, such as 2026-11");
            return null;
        }
    }

    /// Whether what the rules refuse is said beside a field, where what was typed is kept.
    static boolean beside(Acted came, Answers answers) {
        if (came instanceof Acted.Refused(var decision)) {
            var failed = decision.failed().stream().map(Because::rule).toList();
            if (BESIDE.keySet().containsAll(failed)) {
                failed.forEach(rule -> answers.reject(BESIDE.get(rule).getKey(), BESIDE.get(rule).getValue()));
            }
        }
        return !answers.ok();
    }
}
