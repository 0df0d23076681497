package org.concordat.assurance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.assurance.Boards;
import org.concordat.assurance.Evidence;
import org.concordat.assurance.Lead;
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

    /// Each leads to the page of what it names, where there is one that the viewer may open, and to that of its body.
    static List<Cell> row(Boards.Found found, Evidence it) {
        var question = found.standing().question();
        var cells = new ArrayList<>(switch (question) {
            case OFFICE_HOLDER -> List.of(Cell.of(it.words()), body(it), day(it.day()));
            case AGREEMENT -> List.of(itself(found, it, it.words()), Cell.of(reference(it)), body(it), day(it.day()), day(it.due()));
            case TRAINING -> List.of(Cell.of(Role.valueOf(it.words()).words()), body(it), Cell.of(it.amount()));
            case SAMPLE -> List.of(itself(found, it, sort(it.words())), Cell.of(reference(it)), body(it), day(it.day()), Cell.of(it.amount()));
            case FIGURES -> figures(it);
            case ANSWERS, RECOMMENDATIONS -> List.of(itself(found, it, MatterKind.valueOf(it.words()).words()), Cell.of(reference(it)), body(it),
                    day(it.due()), day(it.day()));
            case COMPLAINTS -> List.of(Cell.of(complaint(it.words())), body(it));
            case CONSULTATIONS -> List.of(Cell.link(it.words(), "/consultations/" + it.reference()), body(it), day(it.due()), day(it.day()));
            case HANDOVERS -> List.of(Cell.of(handover(it.words())), body(it), day(it.day()),
                    it.amount() == 0 ? Cell.of("") : Cell.of(it.amount()));
        });
        cells.add(it.amiss() == 0 ? Cell.tag(Tag.of("Yes", Tag.Colour.GREEN)) : Cell.tag(Tag.of(amiss(question, it), Tag.Colour.RED)));
        return cells;
    }

    private static Cell itself(Boards.Found found, Evidence it, String words) {
        return switch (found.leads().get(reference(it))) {
            case Lead.Itself(var id) -> Cell.link(words, pages(found.standing().question()) + "/" + id, reference(it));
            case Lead.Published _ -> Cell.link(words, published(found) + "/" + reference(it), reference(it));
            case null -> Cell.of(words);
        };
    }

    private static String pages(Question question) {
        return switch (question) {
            case AGREEMENT -> "/agreements";
            case SAMPLE -> "/samples";
            default -> "/matters";
        };
    }

    /// Where anybody reads it: agreements together, all else in its area.
    private static String published(Boards.Found found) {
        var question = found.standing().question();
        return question == Question.AGREEMENT ? "/published-agreements" : "/areas/" + found.area().code() + pages(question);
    }

    private static Cell body(Evidence it) {
        return it.isOfAKnownBody() ? Cell.link(it.bodyName(), "/bodies/" + it.body()) : Cell.of(it.bodyName());
    }

    private static String reference(Evidence it) {
        return Objects.requireNonNullElse(it.reference(), "");
    }

    private static String amiss(Question question, Evidence it) {
        return switch (question) {
            case OFFICE_HOLDER -> "Nobody is entered";
            case TRAINING -> it.amiss() + " not current";
            case ANSWERS, RECOMMENDATIONS, CONSULTATIONS -> it.day() == null ? "Overdue" : "Late";
            case COMPLAINTS -> "Late";
            case FIGURES -> "Withdrawn";
            case AGREEMENT, SAMPLE -> "No";
            case HANDOVERS -> it.words().equals("CASES_DESERTED") ? "Nobody in post" : "Waits";
        };
    }

    private static String handover(String state) {
        return switch (state) {
            case "WAITS" -> "Nobody has taken it over";
            case "CASES_BY_LAW" -> "Open cases: nobody has taken them on, and the lead of the force that follows answers by law";
            case "CASES_DESERTED" -> "Open cases: nobody of a force that follows is in post";
            case "CASES_TAKEN_ON" -> "Open cases: taken on";
            default -> "Taken over";
        };
    }

    private static String complaint(String outcome) {
        return Arrays.stream(Step.Outcome.values()).filter(it -> it.name().equals(outcome)).map(Step.Outcome::words).findFirst().orElse("Waits for an answer");
    }

    /// As the public reads them.
    private static List<Cell> figures(Evidence it) {
        var quarter = Quarter.of(it.reference()).orElseThrow();
        var title = it.words().substring(0, 1).toUpperCase(Locale.UK) + it.words().substring(1).replace('-', ' ');
        return List.of(Cell.link(title, "/figures/" + it.words() + "-" + quarter.slug()), Cell.of(quarter(quarter)), body(it),
                day(it.day()));
    }

    private static String sort(String kind) {
        return Arrays.stream(Sort.values()).filter(it -> it.kind().equals(kind)).map(Sort::words).findFirst().orElse(kind);
    }

    private static Cell day(@Nullable LocalDate day) {
        return Cell.of(day == null ? "" : When.on(day));
    }
}
