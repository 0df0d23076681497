package org.concordat.requests;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Words;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Holder;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a body is asked openly, and how it answers: one of its officers takes it, and says that nothing is held, refuses, or
/// has a disclosure sent.
@Component
public class Responses {

    /// Which requests a list shows.
    public enum Filter { TO_ANSWER, HANDED, OVERDUE, ANSWERED }

    /// A request as the body asked sees it.
    ///
    /// @param inside null while its agreement is not in force
    public record Sight(Line line, Request.@Nullable Inside inside, Decision read, Decision take, Decision giveBack,
                        Decision answer, Decision hand, Decision prepare) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final AskedSql sql;
    private final RequestSql requests;
    private final Lines lines;
    private final RequestClock clock;
    private final Preparations preparations;
    private final Answered answered;
    private final Tidings tidings;

    Responses(Acting acting, Gate gate, Ledger ledger, AskedSql sql, RequestSql requests, Lines lines, RequestClock clock,
              Preparations preparations, Answered answered, Tidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.requests = requests;
        this.lines = lines;
        this.clock = clock;
        this.preparations = preparations;
        this.answered = answered;
        this.tidings = tidings;
    }

    /// Who else of the viewer's body could compose an answer, by name.
    public List<Holder> composers(SignedIn who) {
        return acting.as(who, preparations::composers);
    }

    /// What is asked of the viewer's body: what waits first, and of that what is due first. Pages count from 0.
    public Look<Page<Line>> list(SignedIn who, Optional<Filter> filter, int page) {
        return list(who, viewer -> Page.of(page, (rows, skip) -> lines.of(viewer, sql.ofUs(viewer, filter, rows, skip))));
    }

    /// The same list from a place on: what arrives moves nothing, and what is answered meanwhile hides nothing that waits.
    public Look<Page<Line>> from(SignedIn who, Optional<ToUsPlace> place) {
        return list(who, viewer -> Page.from(rows -> lines.of(viewer, sql.ofUs(viewer, place.orElse(ToUsPlace.FIRST), rows))));
    }

    private Look<Page<Line>> list(SignedIn who, Function<Viewer, Page<Line>> read) {
        return acting.as(who, viewer -> gate.refuses(viewer, ResponseRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Line>>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = read.apply(viewer);
                    ledger.record(viewer.entry("requests.response.listed")
                            .with("ids", Page.ids(found.rows(), row -> row.asked().request().value())));
                    return new Look.Seen<>(found);
                }));
    }

    /// One request asked of the viewer's body; empty when there is none for them.
    public Optional<Sight> find(SignedIn who, RequestId id) {
        return acting.as(who, viewer -> {
            var found = asked(viewer, id).map(it -> sight(viewer, lines.of(viewer, it)));
            ledger.record(found.filter(it -> it.inside() != null)
                    .map(it -> entry(viewer, "requests.response.read", it.line().asked()))
                    .orElseGet(() -> viewer.entry("requests.response.read.refused").about(id.value())));
            return found;
        });
    }

    /// How many requests to the viewer's body are escalated: all that its administrators see of them.
    public Look<Long> escalated(SignedIn who) {
        return acting.as(who, viewer -> gate.refuses(viewer, ResponseRules.COUNT, viewer.body(), viewer.body().value())
                .<Look<Long>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var count = sql.escalated(clock.latestEscalated(viewer.day()));
                    ledger.record(viewer.entry("requests.response.counted").with("count", "" + count));
                    return new Look.Seen<>(count);
                }));
    }

    /// Takes it: from now on the viewer is its one owner.
    ///
    /// @param act made with the form, so that a repeated submit is the same act
    public Responded take(SignedIn who, RequestId id, UUID act) {
        return does(who, id, act, ResponseRules.TAKE, new Step.Done.Taken(), "requests.response.taken");
    }

    /// Puts it back among what waits for the body.
    public Responded giveBack(SignedIn who, RequestId id, UUID act) {
        return does(who, id, act, ResponseRules.GIVE_BACK, new Step.Done.GivenBack(), "requests.response.given-back");
    }

    /// Answers that nothing is held.
    public Responded nothingHeld(SignedIn who, RequestId id, UUID act) {
        return does(who, id, act, ResponseRules.NOTHING_HELD, new Step.Done.NothingHeld(), "requests.response.nothing-held");
    }

    /// Refuses, with a kind and a reason that the asker reads, until a day from which it waits for an answer again.
    public Responded refuse(SignedIn who, RequestId id, UUID act, RefusalKind kind, String reason, LocalDate reviewOn) {
        var words = Words.official(Requests.REASON_MAX, reason);
        return acting.as(who, viewer -> asked(viewer, id).map(it -> refuse(viewer, it, act, kind, words, reviewOn))
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// Asks an originating officer of the viewer's body to compose the disclosure that answers. The viewer owns the answer
    /// still.
    public Responded hand(SignedIn who, RequestId id, UUID act, OfficerId to) {
        return acting.as(who, viewer -> asked(viewer, id).map(it -> hand(viewer, it, act, to))
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// Starts a disclosure to the asker's body, under the id made with the form, with what the request says filled in.
    /// Approved and sent, it is the answer.
    public Responded prepare(SignedIn who, RequestId id, DisclosureId draft) {
        return acting.as(who, viewer -> asked(viewer, id).map(it -> prepare(who, viewer, it, draft))
                .orElseGet(() -> unknown(viewer, id)));
    }

    /// Asked before anything is looked for, so that who may not look is answered alike, whatever is there.
    private Optional<Asked> asked(Viewer viewer, RequestId id) {
        return gate.allows(viewer, ResponseRules.LIST, viewer.body()) ? sql.find(id, viewer.body()) : Optional.empty();
    }

    private Sight sight(Viewer viewer, Line it) {
        var read = gate.asks(viewer, ResponseRules.READ, it);
        return new Sight(it, read instanceof Decision.Allowed ? requests.inside(it.asked().request()).orElseThrow() : null,
                read, gate.asks(viewer, ResponseRules.TAKE, it), gate.asks(viewer, ResponseRules.GIVE_BACK, it),
                gate.asks(viewer, ResponseRules.NOTHING_HELD, it),
                gate.asks(viewer, ResponseRules.HAND, new ResponseRules.Handing(it, !preparations.composers(viewer).isEmpty())),
                gate.asks(viewer, ResponseRules.PREPARE, it));
    }

    private Responded does(SignedIn who, RequestId id, UUID act, Act<Line> asks, Step.Done done,
                           String kind) {
        return acting.as(who, viewer -> asked(viewer, id).map(it -> does(viewer, it, act, asks, done, kind))
                .orElseGet(() -> unknown(viewer, id)));
    }

    private Responded does(Viewer viewer, Asked it, UUID act, Act<Line> asks, Step.Done done,
                           String kind) {
        if (it.doneBy(viewer.officer(), act)) {
            return new Responded.Made();
        }
        var line = lines.of(viewer, it);
        if (gate.asks(viewer, asks, line) instanceof Decision.Refused refused) {
            return refused(viewer, line, refused);
        }
        if (!sql.insert(viewer, it, act, done)) {   // two at once: the other was faster
            return does(viewer, again(it), act, asks, done, kind);
        }
        ledger.record(entry(viewer, kind, it));
        if (done instanceof Step.Done.Taken) {
            tidings.taken(viewer, it);
        }
        if (done instanceof Step.Done.NothingHeld) {
            tidings.answered(viewer, it);
            answered.count(viewer, it, done);
        }
        return new Responded.Made();
    }

    private Responded refuse(Viewer viewer, Asked it, UUID act, RefusalKind kind, String reason, LocalDate reviewOn) {
        if (it.doneBy(viewer.officer(), act)) {
            return new Responded.Made();
        }
        var line = lines.of(viewer, it);
        if (gate.asks(viewer, ResponseRules.REFUSE, new ResponseRules.Refusing(line, reviewOn))
                instanceof Decision.Refused refused) {
            return refused(viewer, line, refused);
        }
        var done = new Step.Done.Refused(kind, reason, reviewOn, clock.dueOn(reviewOn, it.urgent()));
        if (!sql.insert(viewer, it, act, done)) {
            return refuse(viewer, again(it), act, kind, reason, reviewOn);
        }
        ledger.record(entry(viewer, "requests.response.refused-to-share", it).with("refusal", kind.name())
                .with("review", reviewOn.toString()));
        tidings.refused(viewer, it, done, clock.escalatedFrom(done.dueOn(), it.urgent()));
        answered.count(viewer, it, done);
        return new Responded.Made();
    }

    private Responded hand(Viewer viewer, Asked it, UUID act, OfficerId to) {
        if (it.doneBy(viewer.officer(), act)) {
            return new Responded.Made();
        }
        var line = lines.of(viewer, it);
        boolean originates = preparations.composers(viewer).stream().anyMatch(other -> other.officer().equals(to));
        if (gate.asks(viewer, ResponseRules.HAND, new ResponseRules.Handing(line, originates))
                instanceof Decision.Refused refused) {
            return refused(viewer, line, refused);
        }
        if (!sql.insert(viewer, it, act, new Step.Done.Handed(to))) {
            return hand(viewer, again(it), act, to);
        }
        ledger.record(entry(viewer, "requests.response.handed", it).with("officer", to.toString()));
        tidings.handed(viewer, it, to);
        return new Responded.Made();
    }

    private Responded prepare(SignedIn who, Viewer viewer, Asked it, DisclosureId draft) {
        if (it.doneBy(viewer.officer(), draft.value())) {
            return new Responded.Begun(draft);
        }
        var line = lines.of(viewer, it);
        if (gate.asks(viewer, ResponseRules.PREPARE, line) instanceof Decision.Refused refused) {
            return refused(viewer, line, refused);
        }
        if (!sql.insert(viewer, it, draft.value(), new Step.Done.Preparing(draft))) {
            return prepare(who, viewer, again(it), draft);
        }
        preparations.begin(who, viewer, it, requests.inside(it.request()).orElseThrow(), draft);
        ledger.record(entry(viewer, "requests.response.preparing", it).with("disclosure", draft.toString()));
        return new Responded.Begun(draft);
    }

    private Asked again(Asked it) {
        return sql.find(it.request(), it.body()).orElseThrow();
    }

    private Responded refused(Viewer viewer, Line line, Decision.Refused refused) {
        ledger.record(entry(viewer, "requests.response.answer.refused", line.asked()).with("rules", refused.rules()));
        return new Responded.Refused(line, refused);
    }

    private Responded unknown(Viewer viewer, RequestId id) {
        gate.unknown(viewer, "requests.response.answer", id.value());
        return new Responded.Unknown();
    }

    /// The month in which it was asked: answers are counted in it.
    static YearMonth month(Asked it) {
        return YearMonth.from(it.sentAt().atZone(Viewer.ZONE));
    }

    static Entry entry(Viewer viewer, String kind, Asked it) {
        return viewer.entry(kind).about(it.request().value()).under(it.agreement()).serving(it.purpose());
    }
}
