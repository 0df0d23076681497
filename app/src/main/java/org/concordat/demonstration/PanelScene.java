package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.casework.CaseId;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.Agendas;
import org.concordat.panels.Consent;
import org.concordat.panels.Decided;
import org.concordat.panels.Given;
import org.concordat.panels.ItemId;
import org.concordat.panels.MeetingId;
import org.concordat.panels.SupportSession;

/// Something that is done at a panel.
sealed interface PanelScene extends Scene {

    record Call(SignedIn who, UUID act, LocalDate on, String place, Set<OfficerId> guests) implements PanelScene {
    }

    record CallOff(SignedIn who, MeetingId id, String reason) implements PanelScene {
    }

    record Put(SignedIn who, UUID act, CaseId of, Agendas.Asking asking) implements PanelScene {
    }

    record Came(SignedIn who, MeetingId at, Set<OfficerId> officers) implements PanelScene {
    }

    record Ask(SignedIn who, ItemId of) implements PanelScene {
    }

    record Give(SignedIn who, ItemId of, String words) implements PanelScene {
    }

    record Consented(SignedIn who, ItemId of, UUID act, Consent.State state, String how, LocalDate on, OfficerId by)
            implements PanelScene {
    }

    record Planned(SignedIn who, ItemId of, UUID act, String words) implements PanelScene {
    }

    record Task(SignedIn who, ItemId of, UUID act, String what, OfficerId owner, LocalDate due) implements PanelScene {
    }

    record Session(SignedIn who, ItemId of, UUID act, LocalDate on, SupportSession.Came came) implements PanelScene {
    }

    record Engage(SignedIn who, ItemId of, UUID act, OfficerId provider, String part) implements PanelScene {
    }

    record Accept(SignedIn who, UUID engagement, LocalDate firstOn) implements PanelScene {
    }

    record Gave(SignedIn who, UUID engagement, UUID act, Given.Wording words) implements PanelScene {
    }

    record Done(SignedIn who, UUID action, String evidence) implements PanelScene {
    }

    record Decide(SignedIn who, ItemId of, UUID act, Decided.Wording words) implements PanelScene {
    }
}
