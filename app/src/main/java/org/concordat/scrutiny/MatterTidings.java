package org.concordat.scrutiny;

import static org.concordat.notices.NoticeKind.MATTER_ANSWERED;
import static org.concordat.notices.NoticeKind.MATTER_CLOSED;
import static org.concordat.notices.NoticeKind.MATTER_OVERDUE;
import static org.concordat.notices.NoticeKind.MATTER_WAITS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.concordat.succession.Followers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom each step of a matter concerns. The step calls it, in its own transaction; what is told has no content. Each step has a
/// place of its own, so that what is settled of one says nothing of the next.
@Component
class MatterTidings {

    private static final String MATTERS = "/matters";
    private static final String STEPS = "/matters/steps";

    /// What is told of a matter at one place.
    private record Place(Matter of, String list, UUID thing) {

        static Place after(Matter of, @Nullable Step last) {
            return last == null ? new Place(of, MATTERS, of.id().value()) : new Place(of, STEPS, last.id());
        }
    }

    private final Notices notices;
    private final Followers followers;

    MatterTidings(Notices notices, Followers followers) {
        this.notices = notices;
        this.followers = followers;
    }

    /// Who has to answer is told at once, and both sides once it is overdue.
    void raised(Viewer viewer, Matter it) {
        waits(viewer, Place.after(it, null), it.dueOn());
    }

    /// What waited before the last step does no longer.
    void made(Viewer viewer, Course after) {
        var it = after.of();
        int steps = after.steps().size();
        settled(viewer, Place.after(it, steps == 1 ? null : after.steps().get(steps - 2)));
        var place = Place.after(it, after.steps().getLast());
        switch (after.steps().getLast().said().kind()) {
            case ANSWER, DONE -> {
                tell(viewer, place, it.heldIn(), MATTER_ANSWERED, null);
                after.dueOn().ifPresent(day -> overdue(viewer, place, day));
            }
            case REPLY -> waits(viewer, place, after.dueOn().orElseThrow());
            case CLOSING -> tell(viewer, place, it.to(), MATTER_CLOSED, null);
        }
    }

    private void waits(Viewer viewer, Place at, LocalDate due) {
        tell(viewer, at, at.of().to(), MATTER_WAITS, due);
        overdue(viewer, at, due);
    }

    private void overdue(Viewer viewer, Place at, LocalDate due) {
        for (var body : bodies(at.of())) {
            roles(at.of(), body).forEach(role -> notices.tell(viewer, Notice.to(followers.of(body, viewer), role, MATTER_OVERDUE, at.list(),
                    at.thing(), due).from(due.plusDays(1))));
        }
    }

    private void settled(Viewer viewer, Place at) {
        for (var body : concerned(viewer, at.of())) {
            List.of(MATTER_WAITS, MATTER_ANSWERED, MATTER_OVERDUE)
                    .forEach(kind -> notices.settle(viewer, body, kind, at.list(), at.thing()));
        }
    }

    private void tell(Viewer viewer, Place at, BodyId body, NoticeKind kind, @Nullable LocalDate by) {
        roles(at.of(), body).forEach(role -> notices.tell(viewer, Notice.to(followers.of(body, viewer), role, kind, at.list(), at.thing(), by)));
    }

    private static List<BodyId> bodies(Matter it) {
        return List.of(it.to(), it.heldIn());
    }

    /// And who goes on for them: each was told in its time.
    private Set<BodyId> concerned(Viewer viewer, Matter it) {
        return bodies(it).stream().flatMap(body -> Stream.of(body, followers.of(body, viewer))).collect(Collectors.toSet());
    }

    /// Of those who follow it the one or the other, by what their body is.
    private static Set<Role> roles(Matter it, BodyId body) {
        return body.equals(it.to()) ? Set.of(Role.AGREEMENT_OWNER) : Set.of(MatterRules.OVERSEERS);
    }
}
