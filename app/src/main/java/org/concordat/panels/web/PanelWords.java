package org.concordat.panels.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Option;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Attended;
import org.concordat.panels.Invited;
import org.concordat.panels.Item;
import org.concordat.panels.Meeting;
import org.concordat.panels.Paper;
import org.concordat.panels.View;
import org.concordat.partnership.Holder;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Meetings and agendas in words.
final class PanelWords {

    private PanelWords() {
    }

    static SummaryList meeting(Meeting it, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("Whose panel", known.body(it.panel())),
                Row.of("Day", When.on(it.on())),
                Row.of("Time and place", it.place()),
                Row.of("Called by", known.officer(it.calledBy()) + ", " + When.at(it.calledAt()))));
        if (it.off() != null) {
            rows.add(Row.of("Called off by", known.officer(it.off().by()) + ", " + When.at(it.off().at()) + ": " + it.off().reason()));
        }
        return SummaryList.of(rows);
    }

    static Table invited(List<Invited> all, Known known) {
        return Table.of("Who is invited", Column.of("Officer"), Column.of("Body"), Column.of("Role"))
                .rows(all.stream().map(it -> List.of(Cell.of(known.officer(it.officer())), Cell.of(known.body(it.body())),
                        Cell.of(it.role().words()))).toList());
    }

    static SummaryList item(Item it, Optional<BodyId> support, List<Paper> papers, BodyId own, Known known) {
        var rows = new ArrayList<>(rows(it, papers, own, known));
        rows.add(Row.of("Who holds support", support.map(known::body).orElse("Nobody: no panel has adopted it, or holds support any longer")));
        return SummaryList.of(rows).headed("What is asked");
    }

    /// The same, as it stands among others.
    static SummaryList onAgenda(Item it, List<Paper> papers, BodyId own, Known known) {
        var rows = new ArrayList<>(rows(it, papers, own, known));
        rows.add(Row.of("What comes of it", Cell.link("See the case at the panel", PanelPaths.to(it.id()), it.reference())));
        return SummaryList.of(rows).headed("Case " + it.reference());
    }

    private static List<Row> rows(Item it, List<Paper> papers, BodyId own, Known known) {
        var rows = new ArrayList<>(List.of(
                Row.of("Question", it.question()),
                Row.of("Put there by", known.officer(it.putBy()) + ", " + known.body(it.body())),
                Row.of("Who holds the terrorism risk", known.body(it.body()) + ", as the police always do")));
        if (!papers.isEmpty()) {
            rows.add(Row.of("Papers for you", papers.stream().map(paper -> paper(paper, own)).toArray(Cell[]::new)));
        }
        return rows;
    }

    /// What opens is opened where everything that was told is opened: with its terms, and a read of its own.
    private static Cell paper(Paper it, BodyId own) {
        return it.opens() ? Cell.link(it.reference(), (it.from().equals(own) ? "/disclosures/" : "/inbox/") + it.disclosure())
                : Cell.of(it.reference() + " (told by your body)");
    }

    static Table came(List<Attended> all, Known known) {
        return Table.of("Who was there", Column.of("Officer"), Column.of("Body"), Column.of("Role"))
                .whenEmpty("Who was there has not been recorded yet.")
                .rows(all.stream().map(it -> List.of(Cell.of(known.officer(it.officer())), Cell.of(known.body(it.body())),
                        Cell.of(it.role().words() + (it.chairs() ? ", in the chair" : "")))).toList());
    }

    static Table views(List<View> all, boolean opened, Known known) {
        return Table.of(opened ? "What each of them thinks" : "Your own view", Column.of("Officer"), Column.of("View"))
                .rows(all.stream().map(it -> List.of(Cell.of(known.officer(it.officer())),
                        Cell.of(it.words() == null ? it.kind().words() : it.words()))).toList());
    }

    static List<Option> guests(List<Holder> all, Known known) {
        return all.stream().map(it -> Option.of(it.officer().toString(), it.name())
                .hint(it.role().words() + ", " + known.body(it.body()))).toList();
    }

    static Set<OfficerId> officers(Meeting of, Collection<Invited> invited, Collection<Item> items) {
        var all = new HashSet<>(Set.of(of.calledBy()));
        if (of.off() != null) {
            all.add(of.off().by());
        }
        invited.forEach(it -> all.add(it.officer()));
        items.forEach(it -> all.add(it.putBy()));
        return all;
    }

    static Set<BodyId> bodies(Meeting of, Collection<Invited> invited, Collection<Item> items) {
        var all = new HashSet<>(Set.of(of.panel()));
        invited.forEach(it -> all.add(it.body()));
        items.forEach(it -> all.add(it.body()));
        return all;
    }
}
