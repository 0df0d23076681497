package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.partnership.Agreements;
import org.concordat.sharing.Attachment;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Holding;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Outcomes;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Received;
import org.concordat.sharing.Way;
import org.concordat.sharing.Ways;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows what stands behind an envelope, or what has to come first, or why it has gone.
@Component
class ReceivedPages {

    private final Acting acting;
    private final Agreements agreements;
    private final LawInWords law;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final Ways ways;
    private final OtherWays others;
    private final Corrections corrections;
    private final Changes changes;
    private final Onwards onwards;
    private final Outcomes outcomes;
    private final Attachments attachments;
    private final CopyTable copies;

    ReceivedPages(Acting acting, Agreements agreements, LawInWords law, WhoIsWho names, Reasons reasons, Ways ways,
                  OtherWays others, Corrections corrections, Changes changes, Onwards onwards,
                  Outcomes outcomes, Attachments attachments, CopyTable copies) {
        this.acting = acting;
        this.agreements = agreements;
        this.law = law;
        this.names = names;
        this.reasons = reasons;
        this.ways = ways;
        this.others = others;
        this.corrections = corrections;
        this.changes = changes;
        this.onwards = onwards;
        this.outcomes = outcomes;
        this.attachments = attachments;
        this.copies = copies;
    }

    /// The envelope's page. Where there is none any more because the hour is over or the grant has ended, it says so.
    ///
    /// @param answers what was typed into the form that the page shows
    Reply of(SignedIn who, DisclosureId id, Reading reading, Answers answers) {
        return reading instanceof Reading.Unknown ? ways.closed(who, id).<Reply>map(ReceivedPages::closed)
                .orElseGet(NotFoundPage::new) : of(who, reading, answers);
    }

    private static WayClosedPage closed(Way way) {
        return switch (way) {
            case Way.Broken(var until) -> new WayClosedPage(true, When.at(until));
            case Way.Granted(var until) -> new WayClosedPage(false, When.at(until));
            case Way.Addressed _ -> throw new IllegalStateException("nothing was opened to them");
        };
    }

    /// @param answers what was typed into the form that the page shows
    Reply of(SignedIn who, Reading reading, Answers answers) {
        return switch (reading) {
            case Reading.StatePurpose(Envelope envelope) -> opening(who, envelope, answers);
            case Reading.AcceptTerms(Envelope envelope) -> acceptance(who, envelope);
            case Reading.Opened(Envelope envelope, Received received) -> opened(who, envelope, received, answers);
            case Reading.Gone gone -> gone(who, gone);
            case Reading.Unknown _ -> new NotFoundPage();
        };
    }

    OpeningPage opening(SignedIn who, Envelope it, Answers answers) {
        return new OpeningPage(it.id().toString(), opened(who, it.id()), Rows.strip(it.terms().marking(), it.terms().code()),
                envelope(who, it), law.purposesInForce(who.day()), answers);
    }

    private AcceptancePage acceptance(SignedIn who, Envelope it) {
        return new AcceptancePage(it.id().toString(), opened(who, it.id()), Rows.strip(it.terms().marking(), it.terms().code()),
                envelope(who, it), SummaryList.of(Rows.terms(it.terms())).headed("How it is to be handled"),
                from(who, it));
    }

    ReceivedPage opened(SignedIn who, Reading.Opened it) {
        return opened(who, it.envelope(), it.received(), Answers.blank());
    }

    private ReceivedPage opened(SignedIn who, Envelope envelope, Received it, Answers answers) {
        var way = ways.of(who, it.id());
        var files = attachments.of(who, it.id());
        return new ReceivedPage(it.id().toString(), WayWords.strip(way), it.reference(), it.title(), from(who, envelope),
                Rows.strip(it.handling().marking(), it.handling().code()),
                SummaryList.of(Rows.subject(it.subject())).headed("Who or what it is about"),
                it.words(),
                lists(who, it, files),
                answer(envelope.answer()), new AnswerFields(answers), may(who, it.id(), way),
                others.of(who, it.id()), changes.of(who, it, files).orElse(null), onward(who, it));
    }

    private @Nullable Table onward(SignedIn who, Received it) {
        var asked = onwards.of(who, it.id());
        var known = names.bodies(who, asked.stream().flatMap(each -> each.bodies().stream()).collect(Collectors.toSet()));
        return asked.isEmpty() ? null : Table.of("Asked about passing it on", Column.of("Who would have it"),
                        Column.of("Asked"), Column.of("Answer by"), Column.of("State"))
                .rows(asked.stream().map(each -> List.of(
                        Cell.link(OnwardWords.audience(each, known), "/onward/" + each.id()),
                        Cell.of(When.at(each.askedAt())), Cell.of(When.lastDay(each.dueAt())),
                        Cell.tag(OnwardWords.state(each, who.at())))).toList());
    }

    private List<SummaryList> lists(SignedIn who, Received it, List<Attachment> attached) {
        var files = AttachmentRows.of(attached, "/inbox/" + it.id());
        var lists = new ArrayList<>(List.of(lawful(who, it),
                SummaryList.of(Rows.handling(it.handling())).headed("Grading and handling"), dates(it)));
        if (!files.isEmpty()) {
            lists.addFirst(SummaryList.of(files).headed(Changes.FILES));
        }
        return lists;
    }

    /// Who reads what was not addressed to them passes it on to nobody, and through broken glass answers nothing.
    private ReceivedPage.May may(SignedIn who, DisclosureId id, Optional<Way> way) {
        boolean addressed = way.filter(Way.Addressed.class::isInstance).isPresent();
        return new ReceivedPage.May(way.filter(Way.Broken.class::isInstance).isEmpty(),
                outcomes.maySay(who, id), addressed && names.viewer(who).is(Role.ORIGINATOR), addressed);
    }

    /// By which way it was opened to them; empty when it was addressed to them.
    String opened(SignedIn who, DisclosureId id) {
        return WayWords.strip(ways.of(who, id));
    }

    private SummaryList lawful(SignedIn who, Received it) {
        var on = it.sentAt().atZone(Viewer.ZONE).toLocalDate();
        var rows = law.ground(it.matter(), it.passage().gateway(), on);
        var id = it.cover().agreement();
        acting.as(who, viewer -> agreements.terms(id, viewer)).ifPresent(terms -> rows.add(Row.of("Agreement",
                Cell.link(terms.reference() + " " + terms.title(), "/agreements/" + id))));
        return SummaryList.of(rows).headed("Why you may have it");
    }

    private static SummaryList dates(Received it) {
        var rows = new ArrayList<>(List.of(Row.of("Sent", When.at(it.sentAt()))));
        rows.addAll(Rows.dates(it.dates()));
        return SummaryList.of(rows).headed("Dates");
    }

    static @Nullable SummaryList answer(Holding.@Nullable Answer it) {
        if (it == null) {
            return null;
        }
        var cameOf = it.cameOf();
        return SummaryList.of(
                Row.of("It was", it.kind().words()),
                Row.of("In words", it.words()),
                Row.of("What came of it", cameOf == null || cameOf.line() == null ? "Not said" : cameOf.line()),
                Row.of("Changed a decision", cameOf == null ? "Not said" : cameOf.changed().words()),
                Row.of("Answered", When.at(it.at())
                        + (it.outcomeAt() == null ? "" : "\nWhat came of it, " + When.at(it.outcomeAt())))).headed("Your body’s answer");
    }

    private ReceivedGonePage gone(SignedIn who, Reading.Gone gone) {
        var it = gone.envelope();
        var disposal = it.disposal();
        return new ReceivedGonePage(it.id().toString(), opened(who, it.id()), why(who, it),
                it.ended() == Envelope.Ended.SUPERSEDED ? corrections.after(who, it.id()).map(later -> "/inbox/" + later)
                        .orElse("") : "", envelope(who, it),
                reasons.failed(gone.decision()), it.disposalIsDue(who.at()),
                outcomes.maySay(who, it.id()),
                disposal == null ? "" : "Disposal confirmed " + When.at(disposal.at()) + "\n" + disposal.words(),
                disposal != null && !copies.toDestroy(who, it.id()).isEmpty());
    }

    private String why(SignedIn who, Envelope it) {
        if (it.isLive(who.at())) {
            return it.severed() ? "What it was passed on from is not shared now: an agreement further up the chain was "
                    + "suspended, or has ended."
                    : "The agreement it was sent under is not in force: it was suspended, or it has ended.";
        }
        return switch (it.ended()) {
            case RECALLED -> from(who, it) + " recalled it.";
            case SUPERSEDED -> "A later version replaces it.";
            case WITHDRAWN -> "What it was passed on from was recalled.";
            case null -> "It has expired.";
        };
    }

    String from(SignedIn who, Envelope it) {
        return names.bodies(who, Set.of(it.from())).body(it.from());
    }

    private SummaryList envelope(SignedIn who, Envelope it) {
        return SummaryList.of(Envelopes.rows(it, names.bodies(who, Set.of(it.from()))));
    }
}
