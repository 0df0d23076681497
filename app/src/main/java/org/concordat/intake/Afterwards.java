package org.concordat.intake;

import java.time.LocalDate;
import java.util.List;
import org.concordat.access.SignedIn;

/// What has come of a concern, as far as whoever referred it may know: answered by the module that takes it up.
public interface Afterwards {

    /// In the order in which they were told; empty for anybody else. The read of the referral is what is recorded.
    List<Told> of(SignedIn who, ReferralId id);

    /// By when a concern is assessed that is referred on a day.
    LocalDate assessedBy(LocalDate day, boolean urgent);

    /// By when whoever referred it hears for the first time, by the limit of the day on which they did.
    LocalDate firstBy(Referral it);
}
