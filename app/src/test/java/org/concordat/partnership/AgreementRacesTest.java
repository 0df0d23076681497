package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.concordat.ConcordatTest;
import org.concordat.partnership.AgreementOutcome.Done;
import org.concordat.partnership.AgreementOutcome.Overtaken;
import org.concordat.partnership.AgreementOutcome.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Two officers who act at once: one act is done, and the other officer is told of it.
@ConcordatTest
class AgreementRacesTest {

    @Autowired
    ApplicationContext context;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(context);
    }

    @RepeatedTest(3)
    void twoOwnersOfOneBodySign() throws Exception {
        var id = they.offered();
        var outcomes = together(
                () -> they.agreements().sign(they.councilOwner(), id, "Director"),
                () -> they.agreements().sign(they.councilDeputy(), id, "Deputy"));
        assertOneWasFirst(outcomes);
    }

    @RepeatedTest(3)
    void twoPartiesSignAndBothAreDone() throws Exception {
        var id = they.offered();
        assertThat(together(
                () -> they.agreements().sign(they.forceOwner(), id, "Chief"),
                () -> they.agreements().sign(they.councilOwner(), id, "Director"))).containsOnly(new Done(id));
        assertThat(they.state(id)).isEqualTo(AgreementState.IN_FORCE);
    }

    @RepeatedTest(3)
    void twoPartiesSuspend() throws Exception {
        var id = they.signed();
        assertOneWasFirst(together(
                () -> they.agreements().suspend(they.forceOwner(), UUID.randomUUID(), id, "One breach."),
                () -> they.agreements().suspend(they.councilOwner(), UUID.randomUUID(), id, "Another breach.")));
        var agreement = they.agreements().find(they.forceOwner(), id, they.forceOwner().at()).orElseThrow().agreement();
        assertThat(agreement.acts().suspensions()).hasSize(1);
    }

    @RepeatedTest(3)
    void twoPartiesEnd() throws Exception {
        var id = they.signed();
        assertOneWasFirst(together(
                () -> they.agreements().end(they.forceOwner(), id, "We leave."),
                () -> they.agreements().end(they.councilOwner(), id, "We leave too.")));
    }

    @RepeatedTest(3)
    void oneSignsWhileTheOtherTakesBack() throws Exception {
        var id = they.offered();
        var outcomes = together(
                () -> they.agreements().sign(they.councilOwner(), id, "Director"),
                () -> they.agreements().withdraw(they.forceOwner(), id, "Not yet."));
        assertThat(outcomes).as("one is done, and the rules refuse the other")
                .hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(Refused.class);
    }

    @RepeatedTest(3)
    void oneFormSentTwiceAtOnceHappensOnce() throws Exception {
        var id = they.signed();
        var once = UUID.randomUUID();
        Callable<AgreementOutcome> submit = () -> they.agreements().suspend(they.forceOwner(), once, id, "A breach.");
        assertThat(together(submit, submit)).containsOnly(new Done(id));
        assertThat(they.founders().trail(they.forceOwner(), id.value()))
                .filteredOn("partnership.agreement.suspended"::equals).hasSize(1);
    }

    @RepeatedTest(3)
    void twoReviewsFromTheSamePage() throws Exception {
        var id = they.signed();
        var next = AgreementSamples.TODAY.plusMonths(2);
        assertOneWasFirst(together(
                () -> they.agreements().review(they.forceOwner(), UUID.randomUUID(), id, 0, "Fine.", next),
                () -> they.agreements().review(they.councilOwner(), UUID.randomUUID(), id, 0, "Not fine.", next)));
    }

    private static void assertOneWasFirst(List<AgreementOutcome> outcomes) {
        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(Overtaken.class);
    }

    private static List<AgreementOutcome> together(Callable<AgreementOutcome> one, Callable<AgreementOutcome> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
