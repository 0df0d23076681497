package org.concordat.panels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Support that providers give, put together for whoever may read it; nothing is recorded.
@Component
class EngagementSights {

    /// Something about a provider’s support that waits for somebody.
    ///
    /// @param by the last day for it
    record Waits(Engagement of, Due.Why why, LocalDate by) {
    }

    private final Gate gate;
    private final EngagementSql sql;
    private final GivenSql given;
    private final Providers providers;
    private final PanelClock clock;

    EngagementSights(Gate gate, EngagementSql sql, GivenSql given, Providers providers, PanelClock clock) {
        this.gate = gate;
        this.sql = sql;
        this.given = given;
        this.providers = providers;
        this.clock = clock;
    }

    /// Empty when there is none for this viewer.
    Optional<Engagement> find(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, EngagementRules.READ, it));
    }

    List<Engagements.Line> lines(Viewer viewer, List<Engagement> all) {
        var seen = all.stream().filter(it -> gate.allows(viewer, EngagementRules.READ, it)).toList();
        var sessions = given.of(seen.stream().map(Engagement::id).toList());
        return seen.stream().map(it -> line(viewer, it, sessions.getOrDefault(it.id(), List.of()))).toList();
    }

    private Engagements.Line line(Viewer viewer, Engagement it, List<Given> sessions) {
        var late = waits(viewer, it, sessions).stream().anyMatch(each ->
                each.why() == Due.Why.SESSION_LATE || each.why() == Due.Why.PROVIDER_SILENT);
        return new Engagements.Line(it, nextOn(it, sessions), late, sessions.stream().anyMatch(Given::isRaised),
                !it.isOpen() || providers.isApproved(it, viewer));
    }

    Engagements.Sight sight(Viewer viewer, Engagement it) {
        var sessions = given.of(it.id());
        var stands = sql.stands(it.id(), viewer.day()).orElseThrow();
        var first = new EngagementRules.Answering(it, viewer.day());
        return new Engagements.Sight(line(viewer, it, sessions), sessions, stands.item() == null || !stands.consented(),
                it.isGivenBy(viewer), gate.allows(viewer, EngagementRules.ANSWER, first), mayGive(viewer, it, sessions),
                gate.allows(viewer, EngagementRules.END, it), raised(viewer, it));
    }

    /// The sessions whose concern the viewer could take up.
    List<Given> raised(Viewer viewer, Engagement it) {
        var owner = sql.stands(it.id(), viewer.day()).orElseThrow().owner();
        return given.of(it.id()).stream().filter(each -> gate.allows(viewer, EngagementRules.TAKE_UP,
                new EngagementRules.TakingUp(it, owner, each.isRaised()))).toList();
    }

    /// Of today, or of yesterday where one of today is recorded.
    private boolean mayGive(Viewer viewer, Engagement it, List<Given> sessions) {
        return List.of(viewer.day(), viewer.day().minusDays(1)).stream().anyMatch(day ->
                gate.allows(viewer, EngagementRules.GIVE, giving(it, sessions, day, null)));
    }

    EngagementRules.Giving giving(Engagement it, List<Given> sessions, LocalDate on, @Nullable LocalDate nextOn) {
        var stands = sql.stands(it.id(), on).orElseThrow();
        return new EngagementRules.Giving(it, stands.item() != null, stands.consented(),
                sessions.stream().anyMatch(each -> each.on().equals(on)), on, nextOn);
    }

    /// What waits about support of these cases, as far as the viewer sees it.
    List<Waits> waits(Viewer viewer, Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var all = sql.of(cases).stream().filter(it -> gate.allows(viewer, EngagementRules.READ, it)).toList();
        Map<UUID, List<Given>> sessions = given.of(all.stream().map(Engagement::id).toList());
        return all.stream().flatMap(it -> waits(viewer, it, sessions.getOrDefault(it.id(), List.of())).stream()).toList();
    }

    /// A concern waits also where the support has ended since.
    private List<Waits> waits(Viewer viewer, Engagement it, List<Given> sessions) {
        var all = new ArrayList<Waits>();
        sessions.stream().filter(Given::isRaised).forEach(each ->
                all.add(new Waits(it, Due.Why.CONCERN, each.at().atZone(Viewer.ZONE).toLocalDate())));
        if (it.isOpen() && !providers.isApproved(it, viewer)) {
            all.add(new Waits(it, Due.Why.PROVIDER_GONE, viewer.day()));
        }
        if (it.state() instanceof Engagement.State.Asked && viewer.day().isAfter(it.answerBy())) {
            all.add(new Waits(it, Due.Why.PROVIDER_SILENT, it.answerBy()));
        }
        Optional.ofNullable(nextOn(it, sessions)).map(clock::sessionRecorded).filter(by -> viewer.day().isAfter(by))
                .ifPresent(by -> all.add(new Waits(it, Due.Why.SESSION_LATE, by)));
        return all;
    }

    /// The day of the session that is awaited; null where none is.
    private static @Nullable LocalDate nextOn(Engagement it, List<Given> sessions) {
        return it.state() instanceof Engagement.State.Accepted(var _, var firstOn)
                ? sessions.isEmpty() ? firstOn : sessions.getLast().nextOn() : null;
    }
}
