package org.concordat.assurance.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.assurance.Said;
import org.concordat.assurance.Statement;
import org.concordat.assurance.Statements;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Statements in words, and where each of their pages is.
final class StatementWords {

    static final String STATEMENTS = "/statements";

    private StatementWords() {
    }

    static String to(UUID id) {
        return STATEMENTS + "/" + id;
    }

    static Tag state(Statement it) {
        return Tag.of(it.state().words(), switch (it.state()) {
            case DRAFT -> Tag.Colour.YELLOW;
            case CHALLENGED -> Tag.Colour.ORANGE;
            case SIGNED -> Tag.Colour.GREEN;
        });
    }

    static String title(Statements.Sight it) {
        return "Statement for " + it.area().name() + ", " + BoardWords.quarter(it.of().quarter());
    }

    /// Each sentence as it stands, beside what it was made from.
    static Table sentences(Statements.Sight it) {
        return Table.of("What it states", Column.of("Question"), Column.of("As it stands"), Column.of("Evidence"))
                .rows(it.of().sentences().entrySet().stream().map(each -> List.of(Cell.of(each.getKey().words()), Cell.of(each.getValue()),
                        Cell.link("See the evidence", BoardWords.to(it.area().code(), each.getKey(), it.of().quarter()),
                                each.getKey().heading()))).toList());
    }

    static SummaryList facts(Statements.Sight it, Known known) {
        var of = it.of();
        var rows = new ArrayList<>(List.of(Row.of("State", Cell.tag(state(of))), Row.of("Of", known.body(of.body())),
                Row.of("Drafted by", known.officer(of.by()) + ", " + When.at(of.at()) + ", from the evidence")));
        of.signature().ifPresent(signed -> rows.add(Row.of("Signed by", known.officer(signed.by()) + ", " + signed.words() + ", "
                + When.at(signed.at()))));
        return SummaryList.of(rows);
    }

    /// The last first.
    static List<SummaryList> said(Statement it, Known known) {
        return it.said().reversed().stream().map(each -> said(it, each, known)).toList();
    }

    private static SummaryList said(Statement of, Said it, Known known) {
        var rows = new ArrayList<Row>();
        it.question().ifPresent(question -> {
            rows.add(Row.of("Question", question.words()));
            rows.add(Row.of("As drafted", of.drafted().getOrDefault(question, "")));
        });
        rows.add(Row.of(it.kind() == Said.Kind.SIGNATURE ? "As" : "In words", it.words()));
        it.reason().ifPresent(why -> rows.add(Row.of("Why", why)));
        rows.add(Row.of("By", known.officer(it.by()) + ", " + known.body(it.body()) + ", " + When.at(it.at())));
        return SummaryList.of(rows).headed(it.number() + ". " + switch (it.kind()) {
            case AMENDMENT -> "Amended";
            case CHALLENGE -> "Challenged by the national board";
            case ANSWER -> "Answered";
            case SIGNATURE -> "Signed";
        });
    }

    static Set<BodyId> bodies(Statement it) {
        var all = new HashSet<>(Set.of(it.body()));
        it.said().forEach(each -> all.add(each.body()));
        return all;
    }

    static Set<OfficerId> officers(Statement it) {
        var all = new HashSet<>(Set.of(it.by()));
        it.said().forEach(each -> all.add(each.by()));
        return all;
    }
}
