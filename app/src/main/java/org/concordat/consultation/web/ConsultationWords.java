package org.concordat.consultation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.consultation.Answer;
import org.concordat.consultation.Both;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consultations;
import org.concordat.consultation.Moderation;
import org.concordat.consultation.Step;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Tag;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// Consultations in words, and where each of their pages is.
final class ConsultationWords {

    static final String CONSULTING = "/consulting";
    static final String COUNTRY = "The whole country";

    private ConsultationWords() {
    }

    static String to(UUID id) {
        return CONSULTING + "/" + id;
    }

    static String answer(UUID id) {
        return CONSULTING + "/answers/" + id;
    }

    static Tag state(Consultation it, LocalDate day) {
        if (it.isLate(day)) {
            return Tag.of("Late: closed, and not answered", Tag.Colour.RED);
        }
        var state = it.state(day);
        return Tag.of(state.words(), switch (state) {
            case DRAFT -> Tag.Colour.YELLOW;
            case TO_OPEN -> Tag.Colour.BLUE;
            case OPEN, ANSWERED -> Tag.Colour.GREEN;
            case CLOSED -> Tag.Colour.ORANGE;
            case WITHDRAWN -> Tag.Colour.GREY;
        });
    }

    static String area(Consultations.Sight it) {
        return it.area().map(area -> area.name()).orElse(COUNTRY);
    }

    static SummaryList facts(Consultations.Sight it, LocalDate day) {
        var of = it.of();
        var said = of.wording().said();
        var rows = new ArrayList<>(List.of(Row.of("State", Cell.tag(state(of, day))), Row.of("Reference", of.reference()),
                Row.of("Who is asked", area(it))));
        both(rows, "Title", said.title());
        both(rows, "Why you ask", said.why());
        rows.add(Row.of("Opens on", When.on(said.opens())));
        rows.add(Row.of("Last day", When.on(said.closes())));
        of.answerBy().ifPresent(by -> rows.add(Row.of("To be answered by", When.on(by))));
        return SummaryList.of(rows);
    }

    private static void both(List<Row> rows, String key, Both words) {
        rows.add(Row.of(key, words.en()));
        rows.add(Row.of(key + ", in Welsh", words.cy() == null ? "Not written: the English is shown" : words.cy()));
    }

    static Table questions(Consultation it) {
        var questions = it.wording().said().questions();
        return Table.of("What it asks", Column.of("Number"), Column.of("Question"), Column.of("In Welsh"), Column.of("Answered by"))
                .whenEmpty("It asks nothing yet. It cannot be approved before it does.")
                .rows(IntStream.range(0, questions.size()).mapToObj(n -> List.of(Cell.of("" + (n + 1)), Cell.of(questions.get(n).words().en()),
                        Cell.of(welsh(questions.get(n).words())), Cell.of(questions.get(n).isPoll()
                                ? String.join("\n", questions.get(n).choices().stream().map(choice -> choice.en()
                                        + (choice.cy() == null ? "" : " / " + choice.cy())).toList()) : "Words"))).toList());
    }

    private static String welsh(Both words) {
        return words.cy() == null ? "Not written" : words.cy();
    }

    /// The last first.
    static List<SummaryList> steps(Consultation it, Known known) {
        return it.steps().reversed().stream().map(step -> step(step, known)).toList();
    }

    private static SummaryList step(Step it, Known known) {
        var rows = new ArrayList<Row>();
        var response = it.response();
        if (response != null) {
            rows.add(Row.of("What came of it", response.outcome().words()));
        }
        if (it.words() != null) {
            both(rows, "In words", it.words());
        }
        rows.add(Row.of("By", known.officer(it.by()) + ", " + When.at(it.at())));
        return SummaryList.of(rows).headed(it.number() + ". " + switch (it.kind()) {
            case APPROVAL -> "Approved";
            case CORRECTION -> "Corrected";
            case WITHDRAWAL -> "Withdrawn";
            case RESPONSE -> "Answered";
        });
    }

    /// Who wrote it, each time.
    static Table wordings(Consultation it, Known known) {
        return Table.of("Who wrote it", Column.of("Wording"), Column.of("By"), Column.of("When")).rows(it.wordings().reversed().stream()
                .map(each -> List.of(Cell.of("" + each.number()), Cell.of(known.officer(each.by())), Cell.of(When.at(each.at())))).toList());
    }

    static Set<OfficerId> officers(Consultation it) {
        var all = new HashSet<OfficerId>();
        it.wordings().forEach(each -> all.add(each.by()));
        it.steps().forEach(each -> all.add(each.by()));
        return all;
    }

    static Tag moderation(Answer it) {
        return it.moderation().map(each -> each.reason() == null ? Tag.of(each.verdict().words(), each.verdict() == Moderation.Verdict.FIT
                        ? Tag.Colour.GREEN : Tag.Colour.GREY) : Tag.of("Held back: " + each.reason().words(), Tag.Colour.RED))
                .orElseGet(() -> Tag.of("Waits to be read", Tag.Colour.YELLOW));
    }

    /// What was answered, question by question.
    static SummaryList given(Consultation to, Answer it) {
        var rows = new ArrayList<>(List.of(Row.of("Reference", it.reference()), Row.of("Sent", When.at(it.at())),
                Row.of("Language of the page", it.language().equals("cy") ? "Welsh" : "English"), Row.of("State", Cell.tag(moderation(it)))));
        var questions = to.wording().said().questions();
        for (int number = 1; number <= questions.size(); number++) {
            var question = questions.get(number - 1);
            var given = it.given().get(number);
            rows.add(Row.of(question.words().en(), given == null ? "Not answered"
                    : question.isPoll() ? question.choices().get(Integer.parseInt(given) - 1).en() : given));
        }
        return SummaryList.of(rows);
    }
}
