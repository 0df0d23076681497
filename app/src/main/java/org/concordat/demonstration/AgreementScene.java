package org.concordat.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementPart;
import org.jspecify.annotations.Nullable;

/// Something that an agreement owner does to an agreement.
sealed interface AgreementScene extends Scene {

    AgreementId id();

    /// @param replacing the agreement whose place it is to take; null for none
    record Start(SignedIn who, AgreementId id, @Nullable AgreementId replacing) implements AgreementScene {
    }

    record Write(SignedIn who, AgreementId id, AgreementPart part) implements AgreementScene {
    }

    /// @param read when what is offered was last written in
    record Offer(SignedIn who, AgreementId id, Instant read) implements AgreementScene {
    }

    record Sign(SignedIn who, AgreementId id, String capacity) implements AgreementScene {
    }

    record Withdraw(SignedIn who, AgreementId id, String reason) implements AgreementScene {
    }

    record Review(SignedIn who, AgreementId id, UUID once, String finding, LocalDate next) implements AgreementScene {
    }

    record Suspend(SignedIn who, AgreementId id, UUID suspension, String reason) implements AgreementScene {
    }

    record Resume(SignedIn who, AgreementId id, UUID suspension, String reason) implements AgreementScene {
    }

    record End(SignedIn who, AgreementId id, String reason) implements AgreementScene {
    }
}
