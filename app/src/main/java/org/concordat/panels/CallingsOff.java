package org.concordat.panels;

import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// A meeting is called off by a chair of its panel: its cases wait for another. *Source*: decision 0107.
@Component
public class CallingsOff {

    public static final int REASON_MAX = 1000;

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final Meetings meetings;
    private final MeetingSql sql;
    private final ItemSql items;
    private final AttendanceSql attendance;
    private final PanelTidings tidings;

    CallingsOff(Acting acting, Gate gate, Ledger ledger, Meetings meetings, MeetingSql sql, ItemSql items, AttendanceSql attendance,
                PanelTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.meetings = meetings;
        this.sql = sql;
        this.items = items;
        this.attendance = attendance;
        this.tidings = tidings;
    }

    /// The meeting, for whoever could call it off; or why they cannot. Empty when there is none for this viewer.
    public Optional<Look<Meetings.Sight>> mayCallOff(SignedIn who, MeetingId id) {
        return acting.as(who, viewer -> meetings.find(who, id).map(seen ->
                gate.refuses(viewer, PanelRules.CALL_OFF, ending(seen.meeting()), id.value())
                        .<Look<Meetings.Sight>>map(Look.Refused::new).orElseGet(() -> new Look.Seen<>(seen))));
    }

    /// Calls it off. Whoever sends it twice has called it off once.
    public Acted callOff(SignedIn who, MeetingId id, String reason) {
        Words.official(REASON_MAX, reason);
        return acting.as(who, viewer -> {
            sql.hold(id);
            return meetings.sitting(viewer, id).map(it -> callOff(viewer, it, reason)).orElseGet(() -> {
                gate.unknown(viewer, PanelRules.CALL_OFF, id.value());
                return new Acted.Unknown();
            });
        });
    }

    private Acted callOff(Viewer viewer, PanelRules.Sitting it, String reason) {
        var of = it.of();
        if (of.off() != null && of.off().by().equals(viewer.officer())) {
            return new Acted.Done(of.id().value());
        }
        return gate.refuses(viewer, PanelRules.CALL_OFF, ending(of), of.id().value())
                .<Acted>map((Decision.Refused refused) -> new Acted.Refused(refused))
                .orElseGet(() -> {
                    sql.callOff(viewer, of.id(), reason);
                    ledger.record(viewer.entry("panels.meeting.called-off").about(of.id().value()));
                    tidings.calledOff(viewer, it, items.at(of.id()));
                    return new Acted.Done(of.id().value());
                });
    }

    private PanelRules.Ending ending(Meeting it) {
        return new PanelRules.Ending(it, !attendance.came(it.id()).isEmpty());
    }
}
