package org.concordat.panels;

import java.util.Arrays;
import org.concordat.access.Gate;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// Support of a case, put together for whoever may read it.
@Component
class SupportSights {

    private final Gate gate;
    private final SupportSql sql;
    private final ActionSql actions;
    private final SessionSql sessionSql;
    private final SupportSessions sessions;
    private final Sittings sittings;

    SupportSights(Gate gate, SupportSql sql, ActionSql actions, SessionSql sessionSql, SupportSessions sessions, Sittings sittings) {
        this.gate = gate;
        this.sql = sql;
        this.actions = actions;
        this.sessionSql = sessionSql;
        this.sessions = sessions;
        this.sittings = sittings;
    }

    Supports.Sight sight(Viewer viewer, AtItem it) {
        var supporting = supporting(it);
        var next = Arrays.stream(Consent.State.values()).filter(state -> it.came().stream().anyMatch(each ->
                gate.allows(viewer, SupportRules.CONSENT, new SupportRules.Consenting(supporting, state, viewer.day(),
                        each.officer())))).toList();
        var owners = it.came().stream().filter(each -> gate.allows(viewer, SupportRules.SET,
                new SupportRules.Setting(it, each.officer(), viewer.day()))).toList();
        var key = SupportSql.Key.of(it.of());
        return new Supports.Sight(it.of(), it.came(), supporting.before(), sql.plans(key), sessionSql.of(key), actions.of(key), next,
                gate.allows(viewer, SupportRules.PLAN, supporting), sessions.mayRecord(viewer, it), owners);
    }

    SupportRules.Supporting supporting(AtItem it) {
        return new SupportRules.Supporting(it, sittings.supports(it.of()), sql.consents(it.of()));
    }
}
