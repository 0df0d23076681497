package org.concordat.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.law.Gateway;
import org.concordat.law.Gateways;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What its owner decides of a case: in order, with the reasons of the day, and for good.
@Component
public class CaseDecisions {

    public static final int OPTIONS_MAX = 2000;
    public static final int REASON_MAX = 4000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql caseSql;
    private final CaseDecisionSql sql;
    private final Gateways gateways;
    private final CaseClock clock;
    private final CaseTidings tidings;
    private final Lateness lateness;

    CaseDecisions(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql caseSql, CaseDecisionSql sql, Gateways gateways,
                  CaseClock clock, CaseTidings tidings, Lateness lateness) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.caseSql = caseSql;
        this.sql = sql;
        this.gateways = gateways;
        this.clock = clock;
        this.tidings = tidings;
        this.lateness = lateness;
    }

    /// The gateways that are in force on the day of asking, of which one may carry what leaves.
    public List<Gateway> gateways(SignedIn who) {
        return gateways.all().stream().filter(it -> it.authority().inForce().covers(who.day())).toList();
    }

    /// Decides of a case.
    ///
    /// @param act made with the form, and the id of the decision
    /// @param corrects the decision in whose place it is to stand; null for a new one
    public Handing decide(SignedIn who, CaseId id, UUID act, Choice choice, CaseDecision.Grounds grounds,
            @Nullable UUID corrects) {
        Words.official(OPTIONS_MAX, grounds.options());
        Words.official(REASON_MAX, grounds.reason());
        Optional.ofNullable(grounds.dissent()).ifPresent(it -> Words.official(OPTIONS_MAX, it));
        return acting.as(who, viewer -> {
            cases.read(viewer, id).ifPresent(it -> caseSql.hold(id));
            return cases.read(viewer, id).map(it -> decide(viewer, it, act, choice, grounds, corrects)).orElseGet(() -> {
                gate.unknown(viewer, DecisionRules.DECIDE, id.value());
                return new Handing.Unknown();
            });
        });
    }

    private Handing decide(Viewer viewer, Case of, UUID act, Choice choice, CaseDecision.Grounds grounds,
            @Nullable UUID corrects) {
        var made = sql.of(of.id());
        if (made.stream().anyMatch(it -> it.id().equals(act) && it.by().equals(viewer.officer()))) {
            return new Handing.Done(of.id());
        }
        var deciding = new DecisionRules.Deciding(of, choice, grounds.gateway(), gateways.all().stream().anyMatch(it ->
                it.id().equals(grounds.gateway()) && it.authority().inForce().covers(viewer.day())), corrects,
                made.isEmpty() ? Optional.empty() : Optional.of(made.getLast()));
        return gate.refuses(viewer, DecisionRules.DECIDE, deciding, of.id().value()).<Handing>map(Handing.Refused::new)
                .orElseGet(() -> {
                    var next = Passages.next(deciding.stage(), choice).orElseThrow();
                    var it = new CaseDecision(act, of.id(), made.size() + 1, choice, deciding.stage(), next, grounds,
                            viewer.officer(), viewer.at(), corrects);
                    var nextOn = clock.next(of, with(made, it));
                    sql.make(viewer, it, nextOn.orElse(null));
                    ledger.record(viewer.entry(corrects == null ? "casework.decision.made" : "casework.decision.corrected")
                            .about(of.id().value()).through(grounds.gateway()).with("decision", act.toString())
                            .with("kind", choice.kind().name()));
                    tidings.decided(viewer, it);
                    lateness.decided(viewer, of.body(), of.id(), nextOn);
                    return new Handing.Done(of.id());
                });
    }

    private static List<CaseDecision> with(List<CaseDecision> made, CaseDecision it) {
        return Stream.concat(made.stream(), Stream.of(it)).toList();
    }
}
