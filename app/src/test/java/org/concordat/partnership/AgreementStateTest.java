package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.partnership.AgreementSamples.TODAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.AgreementActs.By;
import org.concordat.partnership.AgreementActs.Ending;
import org.concordat.partnership.AgreementActs.Resumption;
import org.concordat.partnership.AgreementActs.Signature;
import org.concordat.partnership.AgreementActs.Suspension;
import org.concordat.partnership.AgreementActs.Withdrawal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an agreement is, from what was done to it.
class AgreementStateTest {

    static final BodyId FORCE = new BodyId(UUID.randomUUID());
    static final BodyId COUNCIL = new BodyId(UUID.randomUUID());
    static final Instant OFFERED = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant LATER = Instant.parse("2026-11-24T09:00:00Z");

    static Deed deed() {
        return new Deed(new AgreementId(UUID.randomUUID()), "ISA-0000-0000", FORCE, new OfficerId(UUID.randomUUID()),
                OFFERED, new OfficerId(UUID.randomUUID()), OFFERED, AgreementSamples.between(
                        new AgreementPart.Term(TODAY, TODAY.plusDays(30), TODAY.plusDays(20), 12, "A year"), FORCE, COUNCIL),
                null);
    }

    static By by(Instant at) {
        return new By(new OfficerId(UUID.randomUUID()), "Somebody", at);
    }

    /// What was done, in letters: S signed by the force, s by the council, u suspended, r resumed, e ended, w withdrawn,
    /// x superseded.
    static AgreementActs acts(String letters) {
        List<Signature> signed = new ArrayList<>();
        if (letters.contains("S")) {
            signed.add(new Signature(FORCE, by(OFFERED), "Chief"));
        }
        if (letters.contains("s")) {
            signed.add(new Signature(COUNCIL, by(OFFERED), "Director"));
        }
        var resumed = letters.contains("r") ? new Resumption(by(LATER), "Mended") : null;
        var suspended = letters.contains("u")
                ? List.of(new Suspension(UUID.randomUUID(), by(OFFERED), "Breach", resumed)) : List.<Suspension>of();
        return new AgreementActs(signed, List.of(), suspended,
                letters.contains("w") ? Optional.of(new Withdrawal(by(OFFERED), "No")) : Optional.empty(),
                letters.contains("e") ? Optional.of(new Ending(by(LATER), "Over")) : Optional.empty(),
                letters.contains("x") ? Optional.of(new AgreementId(UUID.randomUUID())) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "-,    2026-11-25T00:00:00Z, AWAITING_SIGNATURES",
        "S,    2026-11-25T00:00:00Z, AWAITING_SIGNATURES",
        "s,    2026-11-25T00:00:00Z, AWAITING_SIGNATURES",
        "Ss,   2026-11-22T23:59:59Z, AWAITING_SIGNATURES",   // before they had signed
        "Ss,   2026-11-23T09:00:00Z, IN_FORCE",
        "Ss,   2026-12-23T23:59:59Z, IN_FORCE",
        "Ss,   2026-12-24T00:00:00Z, EXPIRED",
        "S,    2026-12-24T00:00:00Z, EXPIRED",
        "Ssu,  2026-11-25T00:00:00Z, SUSPENDED",
        "Ssur, 2026-11-24T08:59:59Z, SUSPENDED",
        "Ssur, 2026-11-24T09:00:00Z, IN_FORCE",
        "Ssu,  2026-12-24T00:00:00Z, EXPIRED",
        "Sse,  2026-11-24T08:59:59Z, IN_FORCE",
        "Sse,  2026-11-24T09:00:00Z, ENDED",
        "Ssue, 2026-11-24T09:00:00Z, ENDED",
        "Ssx,  2026-11-25T00:00:00Z, SUPERSEDED",
        "Ssxe, 2026-11-25T00:00:00Z, ENDED",
        "w,    2026-11-25T00:00:00Z, WITHDRAWN",
        "w,    2027-11-25T00:00:00Z, WITHDRAWN",
    })
    void isWhatWasDoneToIt(String letters, String at, AgreementState state) {
        var agreement = Agreement.of(deed(), acts(letters), Instant.parse(at));
        assertThat(agreement.state()).isEqualTo(state);
        assertThat(agreement.stands()).isEqualTo(state == AgreementState.IN_FORCE || state == AgreementState.SUSPENDED
                || state == AgreementState.AGREED);
    }
}
