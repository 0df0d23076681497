package org.concordat.community;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.kernel.MarkingLine;

/// Reads what somebody complains of.
final class ComplaintForm {

    static final int LINE_MAX = 200;
    static final int TEXT_MAX = 4000;

    /// Every field of the form, in their order.
    static final List<String> FIELDS = List.of("body", "name", "happened", "wanted", "reach");

    private final ComplaintKind kind;
    private final Answers answers;
    private final CommunityWords words;

    ComplaintForm(ComplaintKind kind, Answers answers, CommunityWords words) {
        this.kind = kind;
        this.answers = answers;
        this.words = words;
    }

    /// @param bodies those on offer
    Optional<SharedComplaint> read(List<ComplainedOf> bodies) {
        var body = answers.oneOf("body", noun("body"), bodies.stream().map(it -> it.body().toString()).toList());
        var name = kind == ComplaintKind.MISTAKE ? required() : optionalLine("name");
        var happened = answers.text("happened", noun("happened"), TEXT_MAX);
        happened.given().ifPresent(it -> official("happened", it));
        var wanted = answers.optionalText("wanted", noun("wanted"), TEXT_MAX);
        wanted.given().flatMap(it -> it).ifPresent(it -> official("wanted", it));
        var reach = optionalLine("reach");
        return answers.ok() ? Optional.of(new SharedComplaint(kind, UUID.fromString(body.get()), name.get().orElse(null), happened.get(),
                wanted.get().orElse(null), reach.get().orElse(null))) : Optional.empty();
    }

    /// Whoever says that a mistake was made about them says who they are.
    private Answer<Optional<String>> required() {
        answers.line("name", noun("name"), LINE_MAX);
        return optionalLine("name");
    }

    private Answer<Optional<String>> optionalLine(String field) {
        var line = answers.optionalLine(field, noun(field), LINE_MAX);
        line.given().flatMap(it -> it).ifPresent(it -> official(field, it));
        return line;
    }

    private void official(String field, String text) {
        if (MarkingLine.aboveOfficial(text)) {
            answers.reject(field, words.of("concern.marked"));
        }
    }

    private String noun(String field) {
        return words.of("complaint." + field + ".noun");
    }
}
