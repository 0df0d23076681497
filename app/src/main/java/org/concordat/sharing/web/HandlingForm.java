package org.concordat.sharing.web;

import java.util.Locale;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.sharing.ActionCode;
import org.concordat.sharing.Composition;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.InformationGrade;
import org.concordat.sharing.Marking;
import org.concordat.sharing.Sanitisation;
import org.concordat.sharing.Section;
import org.concordat.sharing.SourceGrade;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// How a disclosure is marked and handled. Action, sanitisation and conditions are read under code C alone.
@Component
class HandlingForm implements StepForm {

    static final String MARKING = "marking";
    static final String CODE = "code";

    @Override
    public Step step() {
        return Step.HANDLING;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Handling.class).ifPresent(handling -> {
            answers.with(MARKING, handling.marking().name()).with(CODE, handling.code().name())
                    .with("source", handling.source().name()).with("information", handling.information().name());
            Optional.ofNullable(handling.action()).ifPresent(action -> answers.with("action", action.name()));
            Optional.ofNullable(handling.sanitisation()).ifPresent(s -> answers.with("sanitisation", s.name()));
            Optional.ofNullable(handling.conditions()).ifPresent(words -> answers.with("conditions", words));
        });
        return answers;
    }

    @Override
    public Optional<Section.Handling> read(Composition it, Answers answers) {
        if (aboveOfficial(answers.value(MARKING))) {
            answers.reject(MARKING, Markings.held("This", answers.value(MARKING)));
        }
        var marking = answers.one(MARKING, "how it is marked", Marking.class);
        var source = answers.one("source", "how reliable the source is", SourceGrade.class);
        var information = answers.one("information", "how the information is known", InformationGrade.class);
        var code = answers.one(CODE, "a handling code", HandlingCode.class);
        if (code.given().equals(Optional.of(HandlingCode.C))) {
            var action = answers.one("action", "what may be done with it", ActionCode.class);
            var sanitisation = answers.one("sanitisation", "who may prepare a version for others", Sanitisation.class);
            var conditions = answers.text("conditions", "the conditions", Section.Handling.CONDITIONS_MAX);
            return answers.ok()
                    ? Optional.of(new Section.Handling(marking.get(), source.get(), information.get(), code.get(),
                            action.get(), sanitisation.get(), conditions.get()))
                    : Optional.empty();
        }
        return answers.ok()
                ? Optional.of(new Section.Handling(marking.get(), source.get(), information.get(), code.get(), null,
                        null, null))
                : Optional.empty();
    }

    @Override
    public HandlingPage page(Composition it, Answers answers) {
        return new HandlingPage(it.draft().id(), answers);
    }

    @Override
    public String field() {
        return MARKING;
    }

    /// No form offers it; someone sent it all the same.
    private static boolean aboveOfficial(String marking) {
        return marking.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip().matches("(UK )?(TOP )?SECRET.*");
    }
}
