package org.concordat.publications.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.access.Viewer;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.publications.Edition;
import org.concordat.publications.Editions;

/// Reads what was typed into the form in which an edition is written, and fills it with the edition that is corrected.
final class PublicationForm {

    /// Of the day, as `HH:mm`.
    static final List<String> HOURS = IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toList();

    private static final String USUALLY = "09:00";

    /// What was written.
    ///
    /// @param kind of a new publication; of a correction, that of the publication
    record Read(Edition.Kind kind, Edition.Wording says, Optional<String> changed) {
    }

    private PublicationForm() {
    }

    /// Empty where something is wrong with it, which the answers say.
    static Optional<Read> read(Optional<Edition> last, Answers answers) {
        var kind = last.map(it -> Optional.of(it.kind())).orElseGet(() -> answers.one("kind", "what it is", Edition.Kind.class).given());
        var title = Written.line(answers, "title", "its title", Editions.TITLE_MAX);
        var words = Written.text(answers, "words", "what it says", Editions.WORDS_MAX);
        var titleCy = Written.optionalLine(answers, "title-cy", "its title in Welsh", Editions.TITLE_MAX);
        var wordsCy = Written.optionalText(answers, "words-cy", "what it says in Welsh", Editions.WORDS_MAX);
        var contact = Written.line(answers, "contact", "how the media reach you", Editions.CONTACT_MAX);
        var due = due(answers);
        var changed = last.flatMap(it -> Written.text(answers, "changed", "what changed, and why", Editions.REASON_MAX).given());
        titleCy.given().ifPresent(one -> wordsCy.given().filter(other -> other.isPresent() != one.isPresent()).ifPresent(_ ->
                answers.reject(one.isPresent() ? "words-cy" : "title-cy", "Enter both the title and the words in Welsh, or neither")));
        return answers.ok() ? Optional.of(new Read(kind.orElseThrow(), new Edition.Wording(title.get(), words.get(), titleCy.get().orElse(null),
                wordsCy.get().orElse(null), contact.get(), due.orElse(null)), changed)) : Optional.empty();
    }

    private static Optional<Instant> due(Answers answers) {
        var hour = answers.oneOf("hour", "the hour", HOURS);
        return answers.optionalDate("from", "the day from which it is shown").given().flatMap(it -> it)
                .flatMap(day -> hour.given().map(at -> day.atTime(LocalTime.parse(at)).atZone(Viewer.ZONE).toInstant()));
    }

    /// As the form begins.
    static Answers filled(Optional<Edition> last) {
        var known = new HashMap<>(Map.of("hour", USUALLY));
        last.ifPresent(it -> {
            known.putAll(Map.of("title", it.wording().title(), "words", it.wording().words(), "contact", it.wording().contact()));
            Optional.ofNullable(it.wording().titleCy()).ifPresent(title -> known.put("title-cy", title));
            Optional.ofNullable(it.wording().wordsCy()).ifPresent(words -> known.put("words-cy", words));
        });
        return Answers.prefilled(known);
    }
}
