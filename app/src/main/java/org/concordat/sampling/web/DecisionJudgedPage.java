package org.concordat.sampling.web;

import java.util.Arrays;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Option;
import org.concordat.govuk.Page;
import org.concordat.govuk.Radios;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Textarea;
import org.concordat.sampling.Challenges;
import org.concordat.sampling.Judgement;
import org.concordat.sampling.Judgements;
import org.concordat.sampling.LeftOut;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Sort;
import org.concordat.sharing.web.Known;

/// A decision that was drawn or chosen, as far as it is shown, and what is said of it.
///
/// @param asked what was asked of what is left out, and what was said to that
/// @param chosen whether it was chosen by those who oversee, and not drawn
/// @param open whether two have judged it
/// @param mayJudge whether the viewer could still
public record DecisionJudgedPage(RoundId round, String number, SummaryList shown, Sort sort, Table said, Table asked, boolean chosen, boolean open, boolean mayJudge,
                                 Answers answers) implements Page {

    @Override
    public String title() {
        return "Decision " + number;
    }

    static Table said(List<Judgement> all, Known known) {
        return Table.of("What was said of it", Column.of("Officer"), Column.of("Outcome"), Column.of("Why"))
                .whenEmpty("Nothing that you may read yet.")
                .rows(all.stream().map(it -> List.of(Cell.of(known.officer(it.by())), Cell.of(it.outcome().words()), Cell.of(it.words())))
                        .toList());
    }

    public Radios outcome() {
        return Radios.of("outcome", "On what the decision maker knew at the time, was it appropriate?",
                Arrays.stream(Judgement.Outcome.values()).map(it -> Option.of(it.name(), it.words())).toList(), answers);
    }

    public Textarea words() {
        return Textarea.of("words", "Why?", answers).hint("It reopens no case. Name no person").rows(5).atMost(Judgements.WORDS_MAX);
    }

    public Table leftOut() {
        return ChallengeWords.leftOut(sort);
    }

    public Radios item() {
        return Radios.of("item", "What would you need of what is left out?", LeftOut.of(sort).stream()
                .map(it -> Option.of(it.name(), it.what())).toList(), answers);
    }

    public Textarea needed() {
        return Textarea.of("needed", "What would you need to know, and why?", answers).rows(3).atMost(Challenges.WORDS_MAX)
                .hint("The body that decided reads this. Name no person, and do not say what you think of the decision");
    }

    public String action() {
        return SamplingReplies.to(round) + "/decisions/" + number;
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(SamplingReplies.to(round));
    }
}
