package org.concordat.scrutiny.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Input;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Select;
import org.concordat.govuk.Textarea;
import org.concordat.scrutiny.Duty;
import org.concordat.scrutiny.Evidence;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Matters;

/// What is raised, with whom, on which evidence, and is it public?
public record MatterNewPage(MatterKind kind, Matters.Prospect open, Answers answers) implements Page {

    private static final String NO_PERSON = "Name no person, and nothing by which one could be known: oversight is of the system. ";

    @Override
    public String title() {
        return switch (kind) {
            case FINDING -> "Raise a finding";
            case QUESTION -> "Ask a question";
            case DIRECTION -> "Give a strategic direction";
            case RECOMMENDATION -> "Make a recommendation";
        };
    }

    public String limit() {
        return MatterWords.limit(open.limit());
    }

    public boolean isDirection() {
        return kind == MatterKind.DIRECTION;
    }

    public boolean isNational() {
        return open.national();
    }

    public String slug() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public Select to() {
        var options = new ArrayList<>(List.of(Option.of("", "Select a body")));
        open.open().forEach(it -> options.add(Option.of(it.id().toString(), it.name())));
        return Select.of("to", "Which body is it put to?", options, answers);
    }

    public Input heading() {
        return Input.of("title", "What is it about?", answers).hint("At most " + Matters.TITLE_MAX + " characters").autocomplete("off");
    }

    public Textarea words() {
        return Textarea.of("words", "What does it say?", answers).hint(NO_PERSON + "It cannot be changed").rows(8)
                .atMost(Matters.WORDS_MAX);
    }

    public Radios serves() {
        var options = new ArrayList<Option>();
        open.priorities().forEach(it -> options.add(Option.of(it.id().toString(), it.wording().title())
                .hint("A priority of your area, under " + it.wording().strand().words())));
        Arrays.stream(Duty.values()).forEach(it -> options.add(Option.of(it.name(), it.words()).hint(it.citation())));
        return Radios.of("serves", "Which priority or duty does it serve?", options, answers);
    }

    public Textarea entries() {
        return Textarea.of("entries", "Which entries of the log are evidence?", answers).rows(3)
                .hint((kind == MatterKind.FINDING ? "A finding needs one, or a month below. " : "None need be given. ")
                        + "Their numbers, a line each and at most " + Evidence.ENTRIES_MAX + ", as “What was recorded” shows them");
    }

    public Input measured() {
        return Input.of("measured", "Of which month are the numbers of “How access is used” evidence?", answers)
                .hint("For example, 2026-11. None need be given").autocomplete("off");
    }

    public Radios isPublic() {
        return Radios.of("public", "May it be public, with its answers?", Option.yesOrNo(), answers)
                .hint("It is, unless there is a reason against it").inline();
    }

    public Textarea withheld() {
        return Textarea.of("withheld", "If not, why?", answers).rows(2).atMost(Matters.WITHHELD_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ScrutinyPaths.MATTERS);
    }
}
