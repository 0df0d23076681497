package org.concordat.scrutiny.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.law.TimeLimit;
import org.concordat.scrutiny.Course;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.Matters;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Step;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Matters and their steps in words.
final class MatterWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private MatterWords() {
    }

    static Tag state(Course it, boolean overdue) {
        return state(it.state(), overdue);
    }

    static Tag state(Course.State it, boolean overdue) {
        return overdue ? Tag.of("Overdue", Colour.RED) : Tag.of(it.words(), switch (it) {
            case WAITS -> Colour.YELLOW;
            case ANSWERED, DONE -> Colour.GREEN;
            case ACCEPTED -> Colour.BLUE;
            case NOT_ACCEPTED -> Colour.ORANGE;
            case CLOSED -> Colour.GREY;
        });
    }

    static SummaryList matter(Matters.Sight it, boolean overdue, Known known) {
        var of = it.course().of();
        var rows = new ArrayList<>(List.of(
                Row.of("State", Cell.tag(state(it.course(), overdue))),
                Row.of("What it says", of.wording().words()),
                Row.of("Put to", known.body(of.to()) + ": whoever answers for its agreements has to answer"),
                Row.of("Raised by", known.officer(of.raisedBy()) + ", " + known.body(of.raisedIn()) + ", " + When.at(of.raisedAt()))));
        if (!it.answers().equals(of.to())) {
            rows.add(Row.of("Answered now by", known.body(it.answers())));
        }
        if (!it.follows().equals(of.raisedIn())) {
            rows.add(Row.of("Followed now by", known.body(it.follows())));
        }
        serves(of, it.priority()).ifPresent(rows::add);
        evidence(of).ifPresent(rows::add);
        it.course().dueOn().ifPresent(day -> rows.add(Row.of("Due", When.on(day))));
        rows.add(Row.of("Time to answer", limit(it.limit())));
        rows.add(Row.of("Public", of.withheld().map(why -> "No: " + why).orElse("Yes")));
        return SummaryList.of(rows);
    }

    private static Optional<Row> serves(Matter of, Optional<Priority> priority) {
        var serves = new ArrayList<Cell>();
        priority.ifPresent(it -> serves.add(Cell.of("The priority “" + it.wording().title() + "” (" + it.wording().strand().words() + ")")));
        if (of.wording().duty() != null) {
            serves.add(Cell.of(of.wording().duty().words() + " (" + of.wording().duty().citation() + ")"));
        }
        return serves.isEmpty() ? Optional.empty() : Optional.of(Row.of("What it serves", serves.toArray(Cell[]::new)));
    }

    private static Optional<Row> evidence(Matter of) {
        var evidence = new ArrayList<Cell>();
        if (!of.wording().evidence().entries().isEmpty()) {
            evidence.add(Cell.of("Entries of the log: " + of.wording().evidence().entries().stream().map(String::valueOf)
                    .collect(Collectors.joining(", "))));
        }
        if (of.wording().evidence().measured() != null) {
            var month = of.wording().evidence().measured();
            evidence.add(Cell.link("How access was used in " + month(month), "/oversight?month=" + month));
        }
        return evidence.isEmpty() ? Optional.empty() : Optional.of(Row.of("Evidence", evidence.toArray(Cell[]::new)));
    }

    static String limit(TimeLimit it) {
        var within = switch (it.within()) {
            case TimeLimit.Length.WorkingDays(int days) -> days + " working days";
            case TimeLimit.Length.Calendar(var period) -> period.toString();
        };
        return within + " (" + it.authority().citation() + ")";
    }

    /// The last first, for what stands is what was said last.
    static List<SummaryList> steps(Course it, Known known) {
        return it.steps().reversed().stream().map(step -> step(it.of(), step, known)).toList();
    }

    private static SummaryList step(Matter of, Step it, Known known) {
        var said = it.said();
        var rows = new ArrayList<Row>();
        if (said.outcome() != null) {
            rows.add(Row.of("Answer", said.outcome().words(of.kind())));
        }
        rows.add(Row.of(said.kind() == Step.Kind.CLOSING ? "Why" : "In words", said.words()));
        if (said.byDay() != null) {
            rows.add(Row.of(said.kind() == Step.Kind.REPLY ? "To be answered by" : "To be done by", When.on(said.byDay())));
        }
        rows.add(Row.of("By", known.officer(it.by()) + ", " + known.body(it.body()) + ", " + When.at(it.at())));
        return SummaryList.of(rows).headed(heading(it));
    }

    private static String heading(Step it) {
        return it.number() + ". " + switch (it.said().kind()) {
            case ANSWER -> "Answer";
            case DONE -> "Done, it says";
            case REPLY -> "Asked again";
            case CLOSING -> "Closed";
        };
    }

    static Set<BodyId> bodies(Matters.Sight sight) {
        var it = sight.course();
        var all = new HashSet<>(List.of(it.of().to(), sight.follows(), sight.answers()));
        all.add(it.of().raisedIn());
        all.add(it.of().heldIn());
        it.steps().forEach(step -> all.add(step.body()));
        return all;
    }

    static Set<OfficerId> officers(Course it) {
        var all = new HashSet<>(Set.of(it.of().raisedBy()));
        it.steps().forEach(step -> all.add(step.by()));
        return all;
    }

    static String month(YearMonth it) {
        return MONTH.format(it);
    }
}
