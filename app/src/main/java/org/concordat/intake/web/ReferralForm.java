package org.concordat.intake.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.OnlineMaterial;
import org.concordat.people.AgeBand;

/// What whoever refers has written: where it is about, whether time is critical, and the concern.
record ReferralForm(String area, boolean urgent, Concern concern) {

    static final int LINE_MAX = 200;
    static final int ADDRESS_MAX = 2000;
    static final int TEXT_MAX = 4000;

    /// Every field of the form of a kind, a check page carries them.
    static List<String> fields(Concern.Kind kind) {
        return switch (kind) {
            case PERSON -> List.of("name", "otherNames", "ageBand", "gender", "place", "seen", "worry", "done", "area", "urgent");
            case ONLINE -> List.of("address", "material", "seenWhere", "seen", "worry", "done", "area", "urgent");
        };
    }

    /// @param areas the codes of those on offer
    static Optional<ReferralForm> read(Concern.Kind kind, Answers answers, Collection<String> areas) {
        return switch (kind) {
            case PERSON -> {
                var name = Written.line(answers, "name", "the person’s name, or how they are known", LINE_MAX);
                var others = line(answers, "otherNames", "the other names");
                var ageBand = answers.one("ageBand", "how old they are", AgeBand.class);
                var gender = answers.value("gender").isEmpty() ? null : answers.one("gender", "their gender", Gender.class);
                var place = line(answers, "place", "the place");
                yield rest(answers, areas, account -> new Concern.AboutPerson(name.get(), others.get().orElse(null),
                        ageBand.get(), gender == null ? Gender.NOT_KNOWN : gender.get(), place.get().orElse(null), account));
            }
            case ONLINE -> {
                var address = Written.line(answers, "address", "the address, or where it can be found", ADDRESS_MAX);
                var material = answers.one("material", "what it is", OnlineMaterial.class);
                var seenWhere = Written.line(answers, "seenWhere", "where you saw it", LINE_MAX);
                yield rest(answers, areas, account ->
                        new Concern.AboutMaterial(address.get(), material.get(), seenWhere.get(), account));
            }
        };
    }

    private interface Made {
        Concern of(Concern.Account account);
    }

    private static Optional<ReferralForm> rest(Answers answers, Collection<String> areas, Made made) {
        var seen = Written.text(answers, "seen", "what you saw or heard", TEXT_MAX);
        var worry = Written.text(answers, "worry", "what worries you about it", TEXT_MAX);
        var done = Written.optionalText(answers, "done", "what you have done already", TEXT_MAX);
        var area = answers.oneOf("area", "the police area", areas);
        var urgent = answers.oneOf("urgent", "whether waiting could do harm", List.of("yes", "no"));
        return answers.ok() ? Optional.of(new ReferralForm(area.get(), urgent.get().equals("yes"),
                made.of(new Concern.Account(seen.get(), worry.get(), done.get().orElse(null))))) : Optional.empty();
    }

    private static Answer<Optional<String>> line(Answers answers, String field, String noun) {
        return Written.optionalLine(answers, field, noun, LINE_MAX);
    }
}
