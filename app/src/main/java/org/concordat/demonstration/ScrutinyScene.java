package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Step;
import org.jspecify.annotations.Nullable;

/// Something that is raised, answered or set by those who oversee and those who answer them.
sealed interface ScrutinyScene extends Scene {

    record Prioritise(SignedIn who, UUID act, Priority.Wording words) implements ScrutinyScene {
    }

    record Raise(SignedIn who, UUID act, BodyId to, Matter.Wording words) implements ScrutinyScene {
    }

    record Answer(SignedIn who, UUID act, MatterId of, Step.Outcome outcome, String words, @Nullable LocalDate byDay)
            implements ScrutinyScene {
    }

    record Complete(SignedIn who, UUID act, MatterId of, String words) implements ScrutinyScene {
    }

    record Reply(SignedIn who, UUID act, MatterId of, String words) implements ScrutinyScene {
    }

    record Close(SignedIn who, UUID act, MatterId of, String words) implements ScrutinyScene {
    }
}
