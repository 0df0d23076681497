package org.concordat.sampling.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.Answer;
import org.concordat.sampling.Challenged;
import org.concordat.sampling.Challenges;
import org.concordat.sampling.LeftOut;
import org.concordat.sampling.Sort;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// What is left out of a decision, what was asked of it, and what was said to that, in words.
final class ChallengeWords {

    private ChallengeWords() {
    }

    static Table leftOut(Sort sort) {
        return Table.of("What is left out, and why", Column.of("Left out"), Column.of("Why"))
                .rows(LeftOut.of(sort).stream().map(it -> List.of(Cell.of(it.what()), Cell.of(it.why()))).toList());
    }

    /// As those read it who judge the decision.
    static Table told(List<Challenged> all, Known known) {
        return Table.of("What was asked of what is left out", Column.of("Asked by"), Column.of("What"), Column.of("Why it is needed"), Column.of("Answer"))
                .whenEmpty("Nobody has asked for anything.")
                .rows(all.stream().map(it -> List.of(Cell.of(known.officer(it.of().by())), Cell.of(it.of().item().what()), Cell.of(it.of().words()),
                        Cell.of(it.told().map(answer -> said(answer.said())).orElse("Awaited")))).toList());
    }

    private static String said(Answer.Said it) {
        return switch (it.kind()) {
            case CHOICE -> (it.choice() == null ? "" : it.choice().words() + ". ") + it.words();
            case WORDS -> it.words();
            case REFUSED -> "Refused: " + it.words();
        };
    }

    static Table asked(List<Challenged> all) {
        return Table.of("What was asked", Column.of("Decision"), Column.of("What"), Column.of("Asked"), Column.of("State"))
                .whenEmpty("No overseer has asked your body for anything.")
                .rows(all.stream().map(it -> List.of(Cell.link(it.of().number(), ChallengeController.to(it.of().id())), Cell.of(it.of().item().what()),
                        Cell.of(When.at(it.of().at())), Cell.of(state(it)))).toList());
    }

    static String state(Challenged it) {
        return it.told().isPresent() ? "Answered" : it.pending().isPresent() ? "A second person has to look at the answer" : "To be answered";
    }

    static SummaryList challenge(Challenges.Sight sight, Known known) {
        var of = sight.challenged().of();
        var rows = new ArrayList<>(List.of(Row.of("Decision, by its number in the log", of.number()),
                Row.of("What is asked for", of.item().what()), Row.of("Why it is left out", of.item().why()), Row.of("Why it is needed", of.words()),
                Row.of("Asked by", known.officer(of.by()) + ", " + known.body(of.body()) + ", " + When.at(of.at())),
                Row.of("State", state(sight.challenged()))));
        sight.ofCase().map((UUID it) -> Row.of("Case", Cell.link("Open the case", "/cases/" + it))).ifPresent(rows::add);
        sight.ofDisclosure().map((UUID it) -> Row.of("Disclosure", Cell.link("Open the disclosure", "/disclosures/" + it))).ifPresent(rows::add);
        return SummaryList.of(rows);
    }

    static Table answers(Challenged all, Known known) {
        return Table.of("What was said", Column.of("Answer"), Column.of("By"), Column.of("A second person"))
                .whenEmpty("Nothing yet.")
                .rows(all.answers().stream().map(it -> List.of(Cell.of(said(it.said())), Cell.of(known.officer(it.by()) + ", " + When.at(it.at())),
                        Cell.of(it.check().map(check -> known.officer(check.by()) + (check.why() == null ? " passed it" : " sent it back: " + check.why()))
                                .orElse("Has to look at it")))).toList());
    }

    static Set<OfficerId> officers(Challenged all) {
        var officers = new HashSet<>(Set.of(all.of().by()));
        all.answers().forEach(it -> {
            officers.add(it.by());
            it.check().ifPresent(check -> officers.add(check.by()));
        });
        return officers;
    }
}
