package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Because;
import org.concordat.access.Known;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointee;
import org.concordat.partnership.Appointees;
import org.concordat.partnership.Officers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everyone an originator may be told about: who is or was appointed to a role addressed since it was sent, whoever
/// accepted its terms, and the officers of the originator's own body. Nobody else's staff.
///
/// **Cost**: the same number of statements however many people there are; at most [Appointees#OFFICERS_MAX] roles on
/// either side.
@Component
class Circle {

    private static final Set<Role> ORIGINATING = Set.of(ORIGINATOR, APPROVER);

    private final Acting acting;
    private final Access access;
    private final Appointees appointees;
    private final Officers officers;
    private final VisitSql visits;

    Circle(Acting acting, Access access, Appointees appointees, Officers officers, VisitSql visits) {
        this.acting = acting;
        this.access = access;
        this.appointees = appointees;
        this.officers = officers;
        this.visits = visits;
    }

    /// What is asked about everyone, read once.
    private record Asked(Disclosure it, boolean waits, List<VisitSql.Line> lines,
                         Map<OfficerId, VisitSql.Visited> visited, Map<OfficerId, Known> known) {

        Set<ReceivingRules.Address> audience() {
            return lines.stream().map(line -> new ReceivingRules.Address(line.addressee().body(), line.addressee().role()))
                    .collect(Collectors.toSet());
        }

        VisitSql.@Nullable Visited visit(Appointee who) {
            return visited.get(who.officer().id());
        }
    }

    /// Those who can read it first, then those who cannot yet, then those who cannot; in each, those addressed before
    /// the body's own.
    List<Explanation> of(Viewer asker, Disclosure it, List<VisitSql.Line> lines) {
        var visited = visits.visited(asker, it.id());
        var outside = addressed(asker, lines, visited);
        var own = appointees.staff(it.body(), ORIGINATING, asker.at());
        var all = new HashSet<OfficerId>();
        outside.forEach(who -> all.add(who.officer().id()));
        own.forEach(who -> all.add(who.officer().id()));
        var asked = new Asked(it, it.state() instanceof Disclosure.State.Proposed, lines, visited,
                acting.known(asker, all));
        var explained = new ArrayList<Explanation>();
        outside.forEach(who -> explained.add(outside(asked, who)));
        own.forEach(who -> explained.add(own(asked, who)));
        explained.sort(Comparator.comparing(Explanation::standing)
                .thenComparing(each -> each.officer().body().equals(it.body()))
                .thenComparing(each -> each.officer().name())
                .thenComparing(each -> each.officer().id().toString()));
        return explained;
    }

    private List<Appointee> addressed(Viewer asker, List<VisitSql.Line> lines,
            Map<OfficerId, VisitSql.Visited> visited) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var since = Optional.ofNullable(lines.getFirst().sentAt()).map(at -> at.atZone(Viewer.ZONE).toLocalDate())
                .orElse(asker.day());
        var found = new LinkedHashMap<OfficerId, Appointee>();
        appointees.since(since, lines.stream().map(line -> line.addressee().body()).collect(Collectors.toSet()),
                        lines.stream().map(line -> line.addressee().role()).collect(Collectors.toSet()), asker.at())
                .stream()
                .map(who -> new Appointee(who.officer(), who.held().stream()
                        .filter(held -> lines.stream().anyMatch(line -> names(line, who, held.role()))).toList()))
                .filter(who -> !who.held().isEmpty())
                .forEach(who -> found.put(who.officer().id(), who));
        var others = visited.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        officers.named(others).values().forEach(who -> found.put(who.id(), new Appointee(who, List.of())));
        return List.copyOf(found.values());
    }

    private static boolean names(VisitSql.Line line, Appointee who, Role role) {
        return line.addressee().body().equals(who.officer().body()) && line.addressee().role() == role;
    }

    private Explanation outside(Asked asked, Appointee who) {
        var visit = asked.visit(who);
        var known = asked.known.get(who.officer().id());
        var stated = visit == null ? null : visit.stated();
        var accepted = visit == null ? null : visit.accepted();
        var because = known == null
                ? List.of(Known.NOT_IN_OFFICE)
                : access.decide(known, ReceivingRules.READ, new ReceivingRules.Visit(envelope(asked, accepted),
                        asked.audience(), Optional.ofNullable(stated).map(Explanation.Stated::purpose))).because();
        var addressed = asked.lines.stream().map(VisitSql.Line::addressee)
                .filter(line -> line.body().equals(who.officer().body())
                        && who.held().stream().anyMatch(held -> held.role() == line.role())).toList();
        return explanation(asked, who, addressed, stated, accepted, because);
    }

    private Explanation own(Asked asked, Appointee who) {
        var known = asked.known.get(who.officer().id());
        var because = known == null
                ? List.of(Known.NOT_IN_OFFICE)
                : access.decide(known, RecallRules.SEE, asked.it).because();
        return explanation(asked, who, List.of(), null, null, because);
    }

    private static Explanation explanation(Asked asked, Appointee who, List<Section.Addressee> addressed,
            Explanation.@Nullable Stated stated, @Nullable Instant accepted, List<Because> because) {
        return new Explanation(who.officer(), who.held(), addressed, stated, accepted, because,
                Explanation.standingOf(because, asked.waits));
    }

    /// As it would lie in this officer's inbox.
    private static Envelope envelope(Asked asked, @Nullable Instant accepted) {
        var it = asked.it;
        var handling = it.handling();
        var line = asked.lines.getFirst();
        return new Envelope(it.id(), it.reference(), it.body(), it.cover().agreement(), it.matter().purpose(),
                it.subject().about(), new Terms(handling.marking(), handling.code(), handling.action(),
                        handling.sanitisation(), handling.conditions()), line.sentAt(), it.dates().answerDue(),
                line.visibleUntil(), line.ended(), accepted != null, 0, null, null);
    }
}
