package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Bodies;
import org.jspecify.annotations.Nullable;

/// Something that an administrator does to the register.
sealed interface RegisterScene extends Scene {

    record EnterBody(SignedIn who, UUID id, Bodies.Wording body) implements RegisterScene {
    }

    record EnterOfficer(SignedIn who, OfficerId id, BodyId body, String name, LocalDate from) implements RegisterScene {
    }

    record ProposeRole(SignedIn who, UUID change, Appointments.Wording wording) implements RegisterScene {
    }

    /// @param declined why; null when it is approved
    record DecideRole(SignedIn who, UUID change, UUID act, @Nullable String declined) implements RegisterScene {
    }

    record NameHolder(SignedIn who, UUID act, UUID office, String holder, LocalDate from) implements RegisterScene {
    }

    record LeaveOffice(SignedIn who, OfficerId id, LocalDate on) implements RegisterScene {
    }
}
