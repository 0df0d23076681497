package org.concordat.assurance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.assurance.Evidence;
import org.concordat.assurance.Question;
import org.concordat.assurance.Standing;
import org.concordat.complaints.Step;
import org.concordat.govuk.Cell;
import org.concordat.govuk.Link;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.Quarter;
import org.concordat.sampling.Sort;
import org.concordat.scrutiny.MatterKind;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.When;
import org.jspecify.annotations.Nullable;

/// How the board says what it knows, and where each of its pages is.
final class BoardWords {

    static final String BOARD = "/board";

    private static final List<String> MONTHS = List.of("January to March", "April to June", "July to September", "October to December");

    private BoardWords() {
    }

    static String quarter(Quarter it) {
        return MONTHS.get(it.number() - 1) + " " + it.year();
    }

    static String to(Quarter quarter) {
        return BOARD + "?quarter=" + quarter;
    }

    static String to(String code, Quarter quarter) {
        return BOARD + "/" + code + "?quarter=" + quarter;
    }

    static String path(String code, Question question) {
        return BOARD + "/" + code + "/" + Paging.slug(question);
    }

    static String to(String code, Question question, Quarter quarter) {
        return path(code, question) + "?quarter=" + quarter;
    }

    /// The quarters before and after, as far as they have begun.
    static List<Link> others(Quarter quarter, Quarter now, Function<Quarter, String> path) {
        return Stream.of(quarter.plus(-4), quarter.plus(-1), quarter.plus(1))
                .filter(it -> !it.first().isAfter(now.first()) && it.year() >= 2000).map(it -> new Link(quarter(it), path.apply(it))).toList();
    }

    /// The answer, and of how many it was counted.
    static String answer(Standing it) {
        if (it.good()) {
            return it.found() == 0 ? "Yes: nothing was due" : "Yes: " + it.found();
        }
        return it.found() == 0 ? "No: none" : "No, for " + it.amiss() + " of " + it.found();
    }

    static Tag tag(Standing it) {
        return Tag.of(answer(it), it.good() ? Tag.Colour.GREEN : Tag.Colour.RED);
    }

    static List<Column> columns(Question question) {
        return switch (question) {
            case OFFICE_HOLDER -> columns("Office", "Body", "Held since");
            case AGREEMENT -> columns("Agreement", "Reference", "Owned by", "From", "Until");
            case TRAINING -> columns("Role", "Body", "Officers");
            case SAMPLE -> columns("Of which decisions", "Round", "Drawn by", "Drawn on", "Drawn");
            case FIGURES -> columns("Figures", "Quarter", "Released by", "Released on");
            case ANSWERS, RECOMMENDATIONS -> columns("What", "Reference", "Put to", "Due by", "Done on");
            case COMPLAINTS -> columns("What came of it", "Body");
            case CONSULTATIONS -> columns("Consultation", "Asked by", "To be answered by", "Answered on");
            case HANDOVERS -> columns("What came of it", "Work of", "Since", "Open");
        };
    }

    private static List<Column> columns(String... headings) {
        var columns = new ArrayList<>(Arrays.stream(headings).map(Column::of).toList());
        columns.add(Column.of("As it should be"));
        return columns;
    }

    static List<Cell> row(Question question, Evidence it) {
        var cells = new ArrayList<>(switch (question) {
            case OFFICE_HOLDER -> cells(it.words(), it.bodyName(), day(it.day()));
            case AGREEMENT -> cells(it.words(), it.reference(), it.bodyName(), day(it.day()), day(it.due()));
            case TRAINING -> cells(Role.valueOf(it.words()).words(), it.bodyName(), "" + it.amount());
            case SAMPLE -> cells(sort(it.words()), it.reference(), it.bodyName(), day(it.day()), "" + it.amount());
            case FIGURES -> figures(it);
            case ANSWERS, RECOMMENDATIONS -> cells(MatterKind.valueOf(it.words()).words(), it.reference(), it.bodyName(), day(it.due()),
                    day(it.day()));
            case COMPLAINTS -> cells(complaint(it.words()), it.bodyName());
            case CONSULTATIONS -> List.of(Cell.link(it.words(), "/consultations/" + it.reference()), Cell.of(it.bodyName()), Cell.of(day(it.due())),
                    Cell.of(day(it.day())));
            case HANDOVERS -> cells(it.words().equals("WAITS") ? "Nobody has taken it over" : "Taken over", it.bodyName(), day(it.day()),
                    it.amount() == 0 ? "" : "" + it.amount());
        });
        cells.add(it.amiss() == 0 ? Cell.tag(Tag.of("Yes", Tag.Colour.GREEN)) : Cell.tag(Tag.of(amiss(question, it), Tag.Colour.RED)));
        return cells;
    }

    private static String amiss(Question question, Evidence it) {
        return switch (question) {
            case OFFICE_HOLDER -> "Vacant";
            case TRAINING -> it.amiss() + " not current";
            case ANSWERS, RECOMMENDATIONS, CONSULTATIONS -> it.day() == null ? "Overdue" : "Late";
            case COMPLAINTS -> "Late";
            case FIGURES -> "Withdrawn";
            case AGREEMENT, SAMPLE -> "No";
            case HANDOVERS -> "Waits";
        };
    }

    private static String complaint(String outcome) {
        return Arrays.stream(Step.Outcome.values()).filter(it -> it.name().equals(outcome)).map(Step.Outcome::words).findFirst().orElse("Waits for an answer");
    }

    /// As the public reads them.
    private static List<Cell> figures(Evidence it) {
        var quarter = Quarter.of(it.reference()).orElseThrow();
        var title = it.words().substring(0, 1).toUpperCase(Locale.UK) + it.words().substring(1).replace('-', ' ');
        return List.of(Cell.link(title, "/figures/" + it.words() + "-" + quarter.slug()), Cell.of(quarter(quarter)), Cell.of(it.bodyName()),
                Cell.of(day(it.day())));
    }

    private static String sort(String kind) {
        return Arrays.stream(Sort.values()).filter(it -> it.kind().equals(kind)).map(Sort::words).findFirst().orElse(kind);
    }

    private static List<Cell> cells(@Nullable String... words) {
        return Arrays.stream(words).map(it -> Cell.of(it == null ? "" : it)).toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : When.on(day);
    }
}
