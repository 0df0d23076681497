package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.partnership.AgreementSamples.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.kernel.AgreementId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Application and database say the same of every agreement at every moment, whatever was done to it.
@ConcordatTest
class AgreementStatesAgreeTest {

    private static final int LIVES = 25;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(context);
    }

    @Test
    void atEveryMomentOfManyLives() {
        var random = new Random(20261123);
        var lives = new ArrayList<AgreementId>();
        for (int i = 0; i < LIVES; i++) {
            lives.addAll(life(random));
        }
        var seen = new ArrayList<AgreementState>();
        lives.forEach(id -> moments(random).forEach(at -> {
            var said = inDatabase(id, at);
            assertThat(said.state()).as(id + " at " + at).isEqualTo(inJava(id, at));
            assertThat(said.inForce()).isEqualTo(said.state() == AgreementState.IN_FORCE);
            assertThat(said.listed()).isEqualTo(said.inForce());
            if (said.state() != null) {
                seen.add(said.state());
            }
        }));
        assertThat(seen).as("every state was met").contains(AgreementState.AWAITING_SIGNATURES, AgreementState.AGREED,
                AgreementState.IN_FORCE, AgreementState.SUSPENDED, AgreementState.ENDED, AgreementState.EXPIRED,
                AgreementState.SUPERSEDED, AgreementState.WITHDRAWN);
    }

    /// Whatever is tried, at moments that go on; what the rules refuse leaves the agreement as it was.
    private List<AgreementId> life(RandomGenerator random) {
        clock.set(TestClock.BEGINNING);
        var first = TODAY.plusDays(random.nextInt(-3, 8));
        var id = they.offered(AgreementSamples.between(AgreementSamples.term(first,
                TODAY.plusDays(random.nextInt(9, 30))), they.force().body(), they.council().body()));
        var all = new ArrayList<>(List.of(id));
        for (int step = 0; step < 8; step++) {
            clock.advance(Duration.ofHours(random.nextInt(0, 60)));
            var open = they.agreements().find(they.now(they.forceOwner()), id, clock.instant()).orElseThrow()
                    .agreement().acts().openSuspension();
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> they.agreements().sign(they.now(they.forceOwner()), id, "Chief");
                case 3, 4, 5 -> they.agreements().sign(they.now(they.councilOwner()), id, "Director");
                case 6 -> they.agreements().suspend(they.now(they.forceOwner()), UUID.randomUUID(), id, "A breach.");
                case 7 -> open.ifPresent(it -> they.agreements().resume(they.now(they.councilOwner()), it.id(), id,
                        "Mended."));
                case 8 -> {
                    if (random.nextBoolean()) {
                        they.agreements().end(they.now(they.councilOwner()), id, "Over.");
                    } else {
                        they.agreements().withdraw(they.now(they.forceOwner()), id, "No.");
                    }
                }
                default -> all.add(replaced(id));
            }
        }
        return all;
    }

    private AgreementId replaced(AgreementId old) {
        var id = new AgreementId(UUID.randomUUID());
        Signatories.done(they.drafts().replace(they.now(they.forceOwner()), id, old));
        they.offer(id);
        they.agreements().sign(they.now(they.forceOwner()), id, "Chief");
        they.agreements().sign(they.now(they.councilOwner()), id, "Director");
        return id;
    }

    private static List<Instant> moments(RandomGenerator random) {
        return random.longs(12, -3600, 35L * 24 * 3600).mapToObj(TestClock.BEGINNING::plusSeconds).toList();
    }

    private record Said(@Nullable AgreementState state, boolean inForce, boolean listed) {
    }

    private Said inDatabase(AgreementId id, Instant at) {
        return acting.as(they.now(they.forceOwner()), viewer -> jdbc.sql("""
                select partnership.state_of(:id, :at), partnership.in_force(:id, :at),
                       :id in (select partnership.in_force_for(:body, :at))
                """)
                .param("id", id.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("body", they.council().body().value())
                .query((row, n) -> new Said(row.getString(1) == null ? null : AgreementState.valueOf(row.getString(1)),
                        row.getBoolean(2), row.getBoolean(3))).single());
    }

    private @Nullable AgreementState inJava(AgreementId id, Instant at) {
        return acting.as(they.now(they.forceOwner()), viewer -> context.getBean(AgreementFiles.class).find(id, at)
                .map(Agreement::state).orElse(null));
    }
}
