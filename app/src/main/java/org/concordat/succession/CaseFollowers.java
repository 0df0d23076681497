package org.concordat.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Bodies;
import org.concordat.partnership.Body;
import org.concordat.partnership.Holder;
import org.concordat.partnership.Succession;
import org.springframework.stereotype.Component;

/// Who answers for the cases of a police force that has ended while nobody stands in for it: by law, the lead of the force that follows,
/// from the first moment of the day on which it is no longer there. Worked out at each read, as the database does. For other modules,
/// inside a transaction of theirs. *Source*: decision 0154.
@Component
public class CaseFollowers {

    /// That a force ends, or has.
    ///
    /// @param on the first day on which it is no longer in being
    /// @param follower the force of which somebody answers from then on; empty where the law names none
    public record Ending(LocalDate on, Optional<BodyId> follower) {
    }

    private final Bodies bodies;
    private final Appointments appointments;
    private final TakeoverSql takeovers;
    private final StandInSql standIns;

    CaseFollowers(Bodies bodies, Appointments appointments, TakeoverSql takeovers, StandInSql standIns) {
        this.bodies = bodies;
        this.appointments = appointments;
        this.takeovers = takeovers;
        this.standIns = standIns;
    }

    /// The forces that may go on with the cases of one that ends, the first first: whoever took its work over, or those that follow by
    /// law, in the order of the register. In the place of one that has itself ended stand those that follow that one.
    List<BodyId> line(BodyId force, Instant at) {
        var found = new LinkedHashSet<BodyId>();
        var day = day(at);
        body(force, day).filter(it -> it.kind() == BodyKind.POLICE_FORCE && it.between().until() != null).ifPresent(it -> {
            var first = takeovers.follower(force, at);
            walk(new Walk(force, at, day, found), first, Stream.of(force, first).collect(Collectors.toSet()));
        });
        return List.copyOf(found);
    }

    private record Walk(BodyId from, Instant at, LocalDate day, Set<BodyId> found) {
    }

    private void walk(Walk walk, BodyId here, Set<BodyId> seen) {
        var body = body(here, walk.day()).orElseThrow();
        boolean goneOn = here.equals(walk.from()) || hasEnded(body, walk.day());
        if (!goneOn && body.kind() == BodyKind.POLICE_FORCE && body.between().covers(walk.day())) {
            walk.found().add(here);
        }
        if (goneOn) {
            for (var next : successors(here).map(it -> takeovers.follower(it, walk.at())).filter(it -> !seen.contains(it)).toList()) {
                walk(walk, next, Stream.concat(seen.stream(), Stream.of(next)).collect(Collectors.toSet()));
            }
        }
    }

    /// By law, in the order of the register.
    private Stream<BodyId> successors(BodyId of) {
        return bodies.successions(of).stream().filter(it -> it.body().equals(of) && it.standing() == Succession.Standing.ENACTED)
                .flatMap(it -> Stream.ofNullable(it.successor()));
    }

    /// Nobody while that force is there, nor where none of those that follow has anybody in post.
    public Optional<Holder> byLaw(BodyId force, Instant at) {
        return body(force, day(at)).filter(it -> hasEnded(it, day(at)))
                .flatMap(it -> standIns.keeper(force, at).map(List::of).orElseGet(() -> line(force, at)).stream()
                        .flatMap(each -> appointments.holding(Set.of(each), Set.of(Role.PREVENT_OFFICER), at).stream().limit(1)).findFirst());
    }

    /// Whether somebody stands in for a force, or is of its team still.
    boolean hasTeam(BodyId force, Instant at) {
        return !appointments.holding(Set.of(force), Set.of(Role.PREVENT_OFFICER), at).isEmpty();
    }

    /// Empty where its end is not said.
    public Optional<Ending> ending(BodyId force, Instant at) {
        return body(force, day(at)).flatMap(it -> Optional.ofNullable(it.between().until())).map(on -> new Ending(on,
                standIns.keeper(force, at).or(() -> byLaw(force, at).map(Holder::body)).or(() -> line(force, at).stream().findFirst())
                        .or(() -> successors(force).findFirst())));
    }

    private Optional<Body> body(BodyId id, LocalDate day) {
        return Optional.ofNullable(bodies.named(Set.of(id), day).get(id));
    }

    private static boolean hasEnded(Body it, LocalDate day) {
        var until = it.between().until();
        return until != null && !until.isAfter(day);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
