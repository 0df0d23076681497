package org.concordat.scrutiny.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.scrutiny.Asked;
import org.concordat.scrutiny.Course.State;
import org.concordat.scrutiny.NationalReviews;
import org.concordat.scrutiny.Review;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Reviews, and what came of them, in words for one viewer.
record ReviewWords(Viewer viewer, Known known) {

    /// What each count of [#counts] is of.
    static final List<String> COUNTED = List.of("Waits", "Accepted", "Done", "Not accepted", "Overdue", "Not asked");

    static String limit(NationalReviews.Prospect open) {
        return MatterWords.limit(open.limit());
    }

    static SummaryList facts(Review it) {
        return SummaryList.of(Row.of("Published by", it.heading().publisher()), Row.of("Published", When.on(it.heading().publishedOn())),
                Row.of("Where it can be read", it.heading().source()), Row.of("Entered", When.at(it.at())));
    }

    /// How many wait, are accepted, done, not accepted, overdue (beside what they are), and were put to nobody.
    static List<Cell> counts(Collection<Asked> of, LocalDate day) {
        return List.of(count(of, it -> is(it, State.WAITS)), count(of, it -> is(it, State.ACCEPTED)),
                count(of, it -> is(it, State.DONE) || is(it, State.CLOSED)), count(of, it -> is(it, State.NOT_ACCEPTED)),
                count(of, it -> it.put().filter(put -> put.isOverdue(day)).isPresent()), count(of, it -> it.put().isEmpty()));
    }

    private static Cell count(Collection<Asked> of, Predicate<Asked> which) {
        return Cell.of(of.stream().filter(which).count());
    }

    private static boolean is(Asked it, State state) {
        return it.put().filter(put -> put.state() == state).isPresent();
    }

    /// The body that has to answer, where it stands, by when, and what was said last.
    List<Cell> standing(Asked it) {
        var body = it.body().map(known::body).orElse("No body of this kind serves the area");
        return it.put().map(put -> List.of(Cell.of(body), Cell.tag(state(put)), Cell.of(put.dueOn().map(When::on).orElse("")),
                        Cell.of(put.words().orElse("")), Cell.link(put.reference(), to(it, put))))
                .orElseGet(() -> List.of(Cell.of(body), Cell.tag(Tag.of("Not asked", Tag.Colour.RED)), Cell.of(""), Cell.of(""), Cell.of("")));
    }

    private Tag state(Asked.Put it) {
        return MatterWords.state(it.state(), it.isOverdue(viewer.day()));
    }

    /// To the matter for whoever reads it there, and to what anybody reads of it for others.
    private String to(Asked it, Asked.Put put) {
        return viewer.is(Role.BOARD_MEMBER) || viewer.is(Role.AGREEMENT_OWNER) && it.body().filter(viewer.body()::equals).isPresent()
                ? ScrutinyPaths.to(put.matter()) : "/areas/" + it.code() + "/matters/" + put.reference();
    }
}
