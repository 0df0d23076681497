package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Because;
import org.concordat.access.InRole;
import org.concordat.access.Known;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointee;
import org.concordat.partnership.Appointees;
import org.concordat.partnership.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everyone an originator may be told about: who is or was appointed to a role addressed since it was sent, whoever
/// accepted its terms, to whom it was opened by a grant or through broken glass, and the officers of the originator's own
/// body. Nobody else's staff.
///
/// **Cost**: the same number of statements however many people there are; at most [Appointees#APPOINTMENTS_MAX]
/// appointments on either side. About one officer it tells also beyond that, for as many statements again.
@Component
class Circle {

    static final Set<Role> RECEIVING = Set.of(InRole.receiving());
    private static final Set<Role> ORIGINATING = Set.of(ORIGINATOR, APPROVER);

    private final Acting acting;
    private final Access access;
    private final Appointees appointees;
    private final VisitSql visits;
    private final Ways ways;

    Circle(Acting acting, Access access, Appointees appointees, VisitSql visits, Ways ways) {
        this.acting = acting;
        this.access = access;
        this.appointees = appointees;
        this.visits = visits;
        this.ways = ways;
    }

    /// @param cutOff whether there are more
    record Everyone(List<Explanation> all, boolean cutOff) {
    }

    /// What is asked about everyone, read once.
    private record Asked(Disclosure it, boolean waits, List<VisitSql.Line> lines,
                         Map<OfficerId, VisitSql.Visited> visited, Map<OfficerId, Way> opened,
                         Map<OfficerId, Known> known, Instant at) {

        Set<ReceivingRules.Address> audience() {
            return lines.stream().map(line -> new ReceivingRules.Address(line.addressee().body(), line.addressee().role()))
                    .collect(Collectors.toSet());
        }

        VisitSql.@Nullable Visited visit(Appointee who) {
            return visited.get(who.officer().id());
        }
    }

    /// Those who can read it first, then those who cannot yet, then those who cannot; in each, those addressed before
    /// those to whom it was opened, and the body's own last.
    Everyone of(Viewer asker, Disclosure it, List<VisitSql.Line> lines) {
        return of(asker, it, lines, Optional.empty());
    }

    /// The same about one officer; empty for one who is not among them. Everyone is read all the same, so that time does
    /// not tell who else there is; one beyond a list that is cut off is looked for once more, whoever they are.
    Optional<Explanation> of(Viewer asker, Disclosure it, List<VisitSql.Line> lines, OfficerId one) {
        var everyone = of(asker, it, lines);
        var found = everyone.all().stream().filter(each -> each.officer().id().equals(one)).findFirst();
        return found.isPresent() || !everyone.cutOff() ? found
                : of(asker, it, lines, Optional.of(one)).all().stream().findFirst();
    }

    private Everyone of(Viewer asker, Disclosure it, List<VisitSql.Line> lines, Optional<OfficerId> one) {
        var visited = visits.visited(asker, it.id());
        var opened = ways.opened(asker, it.id());
        var addressed = addressed(asker, lines, one);
        var outside = new ArrayList<>(addressed.officers());
        outside.addAll(others(asker, lines, addressed, Stream.concat(visited.keySet().stream(), opened.keySet().stream())
                .filter(id -> one.isEmpty() || one.get().equals(id)).collect(Collectors.toSet()), opened.keySet()));
        var own = appointees.staff(it.body(), ORIGINATING, asker.at(), one);
        var ids = Stream.concat(outside.stream(), own.officers().stream()).map(who -> who.officer().id())
                .collect(Collectors.toSet());
        var asked = new Asked(it, it.state() instanceof Disclosure.State.Proposed, lines, visited, opened,
                acting.known(asker, ids), asker.at());
        var explained = Stream.concat(outside.stream().map(who -> outside(asked, who)),
                own.officers().stream().map(who -> own(asked, who)));
        return new Everyone(explained.sorted(Comparator.comparing(Explanation::standing)
                .thenComparing(each -> each.officer().body().equals(it.body()))
                .thenComparing(each -> !(each.way() instanceof Way.Addressed))
                .thenComparing(each -> each.officer().name())
                .thenComparing(each -> each.officer().id().toString())).toList(), addressed.cutOff() || own.cutOff());
    }

    private Roll addressed(Viewer asker, List<VisitSql.Line> lines, Optional<OfficerId> one) {
        if (lines.isEmpty()) {
            return new Roll(List.of(), false);
        }
        var since = Optional.ofNullable(lines.getFirst().sentAt()).map(at -> at.atZone(Viewer.ZONE).toLocalDate())
                .orElse(asker.day());
        var roll = appointees.since(since,
                lines.stream().map(line -> line.addressee().body()).collect(Collectors.toSet()),
                lines.stream().map(line -> line.addressee().role()).collect(Collectors.toSet()), asker.at(), one);
        return new Roll(roll.officers().stream()
                .map(who -> addressed(lines, who))
                .filter(who -> !who.held().isEmpty()).toList(), roll.cutOff());
    }

    /// Who came to it and is not on the roll. Of those to whom it was opened all roles are told: their way rests on them.
    private List<Appointee> others(Viewer asker, List<VisitSql.Line> lines, Roll addressed, Set<OfficerId> ids,
            Set<OfficerId> opened) {
        var rest = new HashSet<>(ids);
        addressed.officers().forEach(who -> rest.remove(who.officer().id()));
        return appointees.named(rest, RECEIVING, asker.at()).stream()
                .map(who -> opened.contains(who.officer().id()) ? who : addressed(lines, who)).toList();
    }

    private static Appointee addressed(List<VisitSql.Line> lines, Appointee who) {
        return new Appointee(who.officer(), who.held().stream()
                .filter(held -> lines.stream().anyMatch(line -> names(line, who, held.role()))).toList());
    }

    private static boolean names(VisitSql.Line line, Appointee who, Role role) {
        return line.addressee().body().equals(who.officer().body()) && line.addressee().role() == role;
    }

    private Explanation outside(Asked asked, Appointee who) {
        var visit = asked.visit(who);
        var known = asked.known.get(who.officer().id());
        var stated = visit == null ? null : visit.stated();
        var accepted = visit == null ? null : visit.accepted();
        var addressed = asked.lines.stream().map(VisitSql.Line::addressee)
                .filter(line -> line.body().equals(who.officer().body())
                        && who.held().stream().anyMatch(held -> held.role() == line.role())).toList();
        var it = new ReceivingRules.Visit(envelope(asked, accepted), asked.audience(),
                Optional.ofNullable(stated).map(Explanation.Stated::purpose));
        var way = way(asked, who, known != null && it.isAddressedTo(known), !addressed.isEmpty());
        var because = known == null
                ? List.of(Known.NOT_IN_OFFICE) : ways.decide(known, ReceivingRules.READ, it, way).because();
        return explanation(asked, who, way, addressed, stated, accepted, because);
    }

    /// As [Ways#of] has it while a way is open. Of one that has closed it is told why it leads nowhere any more, unless
    /// they were addressed themselves.
    private static Way way(Asked asked, Appointee who, boolean comesByRole, boolean addressed) {
        var opened = asked.opened.get(who.officer().id());
        return opened == null || comesByRole || addressed && !opened.isOpen(asked.at) ? new Way.Addressed() : opened;
    }

    private Explanation own(Asked asked, Appointee who) {
        var known = asked.known.get(who.officer().id());
        var because = known == null
                ? List.of(Known.NOT_IN_OFFICE)
                : access.decide(known, RecallRules.SEE, asked.it).because();
        return explanation(asked, who, new Way.Addressed(), List.of(), null, null, because);
    }

    private static Explanation explanation(Asked asked, Appointee who, Way way, List<Section.Addressee> addressed,
            Explanation.@Nullable Stated stated, @Nullable Instant accepted, List<Because> because) {
        return new Explanation(who.officer(), way, who.held(), addressed, stated, accepted, because,
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
                line.visibleUntil(), line.ended(), accepted != null, 0, null, null,
                line.severed());
    }
}
