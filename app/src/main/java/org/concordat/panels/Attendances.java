package org.concordat.panels;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Who was at a meeting: recorded by whoever was in the chair, on the day or after it, before anything is decided.
@Component
public class Attendances {

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Meetings meetings;
    private final MeetingSql sql;
    private final AttendanceSql attendance;
    private final Sittings sittings;

    Attendances(Acting acting, Gate gate, Ledger ledger, Meetings meetings, MeetingSql sql, AttendanceSql attendance,
                Sittings sittings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.meetings = meetings;
        this.sql = sql;
        this.attendance = attendance;
        this.sittings = sittings;
    }

    /// The meeting, for whoever could record who came to it; or why they cannot. Empty when there is none for this viewer.
    public Optional<Look<Meetings.Sight>> mayRecord(SignedIn who, MeetingId id) {
        return acting.as(who, viewer -> meetings.find(who, id).flatMap(seen -> meetings.sitting(viewer, id).map(it ->
                gate.refuses(viewer, SittingRules.RECORD, sittings.recording(viewer, it, Set.of()), id.value())
                        .<Look<Meetings.Sight>>map(Look.Refused::new).orElseGet(() -> new Look.Seen<>(seen)))));
    }

    /// Records who came; the viewer was in the chair. Recorded again, it adds to those recorded before.
    public Acted record(SignedIn who, MeetingId id, Set<OfficerId> officers) {
        return acting.as(who, viewer -> meetings.sitting(viewer, id).map(it -> {
            sql.hold(id);
            var came = new HashSet<>(officers);
            came.add(viewer.officer());
            return gate.refuses(viewer, SittingRules.RECORD, sittings.recording(viewer, it, came), id.value())
                    .<Acted>map((Decision.Refused refused) -> new Acted.Refused(refused))
                    .orElseGet(() -> {
                        attendance.record(viewer, id, viewer.officer());   // whoever chairs, before all others
                        came.stream().filter(each -> !each.equals(viewer.officer()))
                                .forEach(each -> attendance.record(viewer, id, each));
                        ledger.record(viewer.entry("panels.attendance.recorded").about(id.value())
                                .with("officers", String.join(" ", came.stream().map(OfficerId::toString).sorted().toList())));
                        return new Acted.Done(id.value());
                    });
        }).orElseGet(() -> {
            gate.unknown(viewer, SittingRules.RECORD, id.value());
            return new Acted.Unknown();
        }));
    }
}
