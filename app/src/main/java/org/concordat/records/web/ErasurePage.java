package org.concordat.records.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Textarea;
import org.concordat.kernel.OfficerId;
import org.concordat.records.Erasure;
import org.concordat.records.Erasures;

/// An erasure, what it is of, and what has become of it.
///
/// @param kind what the entry records, in a sentence; empty once it is gone, and to another body
public record ErasurePage(Erasures.Sight it, String kind, Map<OfficerId, String> names, String body, OfficerId reader,
                          Answers answers) implements Page {

    static final String REASON = "reason";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(Viewer.ZONE);

    static String path(UUID id) {
        return ErasureController.ALL + "/" + id;
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    @Override
    public String title() {
        return "Erasure of entry " + it.erasure().number();
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    @Override
    public BackLink back() {
        return BackLink.to(ErasureController.ALL);
    }

    public String path() {
        return path(it.erasure().id());
    }

    /// Whoever proposed it, or did what is recorded, does not decide.
    public boolean mayDecide() {
        return waits() && !mayWithdraw() && !reader.equals(it.erasure().didIt());
    }

    /// Whoever proposed it.
    public boolean mayWithdraw() {
        return waits() && it.erasure().proposedBy().equals(reader);
    }

    public boolean waits() {
        return it.erasure().waits();
    }

    public SummaryList proposal() {
        var erasure = it.erasure();
        var rows = new ArrayList<>(List.of(
                Row.of("State", erasure.state()),
                Row.of("Body", body),
                Row.of("Law", erasure.ground().words() + ": " + erasure.ground().citation()),
                Row.of("Why it applies", erasure.reason()),
                Row.of("Proposed", moment(erasure.proposedAt()) + ", by " + name(erasure.proposedBy()))));
        var decision = erasure.decision();
        if (decision != null) {
            rows.add(Row.of("Decided", moment(decision.at()) + ", by " + name(decision.by())));
            if (decision.reason() != null) {
                rows.add(Row.of("Why it is not erased", decision.reason()));
            }
        }
        return SummaryList.of(rows).headed("The proposal");
    }

    public SummaryList entry() {
        var rows = new ArrayList<>(List.of(Row.of("Identifier", it.erasure().entry().toString())));
        it.entry().ifPresentOrElse(seen -> {
            rows.add(Row.of("What it records", kind));
            rows.add(Row.of("When", moment(seen.at())));
            rows.add(Row.of("By", seen.officer() == null ? "Nobody who was signed in" : name(seen.officer())));
        }, () -> rows.add(Row.of("What it records", it.erasure().gone() ? "Erased: nobody can see it any more"
                : "Only its own body sees that")));
        return SummaryList.of(rows).headed("The entry");
    }

    public SummaryList leaf() {
        return SummaryList.of(Row.of("Number", "" + it.erasure().number()),
                Row.of("Commitment", it.erasure().commitment().toString()),
                Row.of("Now", switch (it.leaf()) {
                    case HELD -> "In the log at this number, unchanged";
                    case NOT_YET -> "Not in a checkpoint yet: within a second, as a rule";
                    case ANOTHER -> "The log holds something else at this number: tell whoever runs the service";
                })).headed("Its leaf in the log");
    }

    public Textarea reason() {
        return Textarea.of(REASON, "Why not?", answers).atMost(Erasures.REASON_MAX);
    }

    public Textarea reasonToWithdraw() {
        return Textarea.of(REASON, "Why do you take it back?", answers).atMost(Erasures.REASON_MAX);
    }

    private String name(OfficerId officer) {
        return names.getOrDefault(officer, "An officer of another time");
    }
}
