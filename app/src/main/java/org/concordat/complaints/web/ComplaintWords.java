package org.concordat.complaints.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.complaints.Course;
import org.concordat.complaints.Step;
import org.concordat.govuk.Cell;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;
import org.jspecify.annotations.Nullable;

/// A complaint and its steps in words.
final class ComplaintWords {

    private static final String NOT_SAID = "Not said";

    private ComplaintWords() {
    }

    static Tag state(Course it, boolean overdue) {
        return overdue ? Tag.of("Overdue", Colour.RED) : Tag.of(it.state().words(), switch (it.state()) {
            case WAITS -> Colour.YELLOW;
            case ACKNOWLEDGED -> Colour.BLUE;
            case ANSWERED -> Colour.GREEN;
        });
    }

    static SummaryList complaint(Course it, boolean overdue) {
        var of = it.of();
        return SummaryList.of(
                Row.of("State", Cell.tag(state(it, overdue))),
                Row.of("What it is about", of.kind().words()),
                Row.of("Who complains", said(of.account().name())),
                Row.of("What happened", of.account().happened()),
                Row.of("What would put it right", said(of.account().wanted())),
                Row.of("How to reach them", said(of.account().reach())),
                Row.of("They wrote in", of.account().language().equals("cy") ? "Welsh: answer in Welsh" : "English"),
                Row.of("Sent", When.at(of.at())),
                Row.of("To be acknowledged by", When.on(of.acknowledgeBy()) + " (Data Protection Act 2018 s.164A)"),
                Row.of("To be answered by", When.on(of.answerBy()) + ", and without undue delay"));
    }

    private static String said(@Nullable String words) {
        return words == null ? NOT_SAID : words;
    }

    /// The last first, for what stands is what was said last.
    static List<SummaryList> steps(Course it, Map<UUID, String> agreements, Known known) {
        return it.steps().reversed().stream().map(step -> step(step, agreements, known)).toList();
    }

    private static SummaryList step(Step it, Map<UUID, String> agreements, Known known) {
        var rows = new ArrayList<Row>();
        var answer = it.answer();
        if (answer != null) {
            rows.add(Row.of("Found", answer.outcome().words()));
            rows.add(Row.of("In words", answer.words()));
            rows.add(Row.of("Told to whoever complained", answer.told() ? "Yes" : "No: neither confirmed nor denied"));
            rows.add(Row.of("What was shared under", answer.agreement() == null ? "No agreement"
                    : agreements.getOrDefault(answer.agreement(), "An agreement of another body")));
        }
        rows.add(Row.of("By", known.officer(it.by()) + ", " + When.at(it.at())));
        return SummaryList.of(rows).headed(it.number() + ". " + (it.isAnswer() ? "Answer" : "Acknowledged"));
    }

    static Set<OfficerId> officers(Course it) {
        return it.steps().stream().map(Step::by).collect(Collectors.toSet());
    }
}
