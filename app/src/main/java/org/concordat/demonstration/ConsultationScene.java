package org.concordat.demonstration;

import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Question;
import org.concordat.consultation.Wording;

/// Something that is done by those who ask the public.
sealed interface ConsultationScene extends Scene {

    record Draft(SignedIn who, UUID act, UUID area, Wording.Said said) implements ConsultationScene {
    }

    /// @param number of the wording to which it is added
    record Ask(SignedIn who, UUID act, UUID of, int number, Question question) implements ConsultationScene {
    }

    record Approve(SignedIn who, UUID act, UUID of, int number) implements ConsultationScene {
    }
}
