package org.concordat.requests;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Known;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How what is asked stands at a viewer's moment: nothing of it is kept.
@Component
class Lines {

    private final Acting acting;
    private final RequestClock clock;
    private final RequestLaw law;

    Lines(Acting acting, RequestClock clock, RequestLaw law) {
        this.acting = acting;
        this.clock = clock;
        this.law = law;
    }

    List<Line> of(Viewer viewer, Collection<Asked> all) {
        var working = all.stream().flatMap(it -> Stream.of(it.taker(), it.composer(), preparer(viewer, it)))
                .flatMap(Optional::stream).collect(Collectors.toSet());
        var known = working.isEmpty() ? Map.<OfficerId, Known>of() : acting.known(viewer, working);
        var inBeing = law.inBeing(viewer, all.stream().map(Asked::body).collect(Collectors.toSet())).stream()
                .map(Body::id).collect(Collectors.toSet());
        return all.stream().map(it -> line(viewer, it, known, inBeing)).toList();
    }

    Line of(Viewer viewer, Asked it) {
        return of(viewer, List.of(it)).getFirst();
    }

    private Line line(Viewer viewer, Asked it, Map<OfficerId, Known> known, Set<BodyId> inBeing) {
        var owner = it.taker().filter(taker -> is(known.get(taker), Role.DISCLOSURE_OFFICER, it.body()));
        var hold = !inBeing.contains(it.body()) ? Line.Hold.BODY_NOT_IN_BEING
                : !viewer.inForce().contains(it.agreement()) ? Line.Hold.AGREEMENT_NOT_IN_FORCE : Line.Hold.NOTHING;
        var deserted = preparer(viewer, it).filter(by -> !is(known.get(by), Role.ORIGINATOR, it.body())).isPresent();
        return new Line(it, it.standing(viewer.day()), clock.time(it, viewer.day()), owner,
                it.taker().filter(taker -> owner.isEmpty()),
                it.composer().filter(to -> is(known.get(to), Role.ORIGINATOR, it.body())), deserted, hold);
    }

    /// Who composes the disclosure that is to answer. Once they have left, somebody else may begin.
    private static Optional<OfficerId> preparer(Viewer viewer, Asked it) {
        return it.standing(viewer.day()) instanceof Standing.Preparing preparing ? Optional.of(preparing.by())
                : Optional.empty();
    }

    private static boolean is(@Nullable Known officer, Role role, BodyId body) {
        return officer != null && officer.body().equals(body) && officer.roles().contains(role);
    }
}
