package org.concordat.sampling.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Textarea;
import org.concordat.sampling.Answer;
import org.concordat.sampling.Challenges;

/// What an overseer asked of a decision, and what the body says to it.
public record ChallengePage(Challenges.Sight sight, SummaryList asked, Table said, Answers answers) implements Page {

    static final String PASS = "PASS";
    static final String SEND_BACK = "SEND_BACK";

    @Override
    public String title() {
        return "An overseer asks for what is left out";
    }

    public String path() {
        return ChallengeController.to(sight.challenged().of().id());
    }

    public Radios kind() {
        return Radios.of("kind", "How do you answer?", Arrays.stream(Answer.Kind.values()).map(it -> Option.of(it.name(), it.words())).toList(),
                answers);
    }

    public Radios choice() {
        return Radios.of("choice", "If you answer by choice, what is it?", Arrays.stream(Answer.Choice.values())
                .map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea words() {
        return Textarea.of("words", "What do you say, or why?", answers).rows(6).atMost(Challenges.ANSWER_MAX)
                .hint("No name, day of birth, address, school, number or reference that the case has: these are looked for");
    }

    public Radios passes() {
        return Radios.of("passes", "May those who oversee read this answer?", List.of(
                Option.of(PASS, "Yes: it names nobody, and nobody could be known by it"), Option.of(SEND_BACK, "No: it goes back")), answers);
    }

    public Textarea why() {
        return Textarea.of("why", "If not, why?", answers).rows(3).atMost(Challenges.WORDS_MAX);
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ChallengeController.ASKED);
    }
}
