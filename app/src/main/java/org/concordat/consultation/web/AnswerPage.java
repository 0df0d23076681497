package org.concordat.consultation.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.consultation.Moderations;
import org.concordat.consultation.Moderation;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;

/// What somebody answered, and what becomes of its words.
public record AnswerPage(Moderations.Sight sight, SummaryList given, Answers answers) implements Page {

    @Override
    public String title() {
        return "Answer " + sight.of().reference();
    }

    public Radios verdict() {
        return Radios.of("verdict", "What becomes of it?", Arrays.stream(Moderation.Verdict.values()).map(it -> Option.of(it.name(), it.words()))
                .toList(), answers).hint("Do not show words that may tell who somebody is. Once the consultation is answered, words can only be taken away");
    }

    public Radios reason() {
        return Radios.of("reason", "If it is held back: why?", Arrays.stream(Moderation.Reason.values()).map(it -> Option.of(it.name(), it.words())
                        .hint(it.counts() ? "What they chose counts all the same" : "Nothing of it counts")).toList(), answers)
                .hint("How many are held back, and why, is public where it is told how many answered");
    }

    public String action() {
        return ConsultationWords.answer(sight.of().id());
    }

    public int before() {
        return sight.of().moderations().size();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ConsultationWords.to(sight.to().id()) + "/answers");
    }
}
