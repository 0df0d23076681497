package org.concordat.signin.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.concordat.access.Viewer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.govuk.Textarea;
import org.concordat.signin.Enrolment;
import org.concordat.signin.Link;

/// How an officer signs in, and what an administrator may do about it.
public record EnrolmentPage(Enrolment it, Answers answers) implements Page {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(Viewer.ZONE);

    @Override
    public String title() {
        return "How " + it.officer().name() + " signs in";
    }

    @Override
    public BackLink back() {
        return BackLink.to("/officers/" + it.officer().id());
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    public String path() {
        return "/officers/" + it.officer().id() + "/sign-in";
    }

    public boolean waits() {
        return it.standing().filter(link -> link.state() == Link.State.WAITS).isPresent();
    }

    public boolean linked() {
        return it.standing().filter(link -> link.state() == Link.State.CONFIRMED).isPresent();
    }

    public String linkPath() {
        return path() + "/" + it.standing().orElseThrow().id();
    }

    public SummaryList standing() {
        var link = it.standing().orElseThrow();
        return SummaryList.of(
                Row.of("In Concordat", it.officer().name()),
                Row.of("At the identity provider", said(link.name())),
                Row.of("Linked", moment(link.at())));
    }

    private static String said(String name) {
        return name.isEmpty() ? "It says no name" : name;
    }

    public String codeExpires() {
        return it.code().map(code -> moment(code.expiresAt())).orElse("");
    }

    public Table links() {
        return Table.of("Accounts that were linked, the latest first", Column.of("Name at the provider"),
                        Column.of("Linked"), Column.of("State"))
                .whenEmpty("No account was ever linked.")
                .rows(it.links().stream().map(link -> List.of(Cell.of(said(link.name())), Cell.of(moment(link.at())),
                        Cell.of(switch (link.state()) {
                            case WAITS -> "Waits for a second administrator";
                            case CONFIRMED -> "Confirmed";
                            case OVER -> "Over";
                        }))).toList());
    }

    public Textarea reason() {
        return Textarea.of("reason", waits() ? "Why do you decline it?" : "Why do you end it?", answers).atMost(2000);
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
