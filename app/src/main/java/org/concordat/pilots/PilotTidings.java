package org.concordat.pilots;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.notices.NoticeKind.PILOT_ANSWER_WAITS;
import static org.concordat.notices.NoticeKind.PILOT_ASKS;
import static org.concordat.notices.NoticeKind.PILOT_EVALUATION_WAITS;
import static org.concordat.notices.NoticeKind.PILOT_WAITS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.notices.Notice;
import org.concordat.notices.NoticeKind;
import org.concordat.notices.Notices;
import org.concordat.partnership.Areas;
import org.concordat.partnership.Body;
import org.concordat.pilots.PilotRules.There;
import org.concordat.pilots.PilotStep.Kind;
import org.concordat.succession.Followers;
import org.springframework.stereotype.Component;

/// Whom each step of a pilot concerns: who may decide on it or on its evaluation as a second person, who speaks for an area, and who answers.
/// The step calls it, in its own transaction.
@Component
class PilotTidings {

    static final String PILOTS = "/our-pilots";

    /// Answers in an area, at most: as much as can be said there.
    private static final int ROUNDS_MAX = 1000;

    private final Notices notices;
    private final Followers followers;
    private final Areas areas;

    PilotTidings(Notices notices, Followers followers, Areas areas) {
        this.notices = notices;
        this.followers = followers;
        this.areas = areas;
    }

    void written(Viewer viewer, UUID id) {
        notices.tell(viewer, Notice.to(viewer.body(), BOARD_MEMBER, PILOT_WAITS, PILOTS, id, null).butNot(viewer.officer()));
    }

    /// Settled, dropped or brought to an end: then nobody is waited for in an area any more.
    void stepped(Viewer viewer, Pilot it, Kind kind) {
        settle(viewer, it, PILOT_WAITS, 1);
        if (kind == Kind.SETTLED) {
            it.plan().areas().forEach(area -> speakers(area, viewer.day()).forEach(body -> notices.tell(viewer, Notice.to(body,
                    SCRUTINY_OFFICER, PILOT_ASKS, PILOTS, it.id(), it.plan().first()).until(it.plan().last()).again(nth(it, area)))));
        }
        if (kind == Kind.ENDED) {
            it.plan().areas().forEach(area -> {
                spoken(viewer, it, area);
                settle(viewer, it, PILOT_ANSWER_WAITS, round(it, area));
            });
        }
    }

    /// Whoever runs the pilot is told once there is something to answer, and again once there is after an answer.
    void said(Viewer viewer, There there, Said it) {
        var before = there.said();
        var after = new Pilot.InArea(Stream.concat(before.said().stream(), Stream.of(it)).toList());
        var of = there.pilot();
        if (after.bothAreSaid() && !before.bothAreSaid()) {
            spoken(viewer, of, it.area());
        }
        if (waits(after) && !waits(before)) {
            notices.tell(viewer, Notice.to(followers.of(of.body(), viewer), BOARD_MEMBER, PILOT_ANSWER_WAITS, PILOTS, of.id(), null)
                    .until(of.plan().last()).again(round(of, it.area())));
        } else if (waits(before) && !waits(after)) {
            settle(viewer, of, PILOT_ANSWER_WAITS, round(of, it.area()));
        }
    }

    private static boolean waits(Pilot.InArea it) {
        return it.bothAreSaid() && it.said().getLast().kind() != Said.Kind.ANSWER && !it.isStarted();
    }

    void evaluated(Viewer viewer, Pilot of, int number) {
        notices.tell(viewer, Notice.to(viewer.body(), BOARD_MEMBER, PILOT_EVALUATION_WAITS, PILOTS, of.id(), null).again(number)
                .butNot(viewer.officer()));
    }

    void decided(Viewer viewer, Pilot of, Evaluation it) {
        settle(viewer, of, PILOT_EVALUATION_WAITS, it.number());
    }

    /// Nobody is asked about an area any more: neither whoever speaks for it today, nor whoever was asked.
    private void spoken(Viewer viewer, Pilot it, UUID area) {
        it.steps().stream().filter(step -> step.kind() == Kind.SETTLED).map(step -> LocalDate.ofInstant(step.at(), Viewer.ZONE))
                .flatMap(day -> Stream.of(day, viewer.day())).distinct().flatMap(day -> speakers(area, day).stream()).distinct()
                .forEach(body -> notices.settle(viewer, body, PILOT_ASKS, PILOTS, it.id(), nth(it, area)));
    }

    private List<BodyId> speakers(UUID area, LocalDate day) {
        return areas.served(day).stream().filter(served -> served.area().id().equals(area))
                .flatMap(served -> served.policingBody().map(Body::id).stream()).toList();
    }

    /// From 1: a body may speak for several areas of a pilot.
    private static int nth(Pilot it, UUID area) {
        return it.plan().areas().indexOf(area) + 1;
    }

    /// Apart for each area and for each answer in it.
    private static int round(Pilot it, UUID area) {
        var answers = it.in(area).said().stream().filter(said -> said.kind() == Said.Kind.ANSWER).count();
        return (nth(it, area) - 1) * ROUNDS_MAX + Math.toIntExact(answers) + 1;
    }

    private void settle(Viewer viewer, Pilot it, NoticeKind kind, int turn) {
        Stream.of(it.body(), followers.of(it.body(), viewer)).distinct()   // each was told in its time
                .forEach(each -> notices.settle(viewer, each, kind, PILOTS, it.id(), turn));
    }
}
