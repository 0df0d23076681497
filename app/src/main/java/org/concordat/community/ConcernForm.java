package org.concordat.community;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.kernel.MarkingLine;
import org.jspecify.annotations.Nullable;

/// Reads what somebody of the public is worried about.
final class ConcernForm {

    static final int LINE_MAX = 200;
    static final int ADDRESS_MAX = 2000;
    static final int TEXT_MAX = 4000;

    /// As the tables of `intake` have them (`SharedConcernTest`).
    static final List<String> AGES = List.of("UNDER_18", "FROM_18_TO_24", "FROM_25_TO_39", "FROM_40_TO_64", "OVER_64", "NOT_KNOWN");
    static final List<String> GENDERS = List.of("FEMALE", "MALE", "ANOTHER", "NOT_KNOWN");
    static final List<String> MATERIALS = List.of("POST", "MESSAGE", "VIDEO", "ACCOUNT", "SITE", "GAME", "OTHER");

    private final ConcernKind kind;
    private final Answers answers;
    private final CommunityWords words;

    ConcernForm(ConcernKind kind, Answers answers, CommunityWords words) {
        this.kind = kind;
        this.answers = answers;
        this.words = words;
    }

    /// Every field of the form of a kind, in their order.
    static List<String> fields(ConcernKind kind) {
        return switch (kind) {
            case PERSON -> List.of("name", "otherNames", "ageBand", "gender", "place", "seen", "worry", "done", "area", "urgent", "reach");
            case ONLINE -> List.of("address", "material", "seenWhere", "seen", "worry", "done", "area", "urgent", "reach");
        };
    }

    /// @param areas the codes of those on offer
    Optional<SharedConcern> read(Collection<String> areas) {
        boolean person = kind == ConcernKind.PERSON;
        var name = person ? line("name", "name", LINE_MAX) : null;
        var others = person ? optionalLine("otherNames", "other-names") : null;
        var age = person ? answers.oneOf("ageBand", noun("age"), AGES) : null;
        var gender = person && !answers.value("gender").isEmpty() ? answers.oneOf("gender", noun("gender"), GENDERS) : null;
        var place = person ? optionalLine("place", "place") : null;
        var address = person ? null : line("address", "address", ADDRESS_MAX);
        var material = person ? null : answers.oneOf("material", noun("material"), MATERIALS);
        var where = person ? null : line("seenWhere", "seen-where", LINE_MAX);
        var seen = official("seen", answers.text("seen", noun("seen"), TEXT_MAX));
        var worry = official("worry", answers.text("worry", noun("worry"), TEXT_MAX));
        var done = answers.optionalText("done", noun("done"), TEXT_MAX);
        done.given().flatMap(it -> it).ifPresent(it -> official("done", it));
        var area = answers.oneOf("area", noun("area"), areas);
        var urgent = answers.oneOf("urgent", noun("urgent"), List.of("yes", "no"));
        var reach = optionalLine("reach", "reach");
        return answers.ok() ? Optional.of(new SharedConcern(kind, got(name), maybe(others), got(age), got(gender), maybe(place), got(address),
                got(material), got(where), seen.get(), worry.get(), maybe(done), area.get(), urgent.get().equals("yes"),
                maybe(reach))) : Optional.empty();
    }

    private Answer<String> line(String field, String word, int charactersMax) {
        return official(field, answers.line(field, noun(word), charactersMax));
    }

    private Answer<Optional<String>> optionalLine(String field, String word) {
        var line = answers.optionalLine(field, noun(word), LINE_MAX);
        line.given().flatMap(it -> it).ifPresent(it -> official(field, it));
        return line;
    }

    private Answer<String> official(String field, Answer<String> text) {
        text.given().ifPresent(it -> official(field, it));
        return text;
    }

    private void official(String field, String text) {
        if (MarkingLine.aboveOfficial(text)) {
            answers.reject(field, words.of("concern.marked"));
        }
    }

    private String noun(String word) {
        return words.of("concern." + word + ".noun");
    }

    private static @Nullable String got(@Nullable Answer<String> answer) {
        return answer == null ? null : answer.get();
    }

    private static @Nullable String maybe(@Nullable Answer<Optional<String>> answer) {
        return answer == null ? null : answer.get().orElse(null);
    }
}
