package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.partnership.AgreementSamples.TODAY;
import static org.concordat.partnership.AgreementStateTest.COUNCIL;
import static org.concordat.partnership.AgreementStateTest.FORCE;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which act is allowed in which state, and to whom.
class AgreementRulesTest {

    private static final AgreementRules RULES = new AgreementRules();
    private static final Access ACCESS = new Access(List.of(RULES.readingAgreements(), RULES.signingAgreements(),
            RULES.withdrawingAgreements(), RULES.reviewingAgreements(), RULES.suspendingAgreements(),
            RULES.resumingAgreements(), RULES.endingAgreements(), RULES.replacingAgreements()));

    private final Viewer owner = Viewers.of(BodyKind.POLICE_FORCE, FORCE, Role.AGREEMENT_OWNER);
    private final Viewer partner = Viewers.of(BodyKind.LOCAL_AUTHORITY, COUNCIL, Role.AGREEMENT_OWNER);

    /// Every state, with what an owner of the drafting body and one of the other party may do in it. What is not named
    /// is refused: the illegal transitions.
    @ParameterizedTest
    @CsvSource({
        "AWAITING_SIGNATURES, -,   2026-11-25T00:00:00Z, SIGN WITHDRAW REPLACE,        SIGN",
        "AWAITING_SIGNATURES, s,   2026-11-25T00:00:00Z, SIGN REPLACE,                 -",
        "AGREED,              Ss,  2026-11-22T12:00:00Z, REVIEW SUSPEND END REPLACE,   REVIEW SUSPEND END",
        "IN_FORCE,            Ss,  2026-11-25T00:00:00Z, REVIEW SUSPEND END REPLACE,   REVIEW SUSPEND END",
        "SUSPENDED,           Ssu, 2026-11-25T00:00:00Z, REVIEW RESUME END REPLACE,    REVIEW RESUME END",
        "ENDED,               Sse, 2026-11-25T00:00:00Z, REPLACE,                      -",
        "EXPIRED,             Ss,  2026-12-25T00:00:00Z, REPLACE,                      -",
        "SUPERSEDED,          Ssx, 2026-11-25T00:00:00Z, REPLACE,                      -",
        "WITHDRAWN,           w,   2026-11-25T00:00:00Z, REPLACE,                      -",
    })
    void allowsInEachStateWhatIsNamedAndNothingElse(AgreementState state, String letters, String at, String owners,
            String partners) {
        var agreement = agreement(state, letters, at);
        assertThat(agreement.state()).isEqualTo(state);
        assertThat(moves(owner, agreement)).isEqualTo(set(owners));
        assertThat(moves(partner, agreement)).isEqualTo(set(partners));
    }

    @Test
    void allowsNothingButReadingToOfficersWithoutTheRoleAndNothingAtAllToStrangers() {
        for (var letters : List.of("-", "Ss", "Ssu", "Sse")) {
            var agreement = agreement(AgreementState.IN_FORCE, letters, "2026-11-25T00:00:00Z");
            var others = EnumSet.complementOf(EnumSet.of(Role.AGREEMENT_OWNER)).toArray(Role[]::new);
            var colleague = Viewers.of(BodyKind.POLICE_FORCE, FORCE, others);
            assertThat(moves(colleague, agreement)).isEmpty();
            assertThat(ACCESS.decide(colleague, AgreementRules.READ, agreement)).isInstanceOf(Decision.Allowed.class);
            var stranger = Viewers.of(BodyKind.POLICE_FORCE, Viewers.someBody(), Role.AGREEMENT_OWNER);
            assertThat(moves(stranger, agreement)).isEmpty();
            assertThat(ACCESS.decide(stranger, AgreementRules.READ, agreement)).isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void whoSuspendedDoesNotResume() {
        var agreement = agreement(AgreementState.SUSPENDED, "Ssu", "2026-11-25T00:00:00Z");
        var suspender = agreement.acts().suspensions().getFirst().by().officer();
        var same = as(suspender, owner);
        assertThat(rules(ACCESS.decide(same, AgreementRules.RESUME, agreement)))
                .isEqualTo("partnership.someone-else-resumes");
        assertThat(ACCESS.decide(owner, AgreementRules.RESUME, agreement)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void nobodySignsForTwoBodies() {
        var agreement = agreement(AgreementState.AWAITING_SIGNATURES, "s", "2026-11-25T00:00:00Z");
        var moved = as(agreement.acts().signatures().getFirst().by().officer(), owner);
        assertThat(rules(ACCESS.decide(moved, AgreementRules.SIGN, new Signing(agreement, true))))
                .isEqualTo("partnership.nobody-signs-for-two-bodies");
    }

    @Test
    void nothingIsSignedThatTheLawNoLongerServes() {
        var agreement = agreement(AgreementState.AWAITING_SIGNATURES, "-", "2026-11-25T00:00:00Z");
        assertThat(rules(ACCESS.decide(owner, AgreementRules.SIGN, new Signing(agreement, false))))
                .isEqualTo("partnership.gateways-still-serve");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "30, true", "31, false"})
    void theNextReviewIsAheadAndWithinTheAgreement(int days, boolean allowed) {
        var agreement = agreement(AgreementState.IN_FORCE, "Ss", "2026-11-23T12:00:00Z");
        var decision = ACCESS.decide(owner, AgreementRules.REVIEW, new Reviewing(agreement, TODAY.plusDays(days)));
        assertThat(decision instanceof Decision.Allowed).isEqualTo(allowed);
    }

    static Agreement agreement(AgreementState state, String letters, String at) {
        var acts = AgreementStateTest.acts(letters);
        var deed = AgreementStateTest.deed();
        if (state == AgreementState.AGREED) {   // signed beforehand: begins a week later
            var later = AgreementSamples.between(new AgreementPart.Term(TODAY.plusDays(7), TODAY.plusDays(37),
                    TODAY.plusDays(20), 12, "A year"), FORCE, COUNCIL);
            deed = new Deed(deed.id(), deed.reference(), FORCE, deed.draftedBy(), deed.draftedAt(), deed.offeredBy(),
                    deed.offeredAt(), later, null);
            return Agreement.of(deed, acts, Instant.parse("2026-11-23T12:00:00Z"));
        }
        return Agreement.of(deed, acts, Instant.parse(at));
    }

    private static Set<AgreementMove> moves(Viewer viewer, Agreement it) {
        var moves = EnumSet.noneOf(AgreementMove.class);
        for (var move : AgreementMove.values()) {
            var decision = switch (move) {
                case SIGN -> ACCESS.decide(viewer, AgreementRules.SIGN, new Signing(it, true));
                case WITHDRAW -> ACCESS.decide(viewer, AgreementRules.WITHDRAW, it);
                case REVIEW -> ACCESS.decide(viewer, AgreementRules.REVIEW, new Reviewing(it, TODAY.plusDays(10)));
                case SUSPEND -> ACCESS.decide(viewer, AgreementRules.SUSPEND, it);
                case RESUME -> ACCESS.decide(viewer, AgreementRules.RESUME, it);
                case END -> ACCESS.decide(viewer, AgreementRules.END, it);
                case REPLACE -> ACCESS.decide(viewer, AgreementRules.REPLACE, it);
            };
            if (decision instanceof Decision.Allowed) {
                moves.add(move);
            }
        }
        return moves;
    }

    private static Set<AgreementMove> set(String names) {
        var moves = EnumSet.noneOf(AgreementMove.class);
        Arrays.stream(names.split(" ")).filter(name -> !name.equals("-")).map(AgreementMove::valueOf).forEach(moves::add);
        return moves;
    }

    private static Viewer as(OfficerId officer, Viewer like) {
        return new Viewer(officer, like.name(), like.body(), like.bodyName(), like.bodyKind(), like.nation(),
                like.roles(), like.lapsed(), like.inForce(), like.at(), like.provedAt(), like.purpose());
    }

    private static String rules(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.rules() : "allowed";
    }
}
