package org.concordat.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;

/// Who somebody is, as one source says on one day.
final class IdentityForm {

    private static final int LINE_MAX = 200;
    private static final String BORN_ON = "bornOn";
    private static final String AGE_BAND = "ageBand";
    /// So that whoever has chosen a band can take that back without a script.
    private static final String GIVEN = "GIVEN";
    private static final String SOURCE_DAY = "sourceDay";

    private IdentityForm() {
    }

    static List<Option> ageBands() {
        return Stream.concat(Arrays.stream(AgeBand.values()).map(it -> Option.of(it.name(), it.words())),
                Stream.of(Option.divider("or"), Option.of(GIVEN, "The date of birth is given above"))).toList();
    }

    /// Empty when something is wrong, which the answers say.
    static Optional<Identity> read(Answers answers, LocalDate today) {
        var name = Written.line(answers, "name", "the name as given", LINE_MAX);
        var otherNames = Written.optionalLine(answers, "otherNames", "other names", LINE_MAX);
        var bornOn = answers.optionalDate(BORN_ON, "the date of birth");
        var ageBand = Set.of("", GIVEN).contains(answers.value(AGE_BAND)) ? Optional.<AgeBand>empty()
                : answers.one(AGE_BAND, "an age band", AgeBand.class).given();
        bornOn.given().ifPresent(born -> either(answers, today, born, ageBand));
        var area = Written.optionalLine(answers, "addressArea", "the area", LINE_MAX);
        var identifier = Written.optionalLine(answers, "identifier", "the identifier", LINE_MAX);
        var source = Written.line(answers, "source", "where this comes from", LINE_MAX);
        var sourceDay = answers.date(SOURCE_DAY, "the day on which the source said so");
        sourceDay.given().filter(said -> !Identity.maySaySoOn(said, today)).ifPresent(said -> answers.reject(SOURCE_DAY,
                "The day on which the source said so must be today or in the past, and less than 125 years ago"));
        bornOn.given().flatMap(it -> it).filter(born -> sourceDay.given().filter(born::isAfter).isPresent()).ifPresent(born ->
                answers.reject(SOURCE_DAY, "The day on which the source said so must be the same as or after the date of birth"));
        return answers.ok()
                ? Optional.of(new Identity(name.get(), otherNames.get().orElse(null), bornOn.get().orElse(null),
                        ageBand.orElse(null), area.get().orElse(null), identifier.get().orElse(null), source.get(),
                        sourceDay.get()))
                : Optional.empty();
    }

    private static void either(Answers answers, LocalDate today, Optional<LocalDate> born, Optional<AgeBand> band) {
        if (born.isPresent() && !Identity.mayBeBornOn(born.get(), today)) {
            answers.reject(BORN_ON, "The date of birth must be in the past, and less than 125 years ago");
        } else if (born.isPresent() && band.isPresent()) {
            answers.reject(AGE_BAND, "Give a date of birth or an age band, not both");
        } else if (born.isEmpty() && band.isEmpty() && answers.error(AGE_BAND) == null) {
            answers.reject(BORN_ON, "Enter the date of birth, or select an age band");
        }
    }
}
