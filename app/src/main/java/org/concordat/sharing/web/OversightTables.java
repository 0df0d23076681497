package org.concordat.sharing.web;

import static org.concordat.sharing.Measure.FEEDBACK_ASKED;
import static org.concordat.sharing.Measure.FEEDBACK_CHANGED;
import static org.concordat.sharing.Measure.FEEDBACK_GIVEN;
import static org.concordat.sharing.Measure.FEEDBACK_LATE;
import static org.concordat.sharing.Measure.GLASS_BROKEN;
import static org.concordat.sharing.Measure.GLASS_JUSTIFIED;
import static org.concordat.sharing.Measure.GLASS_NOT_JUSTIFIED;
import static org.concordat.sharing.Measure.GRANT_GIVEN;
import static org.concordat.sharing.Measure.INQUIRY_ASKED;
import static org.concordat.sharing.Measure.INQUIRY_LATE;
import static org.concordat.sharing.Measure.INQUIRY_NOTHING_SAID;
import static org.concordat.sharing.Measure.INQUIRY_RECEIVED;
import static org.concordat.sharing.Measure.INQUIRY_TOLD;
import static org.concordat.sharing.Measure.REQUEST_ANSWERED;
import static org.concordat.sharing.Measure.REQUEST_ASKED;
import static org.concordat.sharing.Measure.REQUEST_LATE;
import static org.concordat.sharing.Measure.REQUEST_RECEIVED;
import static org.concordat.sharing.Measure.REQUEST_REFUSED_CULTURAL;
import static org.concordat.sharing.Measure.REQUEST_REFUSED_LEGAL;
import static org.concordat.sharing.Measure.REQUEST_REFUSED_OPERATIONAL;
import static org.concordat.sharing.Measure.REQUEST_WITHDRAWN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Measure;
import org.concordat.sharing.Tally;

/// What is counted, a table for each kind of access, a row for each body.
final class OversightTables {

    /// A column: its heading, and its number for a body.
    private record Shown(String heading, ToLongFunction<Numbers> of) {

        static Shown of(String heading, Measure measure) {
            return new Shown(heading, it -> it.times(measure));
        }
    }

    /// The numbers of one body.
    private record Numbers(BodyId body, List<Tally.Counted> counted) {

        long times(Measure measure) {
            return counted.stream().filter(it -> it.body().equals(body) && it.measure() == measure)
                    .mapToLong(Tally.Counted::times).sum();
        }
    }

    private OversightTables() {
    }

    static List<Table> of(List<Tally.Counted> counted, Known known) {
        return List.of(
                table("Asking what may exist", counted, known, List.of(
                        Shown.of("Asked others", INQUIRY_ASKED),
                        Shown.of("Was asked", INQUIRY_RECEIVED),
                        Shown.of("Told", INQUIRY_TOLD),
                        Shown.of("Nothing to say", INQUIRY_NOTHING_SAID),
                        Shown.of("Answered late", INQUIRY_LATE),
                        new Shown("Open or lapsed", it -> it.times(INQUIRY_RECEIVED) - it.times(INQUIRY_TOLD)
                                - it.times(INQUIRY_NOTHING_SAID)))),
                table("Opened to others than those addressed", counted, known, List.of(
                        Shown.of("Grants given", GRANT_GIVEN),
                        Shown.of("Glass broken", GLASS_BROKEN),
                        Shown.of("Found justified", GLASS_JUSTIFIED),
                        Shown.of("Found not justified", GLASS_NOT_JUSTIFIED),
                        new Shown("Not yet concluded", it -> it.times(GLASS_BROKEN) - it.times(GLASS_JUSTIFIED)
                                - it.times(GLASS_NOT_JUSTIFIED)))),
                table("Asking openly what is held. What is not answered yet includes what is not yet due", counted, known, List.of(
                        Shown.of("Asked others", REQUEST_ASKED),
                        Shown.of("Was asked", REQUEST_RECEIVED),
                        new Shown("Answered in time", it -> it.times(REQUEST_ANSWERED) - it.times(REQUEST_LATE)),
                        Shown.of("Answered late", REQUEST_LATE),
                        Shown.of("Refused: legal", REQUEST_REFUSED_LEGAL),
                        Shown.of("Refused: operational", REQUEST_REFUSED_OPERATIONAL),
                        Shown.of("Refused: cultural", REQUEST_REFUSED_CULTURAL),
                        new Shown("Not answered yet", it -> it.times(REQUEST_RECEIVED) - it.times(REQUEST_ANSWERED)
                                - it.times(REQUEST_WITHDRAWN)))),
                table("Answering what was sent. What is not answered yet includes what is not yet due", counted, known, List.of(
                        Shown.of("Was sent", FEEDBACK_ASKED),
                        Shown.of("Answered", FEEDBACK_GIVEN),
                        Shown.of("Of those, late", FEEDBACK_LATE),
                        Shown.of("Changed a decision", FEEDBACK_CHANGED),
                        new Shown("Not answered yet", it -> it.times(FEEDBACK_ASKED) - it.times(FEEDBACK_GIVEN)))));
    }

    /// Bodies by name; those for which nothing of this table was counted are left out.
    private static Table table(String caption, List<Tally.Counted> counted, Known known, List<Shown> columns) {
        var heads = new ArrayList<Column>();
        heads.add(Column.of("Body"));
        columns.forEach(it -> heads.add(Column.numeric(it.heading())));
        return Table.of(caption, heads.toArray(Column[]::new)).whenEmpty("Nothing was counted in this month.")
                .rows(counted.stream().map(Tally.Counted::body).distinct()
                        .sorted(Comparator.comparing(known::body)).map(body -> new Numbers(body, counted))
                        .filter(it -> columns.stream().anyMatch(column -> column.of().applyAsLong(it) != 0))
                        .map(it -> row(it, known, columns)).toList());
    }

    private static List<Cell> row(Numbers it, Known known, List<Shown> columns) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(known.body(it.body())));
        columns.forEach(column -> cells.add(Cell.of(column.of().applyAsLong(it))));
        return cells;
    }
}
