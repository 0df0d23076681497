package org.concordat.api.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.access.Viewer;
import org.concordat.api.Client;
import org.concordat.api.Clients;
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
import org.concordat.kernel.OfficerId;

/// A system of a body, and what an administrator may do about it.
///
/// @param names of the officers it speaks of
/// @param secret in the demonstration, what its client shows; otherwise empty
public record SystemPage(Clients.Sight it, Map<OfficerId, String> names, OfficerId reader, String secret, Answers answers)
        implements Page {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(Viewer.ZONE);

    @Override
    public String title() {
        return it.client().name();
    }

    @Override
    public BackLink back() {
        return BackLink.to("/systems");
    }

    @Override
    public List<FieldError> errors() {
        return answers.errors();
    }

    public String path() {
        return "/systems/" + it.client().id();
    }

    public boolean waits() {
        return it.client().state() == Client.State.WAITS;
    }

    /// Whoever registered it does not decide on it.
    public boolean mayDecide() {
        return waits() && !it.client().madeBy().equals(reader);
    }

    public boolean inUse() {
        return it.client().state().inUse();
    }

    public boolean suspended() {
        return it.client().state() == Client.State.SUSPENDED;
    }

    public SummaryList summary() {
        var client = it.client();
        var rows = new ArrayList<>(List.of(
                Row.of("State", client.state().words()),
                Row.of("What it does", SystemsPage.does(client)),
                Row.of("Issuer of its tokens", client.issuer()),
                Row.of("Client ID there", client.nameThere()),
                Row.of("Registered", moment(client.madeAt()) + ", by " + name(client.madeBy()))));
        if (!secret.isEmpty()) {
            rows.add(Row.of("Client secret, in this demonstration", secret));
        }
        return SummaryList.of(rows);
    }

    public Table steps() {
        return Table.of("What was done about it", Column.of("What"), Column.of("When"), Column.of("By"), Column.of("Why"))
                .whenEmpty("Nothing yet: it waits for a second administrator.")
                .rows(it.steps().stream().map(step -> List.of(Cell.of(done(step.kind())), Cell.of(moment(step.at())),
                        Cell.of(name(step.by())), Cell.of(step.reason() == null ? "" : step.reason()))).toList());
    }

    public Table officers() {
        return Table.of("Officers who agreed to be acted for", Column.of("Officer"), Column.of("Their ID"))
                .whenEmpty("None yet. Each officer agrees for themselves, under Systems that act for you.")
                .rows(it.forWhom().stream().map(officer -> List.of(Cell.of(name(officer)), Cell.of(officer.toString())))
                        .toList());
    }

    public Textarea reason() {
        return Textarea.of(SystemController.REASON, "Why?", answers).atMost(Clients.REASON_MAX);
    }

    public Textarea whyItEnds() {
        return Textarea.of(SystemController.WHY_IT_ENDS, "Why does it end?", answers).atMost(Clients.REASON_MAX);
    }

    private String name(OfficerId officer) {
        return names.getOrDefault(officer, "An officer of another time");
    }

    private static String done(Client.State kind) {
        return switch (kind) {
            case CONFIRMED -> "Confirmed";
            case RESUMED -> "Resumed";
            default -> kind.words();
        };
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
