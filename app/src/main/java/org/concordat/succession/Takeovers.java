package org.concordat.succession;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.partnership.Succession;
import org.concordat.sharing.Page;
import org.springframework.stereotype.Component;

/// The open work of bodies that have ended or will: offered, and gone on with by whoever accepts it. Until then it stays with the body
/// whose it is, and is shown as waiting.
@Component
public class Takeovers {

    public static final int WORDS_MAX = 2000;

    /// What waits, and what was taken over.
    ///
    /// @param cases of forces that have ended, which nobody has taken on
    public record Listed(List<Waiting> waiting, List<CasesWaiting> cases, Page<Offer> accepted) {

        public Listed {
            cases = List.copyOf(cases);
            waiting = List.copyOf(waiting);
        }
    }

    /// What somebody is shown who would offer the work of a body.
    ///
    /// @param successors to whom it could be offered
    public record Prospect(Body body, List<Body> successors, List<OpenWork> work) {
    }

    /// An offer as its viewer sees it.
    ///
    /// @param work nothing where it is not theirs to know, and once it was accepted
    public record Sight(Offer offer, List<OpenWork> work, boolean mayAccept) {
    }

    private static final Set<BodyKind> OVERSEE = Set.of(BodyKind.LOCAL_POLICING_BODY, BodyKind.NATIONAL_BOARD,
            BodyKind.INVESTIGATORY_POWERS_COMMISSIONER);

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Bodies bodies;
    private final TakeoverSql sql;
    private final TakeoverTidings tidings;

    Takeovers(Acting acting, Gate gate, Ledger ledger, Bodies bodies, TakeoverSql sql, TakeoverTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.bodies = bodies;
        this.sql = sql;
        this.tidings = tidings;
    }

    /// All that waits, and what was taken over, the last first. Pages count from 0.
    public Look<Listed> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, TakeoverRules.LIST, viewer.day(), viewer.body().value())
                .<Look<Listed>>map(Look.Refused::new)
                .orElseGet(() -> {
                    var found = Page.of(page, sql::accepted);
                    ledger.record(viewer.entry("succession.listed").with("ids", Page.ids(found.rows(), Offer::id)));
                    return new Look.Seen<>(new Listed(sql.waiting(), sql.casesWaiting(), found));
                }));
    }

    /// What the viewer could offer of a body's, or why they cannot; nothing in what is seen when there is no such body.
    public Look<Optional<Prospect>> mayOffer(SignedIn who, BodyId id) {
        return acting.as(who, viewer -> {
            var body = body(viewer, id);
            if (body.isEmpty()) {
                gate.unknown(viewer, TakeoverRules.OFFER, id.value());
                return new Look.Seen<>(Optional.<Prospect>empty());
            }
            var successors = successors(viewer, id);
            return gate.refuses(viewer, TakeoverRules.OFFER, offering(viewer, body.get(), successors.stream().findFirst()), id.value())
                    .<Look<Optional<Prospect>>>map(Look.Refused::new)
                    .orElseGet(() -> {
                        ledger.record(viewer.entry("succession.work.read").about(id.value()));
                        return new Look.Seen<>(Optional.of(new Prospect(body.get(), successors, sql.work(id))));
                    });
        });
    }

    private Optional<Body> body(Viewer viewer, BodyId id) {
        return Optional.ofNullable(bodies.named(Set.of(id), viewer.day()).get(id));
    }

    /// Those that follow it by law, and to which it was not offered yet; by name.
    private List<Body> successors(Viewer viewer, BodyId id) {
        var offered = sql.of(id).stream().map(Offer::successor).collect(Collectors.toSet());
        Set<BodyId> open = bodies.successions(id).stream()
                .filter(it -> it.body().equals(id) && it.standing() == Succession.Standing.ENACTED)
                .flatMap(it -> Stream.ofNullable(it.successor())).filter(it -> !offered.contains(it)).collect(Collectors.toSet());
        Map<BodyId, Body> named = bodies.named(open, viewer.day());
        return named.values().stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    private TakeoverRules.Offering offering(Viewer viewer, Body body, Optional<Body> to) {
        var like = to.filter(it -> it.kind() != body.kind() && (OVERSEE.contains(it.kind()) || OVERSEE.contains(body.kind()))).isEmpty();
        return new TakeoverRules.Offering(body.id(), ended(viewer, body), to.isPresent(), like, state(viewer, body.id(), to.map(Body::id)));
    }

    private static boolean ended(Viewer viewer, Body body) {
        var until = body.between().until();
        return until != null && !until.isAfter(viewer.day());
    }

    private TakeoverRules.State state(Viewer viewer, BodyId body, Optional<BodyId> to) {
        return new TakeoverRules.State(!sql.follower(body, viewer.at()).equals(body),
                to.filter(it -> sql.follower(it, viewer.at()).equals(body)).isPresent());
    }

    /// Offers the work of a body to one that follows it.
    ///
    /// @param act made with the form, and the id of the offer
    public Acted offer(SignedIn who, UUID act, BodyId id, BodyId to, String words) {
        return acting.as(who, viewer -> {
            sql.hold();
            if (sql.find(act).filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(act);
            }
            var body = body(viewer, id);
            if (body.isEmpty()) {
                return unknown(viewer, TakeoverRules.OFFER, id.value());
            }
            Words.official(WORDS_MAX, words);
            var successor = successors(viewer, id).stream().filter(it -> it.id().equals(to)).findFirst();
            return gate.refuses(viewer, TakeoverRules.OFFER, offering(viewer, body.get(), successor), id.value())
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> offered(viewer, new Offer(act, id, to, viewer.body(), viewer.officer(), viewer.at(), words,
                            Optional.empty())));
        });
    }

    private Acted offered(Viewer viewer, Offer it) {
        if (!sql.offer(it)) {   // the id is that of another officer's
            return unknown(viewer, TakeoverRules.OFFER, it.id());
        }
        ledger.record(viewer.entry("succession.offer.made").about(it.id()).with("body", it.body().toString())
                .with("to", it.successor().toString()));
        tidings.offered(viewer, it, sql.follower(it.successor(), viewer.at()));
        return new Acted.Done(it.id());
    }

    /// The offer; empty when there is none for the viewer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = offer(viewer, id).map(it -> new Sight(it, it.accepted().isPresent() ? List.of() : sql.work(it.body()),
                    gate.asks(viewer, TakeoverRules.ACCEPT, accepting(viewer, it)).open()));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("succession.offer.read").about(id)),
                    () -> gate.unknown(viewer, TakeoverRules.READ, id));
            return found;
        });
    }

    private TakeoverRules.Accepting accepting(Viewer viewer, Offer it) {
        return new TakeoverRules.Accepting(it, body(viewer, it.body()).filter(body -> ended(viewer, body)).isPresent(),
                state(viewer, it.body(), Optional.of(it.successor())));
    }

    /// Goes on with what the body followed and had to answer, from this moment on.
    public Acted accept(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            sql.hold();
            var found = offer(viewer, id);
            if (found.isEmpty()) {
                return unknown(viewer, TakeoverRules.ACCEPT, id);
            }
            if (found.get().accepted().filter(it -> it.by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(id);
            }
            return gate.refuses(viewer, TakeoverRules.ACCEPT, accepting(viewer, found.get()), id)
                    .<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                    .orElseGet(() -> accepted(viewer, found.get()));
        });
    }

    private Acted accepted(Viewer viewer, Offer it) {
        var work = sql.work(it.body());
        sql.accept(viewer, it);
        var entry = viewer.entry("succession.offer.accepted").about(it.id()).with("body", it.body().toString());
        for (var each : work) {
            entry = entry.with(each.sort().name().toLowerCase(Locale.ROOT), String.valueOf(each.open()));
        }
        ledger.record(entry);
        tidings.accepted(viewer, it);
        return new Acted.Done(it.id());
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }

    /// If the viewer may read it; nothing is recorded.
    private Optional<Offer> offer(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, TakeoverRules.READ, it));
    }
}
