package org.concordat.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Checkboxes;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.Field;
import org.concordat.govuk.Input;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Textarea;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.AgreementStep;
import org.concordat.partnership.Openness;
import org.springframework.stereotype.Component;

/// The questions of each part of an agreement: asked, filled in with what is saved, and read. Parties have a page of
/// their own ([AgreementPartiesController]).
@Component
class AgreementQuestions {

    private final AgreementWords words;

    AgreementQuestions(AgreementWords words) {
        this.words = words;
    }

    List<Field> ask(AgreementStep step, Answers answers, LocalDate today) {
        return switch (step) {
            case CONTENTS -> {
                var fields = new ArrayList<Field>();
                fields.add(Input.of("title", "Title", answers).hint("A few words by which people will know it."));
                for (var heading : AgreementHeading.values()) {
                    fields.add(Textarea.of(heading.slug(), heading.title(), answers).hint(heading.hint())
                            .atMost(AgreementHeading.WORDS_MAX));
                }
                yield fields;
            }
            case PARTIES -> throw new IllegalArgumentException("parties have a page of their own");
            case BASIS -> List.of(
                    Checkboxes.of("purposes", "What will information be shared for?", words.purposeOptions(today), answers),
                    Checkboxes.of("gateways", "Which legal gateways does it rely on?", words.gatewayOptions(today), answers)
                            .hint("For each purpose, at least one must be open from one party to another."),
                    Input.of("dpia", "Reference of the data protection impact assessment", answers).width(20),
                    Input.of("notice", "Reference of the designation notice", answers).width(20)
                            .hint("Needed where police and the Security Service are both parties "
                                    + "(Data Protection Act 2018 ss.82A-82E)."));
            case TERM -> List.of(
                    DateInput.of("first", "First day in force", answers),
                    DateInput.of("last", "Last day in force", answers),
                    DateInput.of("review", "When must it first be reviewed?", answers),
                    Input.of("months", "For how many months is what was shared kept?", answers).width(4).numeric(),
                    Input.of("rule", "Retention rule, in words", answers)
                            .hint("From when the months count, and why so long."));
            case PUBLICATION -> List.of(
                    Radios.of("openness", "How much of it is the public shown?", AgreementWords.opennessOptions(), answers),
                    Textarea.of("reason", "If less than everything, why?", answers)
                            .hint("The public is shown this reason.").atMost(AgreementPart.Publication.REASON_MAX),
                    Checkboxes.of("withheld", "If parts are taken out, which?", AgreementWords.headingOptions(), answers)
                            .hint("The public reads what stands under every other heading. Contacts are never shown.")
                            .small());
        };
    }

    /// What was answered, when all of it is right; the answers hold what was not.
    Optional<AgreementPart> read(AgreementStep step, Answers answers, LocalDate today) {
        return switch (step) {
            case CONTENTS -> contents(answers);
            case PARTIES -> throw new IllegalArgumentException("parties have a page of their own");
            case BASIS -> basis(answers, today);
            case TERM -> term(answers);
            case PUBLICATION -> publication(answers);
        };
    }

    /// Answers as if they had just been given.
    static Answers filled(AgreementPart part) {
        var answers = Answers.blank();
        switch (part) {
            case AgreementPart.Contents it -> {
                answers.with("title", it.title());
                it.words().forEach((heading, text) -> answers.with(heading.slug(), text));
            }
            case AgreementPart.Parties it -> { }
            case AgreementPart.Basis it -> answers
                    .with("purposes", it.purposes().stream().map(Purpose::slug).toArray(String[]::new))
                    .with("gateways", it.gateways().stream().map(GatewayId::slug).toArray(String[]::new))
                    .with("dpia", it.dpiaReference())
                    .with("notice", it.designationNotice() == null ? "" : it.designationNotice());
            case AgreementPart.Term it -> answers.with("first", it.firstDay()).with("last", it.lastDay())
                    .with("review", it.reviewOn()).with("months", String.valueOf(it.retentionMonths()))
                    .with("rule", it.retentionRule());
            case AgreementPart.Publication it -> answers.with("openness", it.openness().name())
                    .with("reason", it.reason() == null ? "" : it.reason())
                    .with("withheld", it.withheld().stream().map(Enum::name).toArray(String[]::new));
        }
        return answers;
    }

    private static Optional<AgreementPart> contents(Answers answers) {
        var title = answers.line("title", "the title", AgreementPart.LINE_MAX);
        var texts = new EnumMap<AgreementHeading, Answer<String>>(AgreementHeading.class);
        for (var heading : AgreementHeading.values()) {
            texts.put(heading, Written.text(answers, heading.slug(), "what it says under “" + heading.title() + "”",
                    AgreementHeading.WORDS_MAX));
        }
        if (!answers.ok()) {
            return Optional.empty();
        }
        var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
        texts.forEach((heading, text) -> words.put(heading, text.get()));
        return Optional.of(new AgreementPart.Contents(title.get(), words));
    }

    private Optional<AgreementPart> basis(Answers answers, LocalDate today) {
        var purposes = answers.manyOf("purposes", "at least one purpose",
                AgreementWords.values(words.purposeOptions(today)));
        var gateways = answers.manyOf("gateways", "at least one legal gateway",
                AgreementWords.values(words.gatewayOptions(today)));
        var dpia = answers.line("dpia", "the reference of the data protection impact assessment", AgreementPart.LINE_MAX);
        var notice = answers.optionalLine("notice", "the reference of the designation notice", AgreementPart.LINE_MAX);
        return answers.ok() ? Optional.of(new AgreementPart.Basis(
                purposes.get().stream().map(Purpose::new).collect(Collectors.toSet()),
                gateways.get().stream().map(GatewayId::new).collect(Collectors.toSet()),
                dpia.get(), notice.get().orElse(null))) : Optional.empty();
    }

    private static Optional<AgreementPart> term(Answers answers) {
        var first = answers.date("first", "the first day in force");
        var last = answers.date("last", "the last day in force");
        var review = answers.date("review", "the date of the first review");
        var months = answers.whole("months", "the number of months", 1, AgreementPart.Term.MONTHS_MAX);
        var rule = answers.line("rule", "the retention rule", AgreementPart.LINE_MAX);
        if (first.given().isPresent() && last.given().isPresent() && review.given().isPresent()) {
            AgreementPart.Term.fault(first.given().get(), last.given().get(), review.given().get()).ifPresent(fault -> {
                switch (fault) {
                    case ENDS_BEFORE_IT_BEGINS ->
                            answers.reject("last", "The last day in force must be after the first day");
                    case REVIEWED_OUTSIDE -> answers.reject("review",
                            "The date of the first review must be after the first day, and not after the last");
                    case YEAR_OUT_OF_RANGE -> answers.reject("first", "The years must be from 2000 to 2200");
                }
            });
        }
        return answers.ok() ? Optional.of(new AgreementPart.Term(first.get(), last.get(), review.get(), months.get(),
                rule.get())) : Optional.empty();
    }

    private static Optional<AgreementPart> publication(Answers answers) {
        var openness = answers.one("openness", "how much of it the public is shown", Openness.class);
        var reason = Written.optionalText(answers, "reason", "the reason", AgreementPart.Publication.REASON_MAX);
        if (openness.given().filter(Openness::needsReason).isPresent()
                && reason.given().filter(Optional::isEmpty).isPresent()) {
            answers.reject("reason", "Enter why the public is shown less than everything");
        }
        var redacted = openness.given().filter(Openness.REDACTED::equals).isPresent();
        var withheld = redacted || !answers.values("withheld").isEmpty() ? answers.many("withheld", "the parts that are taken out", AgreementHeading.class) : null;
        return answers.ok() ? Optional.of(new AgreementPart.Publication(openness.get(),
                openness.get().needsReason() ? reason.get().orElseThrow() : null,
                redacted && withheld != null ? withheld.get() : Set.of())) : Optional.empty();
    }
}
