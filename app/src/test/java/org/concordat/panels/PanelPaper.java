package org.concordat.panels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// Meetings on paper, with no database behind them. Chris chairs, Petra comes as a partner, Pat owns the case.
final class PanelPaper {

    static final Instant AT = TestClock.BEGINNING;
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final BodyId PANEL = new BodyId(new UUID(1, 1));
    static final BodyId FORCE = new BodyId(new UUID(1, 2));
    static final BodyId HEALTH = new BodyId(new UUID(1, 3));
    static final OfficerId CHRIS = new OfficerId(new UUID(3, 1));
    static final OfficerId PETRA = new OfficerId(new UUID(3, 2));
    static final OfficerId PAT = new OfficerId(new UUID(3, 3));

    private PanelPaper() {
    }

    static Viewer chris(Role... roles) {
        return viewer(CHRIS, PANEL, BodyKind.LOCAL_AUTHORITY, roles);
    }

    static Viewer petra(Role... roles) {
        return viewer(PETRA, HEALTH, BodyKind.HEALTH_BODY, roles);
    }

    static Viewer pat(Role... roles) {
        return viewer(PAT, FORCE, BodyKind.POLICE_FORCE, roles);
    }

    private static Viewer viewer(OfficerId officer, BodyId body, BodyKind kind, Role... roles) {
        return new Viewer(officer, "Chris", body, "A body", kind, "ENGLAND", Set.of(roles), Set.of(), Set.of(), AT, AT, null);
    }

    static Meeting meeting(LocalDate on) {
        return new Meeting(new MeetingId(new UUID(7, 1)), PANEL, CHRIS, AT, on, "10am");
    }

    /// Called off by Chris.
    static Meeting off() {
        var it = meeting(DAY);
        return new Meeting(it.id(), PANEL, CHRIS, AT, it.on(), it.place(), new Meeting.CalledOff(CHRIS, AT, "Flu."));
    }

    /// All three are invited.
    static PanelRules.Sitting sitting(LocalDate on) {
        return new PanelRules.Sitting(meeting(on), List.of(new Invited(CHRIS, PANEL, Role.PANEL_CHAIR),
                new Invited(PETRA, HEALTH, Role.PANEL_PARTNER), new Invited(PAT, FORCE, Role.PREVENT_OFFICER)));
    }

    static Item item() {
        return new Item(new ItemId(new UUID(8, 1)), new MeetingId(new UUID(7, 1)), PANEL, DAY, new CaseId(new UUID(5, 1)),
                "C-0000-0000", FORCE, "Whether to adopt.", PAT, AT, false);
    }

    /// All three were there, Chris in the chair.
    static AtItem atItem(boolean asked, boolean opened, boolean answered, Set<OfficerId> inPost, Decided... decided) {
        return new AtItem(item(), sitting(DAY), List.of(new Attended(CHRIS, PANEL, Role.PANEL_CHAIR, true),
                new Attended(PETRA, HEALTH, Role.PANEL_PARTNER, false), new Attended(PAT, FORCE, Role.PREVENT_OFFICER, false)),
                inPost, asked, opened, answered, false, List.of(decided));
    }

    static Decided decided(Decided.Wording words) {
        return new Decided(new UUID(9, 1), item().id(), words, CHRIS, AT, null, DAY);
    }
}
