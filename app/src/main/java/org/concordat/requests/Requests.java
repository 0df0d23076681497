package org.concordat.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.MarkingLine;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.people.Identities;
import org.concordat.sharing.Measure;
import org.concordat.sharing.Page;
import org.concordat.sharing.Place;
import org.concordat.sharing.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asking named bodies openly what they hold, and seeing who was asked, who answered, and who is silent.
@Component
public class Requests {

    /// Which bodies a list shows, by where it stands with each.
    public enum Filter { SILENT, OVERDUE, PREPARING, ANSWERED, REFUSED, WITHDRAWN }

    /// A request as its own side sees it.
    ///
    /// @param lines one for each body asked; empty while it has not left
    /// @param remindable those of them that the viewer may remind today
    public record Sight(Request request, List<Line> lines, List<BodyId> remindable, Decision mayWithdraw,
                        boolean mayTakeBack) {

        public Sight {
            lines = List.copyOf(lines);
            remindable = List.copyOf(remindable);
        }
    }

    static final int REASON_MAX = 4000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final RequestDraftSql drafts;
    private final RequestSql sql;
    private final AskedSql asked;
    private final RequestLaw law;
    private final RequestPace pace;
    private final Lines lines;
    private final Sending sending;
    private final Identities identities;
    private final Tidings tidings;
    private final Tally tally;
    private final Supplier<UUID> newId;

    Requests(Acting acting, Gate gate, Ledger ledger, RequestDraftSql drafts, RequestSql sql, AskedSql asked, RequestLaw law,
             RequestPace pace, Lines lines, Sending sending, Identities identities, Tidings tidings, Tally tally,
             Supplier<UUID> newId) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.drafts = drafts;
        this.sql = sql;
        this.asked = asked;
        this.law = law;
        this.pace = pace;
        this.lines = lines;
        this.sending = sending;
        this.identities = identities;
        this.tidings = tidings;
        this.tally = tally;
        this.newId = newId;
    }

    /// Proposes what was written. The draft becomes the request, under the same id, and can no longer be changed. Where it
    /// names nobody it is sent at once, else when a second person approves it.
    public Requesting propose(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> drafts.hold(id).map(draft -> propose(viewer, draft))
                .orElseGet(() -> proposedBefore(viewer, id)));
    }

    /// Every body asked by the viewer, or where they approve by their body, newest first. Pages count from 0.
    public Look<Page<Line>> list(SignedIn who, Optional<Filter> filter, int page) {
        return list(who, viewer -> Page.of(page, (rows, skip) -> lines.of(viewer,
                asked.byUs(viewer, viewer.is(Role.APPROVER), filter, rows, skip))));
    }

    /// The same list from a place on: what was asked since moves nothing.
    public Look<Page<Line>> from(SignedIn who, Optional<AskedPlace> place) {
        return list(who, viewer -> Page.from(rows -> lines.of(viewer,
                asked.byUs(viewer, viewer.is(Role.APPROVER), place.orElse(AskedPlace.newest(viewer.at())), rows))));
    }

    private Look<Page<Line>> list(SignedIn who, Function<Viewer, Page<Line>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, RequestRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Line>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("requests.request.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.asked().request().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// The viewer's own that have not left: waiting for a second person, declined, or taken back. Pages count from 0.
    public Look<Page<Request>> notSent(SignedIn who, int page) {
        return notSent(who, viewer -> Page.of(page, (rows, skip) -> sql.notSent(viewer, Place.newest(viewer.at()), rows, skip)));
    }

    /// The same list from a place on.
    public Look<Page<Request>> notSent(SignedIn who, Optional<Place> place) {
        return notSent(who, viewer -> Page.from(rows -> sql.notSent(viewer, place.orElseGet(() -> Place.newest(viewer.at())), rows, 0)));
    }

    private Look<Page<Request>> notSent(SignedIn who, Function<Viewer, Page<Request>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, RequestRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Request>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("requests.request.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.id().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// One request with every body asked; empty when there is none for this viewer.
    public Optional<Sight> find(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> {
            var found = own(viewer, id).map(it -> sight(viewer, it));
            ledger.record(found.map(it -> Sending.entry(viewer, "requests.request.read", it.request()))
                    .orElseGet(() -> viewer.entry("requests.request.read.refused").about(id.value())));
            return found;
        });
    }

    /// Reminds a body that has not answered: it stands in its list as reminded.
    ///
    /// @param act made with the form
    public Requesting remind(SignedIn who, RequestId id, BodyId body, UUID act) {
        return acting.as(who, viewer -> own(viewer, id).flatMap(it -> asked.find(id, body).map(row -> remind(viewer, it, row,
                act))).orElseGet(() -> unknown(viewer, "requests.request.remind", id)));
    }

    /// Withdraws it from every body that has not answered.
    public Requesting withdraw(SignedIn who, RequestId id, UUID act, String reason) {
        return acting.as(who, viewer -> own(viewer, id).map(it -> withdraw(viewer, it, act, Words.official(REASON_MAX, reason)))
                .orElseGet(() -> unknown(viewer, "requests.request.withdraw", id)));
    }

    /// Takes back what waits for a second person still.
    public Requesting takeBack(SignedIn who, RequestId id, UUID act) {
        return acting.as(who, viewer -> own(viewer, id).map(it -> takeBack(viewer, it, act))
                .orElseGet(() -> unknown(viewer, "requests.request.take-back", id)));
    }

    private Requesting propose(Viewer viewer, RequestDraft draft) {
        var missing = draft.missing();
        if (missing.isPresent()) {
            ledger.record(viewer.entry("requests.request.propose.refused").about(draft.id().value())
                    .with("missing", missing.get().slug()));
            return new Requesting.Incomplete(missing.get());
        }
        var composing = law.composing(viewer, draft).at(pace.measure(viewer));
        if (gate.asks(viewer, RequestRules.PROPOSE, composing) instanceof Decision.Refused refused) {
            gate.refused(viewer, "requests.request.propose", draft.id().value(), refused);
            return new Requesting.Refused(refused, composing.bars());
        }
        drafts.delete(draft.id());
        sql.insert(viewer, draft, identity(viewer, draft));
        var it = sql.find(viewer, draft.id()).orElseThrow();
        ledger.record(Sending.entry(viewer, "requests.request.proposed", it));
        if (it.state() instanceof Request.State.Sent) {
            sending.send(viewer, it);
        } else {
            tidings.proposed(viewer, it);
        }
        return made(it);
    }

    private Requesting proposedBefore(Viewer viewer, RequestId id) {
        return own(viewer, id).filter(it -> it.officer().equals(viewer.officer())).map(Requests::made)
                .orElseGet(() -> unknown(viewer, "requests.request.propose", id));
    }

    private static Requesting made(Request it) {
        return new Requesting.Made(it.id(), it.state() instanceof Request.State.Sent);
    }

    /// Asked before anything is looked for, so that who may not look is answered alike, whatever is there.
    private Optional<Request> own(Viewer viewer, RequestId id) {
        return gate.allows(viewer, RequestRules.LIST, viewer.body())
                ? sql.find(viewer, id).filter(it -> gate.allows(viewer, RequestRules.SEE, it)) : Optional.empty();
    }

    private Sight sight(Viewer viewer, Request it) {
        var all = lines.of(viewer, asked.of(viewer, it.id()));
        return new Sight(it, all,
                all.stream().filter(line -> gate.allows(viewer, RequestRules.REMIND, line)).map(line -> line.asked().body())
                        .toList(),
                gate.asks(viewer, RequestRules.WITHDRAW, withdrawing(it, all)),
                gate.allows(viewer, RequestRules.TAKE_BACK, it));
    }

    private Requesting remind(Viewer viewer, Request it, Asked row, UUID act) {
        if (row.doneBy(viewer.officer(), act)) {
            return made(it);
        }
        if (gate.asks(viewer, RequestRules.REMIND, lines.of(viewer, row)) instanceof Decision.Refused refused) {
            gate.refused(viewer, "requests.request.remind", it.id().value(), refused);
            return new Requesting.Refused(refused, List.of());
        }
        if (!asked.insert(viewer, row, act, new Step.Done.Reminded())) {   // answered since we read it
            return remind(viewer, it, asked.find(it.id(), row.body()).orElseThrow(), act);
        }
        tidings.reminded(viewer, row);
        ledger.record(Sending.entry(viewer, "requests.request.reminded", it).with("of", row.body().toString()));
        return made(it);
    }

    private Requesting withdraw(Viewer viewer, Request it, UUID act, String reason) {
        var rows = asked.of(viewer, it.id());
        if (rows.stream().anyMatch(row -> row.doneBy(viewer.officer(), act))) {
            return made(it);
        }
        if (gate.asks(viewer, RequestRules.WITHDRAW, withdrawing(it, lines.of(viewer, rows)))
                instanceof Decision.Refused refused) {
            gate.refused(viewer, "requests.request.withdraw", it.id().value(), refused);
            return new Requesting.Refused(refused, List.of());
        }
        rows.stream().filter(row -> left(row.standing(viewer.day()))).forEach(row -> withdraw(viewer, row, act, reason));
        ledger.record(Sending.entry(viewer, "requests.request.withdrawn", it));
        return made(it);
    }

    /// Unless the body was faster, and its answer stands. What it refused before counts as refused.
    private void withdraw(Viewer viewer, Asked row, UUID act, String reason) {
        if (asked.insert(viewer, row, act, new Step.Done.Withdrawn(reason))) {
            tidings.withdrawn(viewer, row);
            if (!row.isAnswered()) {
                tally.count(Measure.REQUEST_WITHDRAWN, row.body(), Responses.month(row));
            }
        } else {
            var again = asked.find(row.request(), row.body()).orElseThrow();
            if (left(again.standing(viewer.day()))) {
                withdraw(viewer, again, act, reason);
            }
        }
    }

    private static RequestRules.Withdrawing withdrawing(Request it, List<Line> all) {
        return new RequestRules.Withdrawing(it, all.stream().anyMatch(line -> left(line.standing())));
    }

    /// What is refused comes up again, unless it is withdrawn.
    private static boolean left(Standing it) {
        return it.waits() || it instanceof Standing.Refused;
    }

    private Requesting takeBack(Viewer viewer, Request it, UUID act) {
        if (sql.decidedBy(viewer, it.id(), act).isPresent()) {
            return made(it);
        }
        if (gate.asks(viewer, RequestRules.TAKE_BACK, it) instanceof Decision.Refused refused) {
            gate.refused(viewer, "requests.request.take-back", it.id().value(), refused);
            return new Requesting.Refused(refused, List.of());
        }
        if (!sql.decide(viewer, it, "TAKEN_BACK", act, null)) {   // decided since we read it
            return takeBack(viewer, sql.find(viewer, it.id()).orElseThrow(), act);
        }
        ledger.record(Sending.entry(viewer, "requests.request.taken-back", it));
        tidings.decided(viewer, it);
        return made(it);
    }

    private @Nullable UUID identity(Viewer viewer, RequestDraft draft) {
        var identity = draft.what().orElseThrow().subject().identity();
        if (identity == null) {
            return null;
        }
        var id = newId.get();
        identities.record(viewer, id, identity);
        return id;
    }

    private Requesting unknown(Viewer viewer, String what, RequestId id) {
        gate.unknown(viewer, what, id.value());
        return new Requesting.Unknown();
    }
}
