package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Agreements;
import org.concordat.partnership.Appointees;
import org.concordat.partnership.Officer;
import org.concordat.partnership.RoleHeld;
import org.springframework.stereotype.Component;

/// Why one can read a disclosure, and why not: to those addressed about themselves, to the body that made it about
/// everyone it may know of. The rules asked are those that decide when somebody reads.
@Component
public class Explanations {

    /// One officer's explanation, and what is the same for everyone.
    public record Why(Circumstances circumstances, Explanation explanation) {
    }

    private final Acting acting;
    private final Access access;
    private final Ledger ledger;
    private final Receptions receptions;
    private final DisclosureSql disclosures;
    private final VisitSql visits;
    private final Circle circle;
    private final Appointees appointees;
    private final Agreements agreements;
    private final Ways ways;

    Explanations(Acting acting, Access access, Ledger ledger, Receptions receptions, DisclosureSql disclosures,
                 VisitSql visits, Circle circle, Appointees appointees, Agreements agreements, Ways ways) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.receptions = receptions;
        this.disclosures = disclosures;
        this.visits = visits;
        this.circle = circle;
        this.appointees = appointees;
        this.agreements = agreements;
        this.ways = ways;
    }

    /// Why the viewer can read what was addressed to them, or why not; empty when nothing was.
    public Optional<Why> received(SignedIn who, DisclosureId id) {
        return acting.as(who, viewer -> {
            var found = receptions.envelope(viewer, id).flatMap(envelope -> received(viewer, envelope));
            ledger.record(found.isPresent()
                    ? viewer.entry("sharing.received.explained").about(id.value())
                    : viewer.entry("sharing.received.explain.refused").about(id.value()));
            return found;
        });
    }

    /// Why the viewer sees what their own body made; empty when there is none for them.
    public Optional<Why> originated(SignedIn who, DisclosureId id) {
        return explained(who, id, (viewer, it) -> {
            var because = access.decide(viewer, RecallRules.SEE, it).because();
            return Optional.of(new Told<>(new Why(circumstances(viewer, it, visits.lines(id)),
                    new Explanation(themselves(viewer), new Way.Addressed(),
                            held(viewer, Set.of(ORIGINATOR, APPROVER)), List.of(), null, null, because, Explanation.standingOf(because, false))), ""));
        });
    }

    /// Who can read it and who cannot, for the body that made it. Pages count from 0.
    public Optional<Reach> reach(SignedIn who, DisclosureId id, int page) {
        return explained(who, id, (viewer, it) -> {
            var lines = visits.lines(id);
            var everyone = circle.of(viewer, it, lines);
            var all = everyone.all();
            var shown = Page.of(page, (rows, skip) -> all.stream().skip(skip).limit(rows).toList());
            var circumstances = circumstances(viewer, it, lines);
            return Optional.of(new Told<>(new Reach(circumstances, counts(all), shown, everyone.cutOff(),
                            notAddressed(circumstances, lines)),
                    Page.ids(shown.rows(), each -> each.officer().id().value())));
        });
    }

    /// Why one officer can read it, or why not; empty also for an officer whom the body may not know of.
    public Optional<Why> of(SignedIn who, DisclosureId id, OfficerId other) {
        return explained(who, id, (viewer, it) -> {
            var lines = visits.lines(id);
            return circle.of(viewer, it, lines, other)
                    .map(each -> new Told<>(new Why(circumstances(viewer, it, lines), each), other.toString()));
        });
    }

    /// An answer, and the officers it tells of, as the ledger keeps them.
    private record Told<T>(T answer, String officers) {
    }

    private <T> Optional<T> explained(SignedIn who, DisclosureId id,
            BiFunction<Viewer, Disclosure, Optional<Told<T>>> answer) {
        return acting.as(who, viewer -> {
            var found = disclosures.find(viewer, id)
                    .filter(it -> access.decide(viewer, ExplanationRules.EXPLAIN, it) instanceof Decision.Allowed)
                    .flatMap(it -> answer.apply(viewer, it));
            ledger.record(found.map(told -> explained(viewer, id, told.officers()))
                    .orElseGet(() -> viewer.entry("sharing.disclosure.explain.refused").about(id.value())));
            return found.map(Told::answer);
        });
    }

    private static Entry explained(Viewer viewer, DisclosureId id, String officers) {
        var entry = viewer.entry("sharing.disclosure.explained").about(id.value());
        return officers.isEmpty() ? entry : entry.with("ids", officers);
    }

    private Optional<Why> received(Viewer viewer, Envelope envelope) {
        var visit = Optional.ofNullable(visits.visited(viewer, envelope.id()).get(viewer.officer()));
        var stated = visit.flatMap(it -> Optional.ofNullable(it.stated()));
        var asked = receptions.visit(viewer, envelope, stated.map(Explanation.Stated::purpose));
        var way = ways.of(viewer, asked);
        var opened = !(way instanceof Way.Addressed);
        if (!opened && access.decide(viewer, ExplanationRules.EXPLAIN_RECEIVED, asked) instanceof Decision.Refused) {
            return Optional.empty();
        }
        var decision = ways.decide(viewer, ReceivingRules.READ, asked);
        var circumstances = new Circumstances(envelope.id(), envelope.reference(), envelope.from(),
                agreements.seen(envelope.agreement(), viewer).orElse(null), envelope.sentAt(), false,
                envelope.visibleUntil(), envelope.ended(), decision instanceof Decision.Allowed
                        ? gateway(viewer, envelope).orElse(null) : null);
        var roles = opened ? Circle.RECEIVING
                : asked.audience().stream().map(ReceivingRules.Address::role).collect(Collectors.toSet());
        return Optional.of(new Why(circumstances, new Explanation(themselves(viewer), way, held(viewer, roles), List.of(),
                stated.orElse(null), visit.map(VisitSql.Visited::accepted).orElse(null), decision.because(),
                Explanation.standingOf(decision.because(), false))));
    }

    private Optional<GatewayId> gateway(Viewer viewer, Envelope envelope) {
        acting.stating(viewer, envelope.purpose());   // they have, not long ago: the rules have just said so
        return visits.gateway(envelope.id());
    }

    private Circumstances circumstances(Viewer viewer, Disclosure it, List<VisitSql.Line> lines) {
        var line = lines.getFirst();   // an audience is never empty, and ends as one
        return new Circumstances(it.id(), it.reference(), it.body(),
                agreements.seen(it.cover().agreement(), viewer).orElse(null), line.sentAt(),
                it.state() instanceof Disclosure.State.Proposed, line.visibleUntil(), line.ended(),
                it.passage().gateway());
    }

    private List<RoleHeld> held(Viewer viewer, Set<Role> roles) {
        return appointees.since(viewer.day(), Set.of(viewer.body()), roles, viewer.at(), Optional.of(viewer.officer()))
                .officers().stream()
                .flatMap(it -> it.held().stream()).toList();
    }

    private static Officer themselves(Viewer viewer) {
        return new Officer(viewer.officer(), viewer.body(), viewer.name(),
                Between.from(viewer.day()));
    }

    private static Map<Explanation.Standing, Integer> counts(List<Explanation> all) {
        var counts = new EnumMap<Explanation.Standing, Integer>(Explanation.Standing.class);
        all.forEach(each -> counts.merge(each.standing(), 1, Integer::sum));
        return counts;
    }

    private static Set<BodyId> notAddressed(Circumstances it, List<VisitSql.Line> lines) {
        var agreement = it.agreement();
        if (agreement == null) {
            return Set.of();
        }
        var others = new HashSet<>(agreement.deed().contents().parties().bodies());
        others.remove(it.from());
        lines.forEach(line -> others.remove(line.addressee().body()));
        return others;
    }
}
