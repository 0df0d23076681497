package org.concordat.casework;

import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.intake.Concern;
import org.concordat.intake.Referrals;
import org.concordat.kernel.Purpose;
import org.concordat.ledger.Ledger;
import org.concordat.people.Holding;
import org.concordat.people.Identity;
import org.concordat.people.Records;
import org.springframework.stereotype.Component;

/// Whom a case is about: recorded by its owner from what the concern says, after which `people` shows who else may be meant.
@Component
public class Subjects {

    /// For what a person of a case is looked for.
    static final Purpose PURPOSE = new Purpose("prevent-support");

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Cases cases;
    private final CaseSql caseSql;
    private final SubjectSql sql;
    private final Referrals referrals;
    private final Records records;

    Subjects(Acting acting, Gate gate, Ledger ledger, Cases cases, CaseSql caseSql, SubjectSql sql, Referrals referrals,
             Records records) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.cases = cases;
        this.caseSql = caseSql;
        this.sql = sql;
        this.referrals = referrals;
        this.records = records;
    }

    /// Records whom a case is about, as its concern gives them and as of the day on which it came. What anybody else says of
    /// them is added in `people`, with its own source.
    ///
    /// @param act made with the form: the id of the identity
    public Holding identify(SignedIn who, CaseId id, UUID act) {
        return acting.as(who, viewer -> {
            cases.read(viewer, id).ifPresent(it -> caseSql.hold(id));
            var found = cases.read(viewer, id);
            if (found.isEmpty()) {
                gate.unknown(viewer, SubjectRules.IDENTIFY, id.value());
                return new Holding.Unknown();
            }
            var recorded = sql.find(id);
            if (recorded.filter(it -> it.identity().equals(act) && it.by().equals(viewer.officer())).isPresent()) {
                return new Holding.Held(act);
            }
            return gate.refuses(viewer, SubjectRules.IDENTIFY, new SubjectRules.Identifying(found.get(), recorded), id.value())
                    .<Holding>map(Holding.Refused::new)
                    .orElseGet(() -> hold(who, viewer, found.get(), act));
        });
    }

    private Holding hold(SignedIn who, Viewer viewer, Case of, UUID act) {
        var about = (Concern.AboutPerson) referrals.inside(of.id().referral()).orElseThrow();
        var identity = new Identity(about.name(), about.otherNames(), null, about.ageBand(),
                about.place(), null, "The concern " + of.reference() + ", as it was referred",
                of.openedAt().atZone(Viewer.ZONE).toLocalDate());
        var came = records.hold(who, act, identity, PURPOSE, "The concern of case " + of.reference());
        if (came instanceof Holding.Held) {
            sql.record(viewer, of.id(), act);
            ledger.record(viewer.entry("casework.subject.recorded").about(of.id().value()).with("identity", act.toString()));
        }
        return came;
    }
}
