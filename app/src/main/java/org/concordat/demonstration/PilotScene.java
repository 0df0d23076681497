package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.pilots.Evaluation;
import org.concordat.pilots.PilotAreas;
import org.concordat.pilots.Plan;
import org.concordat.pilots.Said;

/// Something that is done or said about a pilot.
sealed interface PilotScene extends Scene {

    record Write(SignedIn who, UUID act, Plan plan) implements PilotScene {
    }

    record Settle(SignedIn who, UUID act, UUID of) implements PilotScene {
    }

    record View(SignedIn who, UUID act, UUID of, UUID area, Said.Opinion opinion, String words) implements PilotScene {
    }

    record Voice(SignedIn who, UUID act, UUID of, UUID area, PilotAreas.Voices said) implements PilotScene {
    }

    record Answer(SignedIn who, UUID act, UUID of, UUID area, String words) implements PilotScene {
    }

    record Start(SignedIn who, UUID act, UUID of, UUID area) implements PilotScene {
    }

    record Evaluate(SignedIn who, UUID act, UUID of, Evaluation.Finding says) implements PilotScene {
    }

    record Approve(SignedIn who, UUID act, UUID of, UUID evaluation) implements PilotScene {
    }
}
