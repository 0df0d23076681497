package org.concordat.demonstration;

import java.util.Map;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Both;
import org.concordat.consultation.Moderation;
import org.concordat.consultation.Question;
import org.concordat.consultation.Step;
import org.concordat.consultation.Steps;
import org.concordat.consultation.Wording;
import org.jspecify.annotations.Nullable;

/// Something that is done by those who ask the public.
sealed interface ConsultationScene extends Scene {

    record Draft(SignedIn who, UUID act, UUID area, Wording.Said said) implements ConsultationScene {
    }

    /// @param number of the wording to which it is added
    record Ask(SignedIn who, UUID act, UUID of, int number, Question question) implements ConsultationScene {
    }

    record Approve(SignedIn who, UUID act, UUID of, int number) implements ConsultationScene {
    }

    /// @param who of those who ask, at the moment in which it is sent; whoever sends it has no account
    /// @param once what the form of whoever sends it carries
    record Send(SignedIn who, UUID once, UUID of, Map<Integer, String> given) implements ConsultationScene {

        public Send {
            given = Map.copyOf(given);
        }
    }

    /// Everything that was sent until then comes in.
    record TakeIn(SignedIn who) implements ConsultationScene {
    }

    record Moderate(SignedIn who, UUID act, UUID once, Moderation.Verdict verdict, Moderation.@Nullable Reason reason) implements ConsultationScene {
    }

    record Respond(SignedIn who, UUID act, UUID of, Step.Outcome outcome, Both words, Steps.Changed changed) implements ConsultationScene {
    }
}
