package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever read an earlier version finds what corrects it in a list, until they confirm it; nobody else does.
@ConcordatTest
class CorrectionsToConfirmTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Corrections corrections;
    @Autowired
    private TestClock clock;

    private World world;
    private Relay relay;
    private Composing composing;
    private TwiceTold steps;
    private DisclosureId told;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        relay = Relay.in(world);
        composing = Composing.of(service);
        steps = new TwiceTold(relay, composing, service.getBean(Onwards.class));
        told = steps.told();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void standsThereUntilTheyConfirm() {
        assertThat(listed(relay.school().lead())).as("nothing is corrected").isEmpty();
        var second = steps.corrected(relay.police(), told, "Leaflets at the south gate.");
        assertThat(listed(relay.school().lead())).as("before it is opened").containsExactly(second);
        composing.opened(relay.school().lead(), second);
        assertThat(listed(relay.school().lead())).as("read is not confirmed").containsExactly(second);
        corrections.confirm(composing.in(relay.school().lead()), second);
        assertThat(listed(relay.school().lead())).isEmpty();
        var third = steps.corrected(relay.police(), second, "Leaflets at the west gate.");
        assertThat(listed(relay.school().lead())).as("what is corrected again is asked about anew").containsExactly(third);
        assertThat(world.count("ledger.entry", "officer = ? and kind = 'sharing.correction.to-confirm.listed'",
                relay.school().lead().value())).isEqualTo(5);
    }

    @Test
    void isShownToNobodyElse() {
        var nell = world.officer(relay.school().body(), "Nell", Role.SAFEGUARDING_LEAD);
        var second = steps.corrected(relay.police(), told, "Leaflets at the south gate.");
        assertThat(listed(nell)).as("who read no earlier version").isEmpty();
        assertThat(listed(relay.council().lead())).as("of another body").isEmpty();
        assertThat(corrections.toConfirm(composing.in(relay.police().approver()), 0).seen()).as("who receives nothing").isEmpty();
        composing.opened(nell, second);
        assertThat(listed(nell)).as("the one they read is no correction of what they read").isEmpty();
    }

    @Test
    void isGoneWhenTheCorrectionHasEndedOrIsNotYetSent() {
        var draft = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(composing.in(relay.police().lead()), draft, told, "The gate was the south one.");
        composing.drafts().save(composing.in(relay.police().lead()), draft, new Section.Content("Leaflets", "South.", "Log 2"));
        composing.proposals().propose(composing.in(relay.police().lead()), draft);
        assertThat(listed(relay.school().lead())).as("proposed").isEmpty();
        composing.approvals().approve(composing.in(relay.police().approver()), draft, UUID.randomUUID());
        assertThat(listed(relay.school().lead())).containsExactly(draft);
        clock.advance(Duration.ofDays(60));
        assertThat(listed(relay.school().lead())).as("expired").isEmpty();
    }

    private List<DisclosureId> listed(OfficerId officer) {
        return corrections.toConfirm(composing.in(officer), 0).seen().orElseThrow().rows().stream()
                .map(Correction.ToConfirm::id).toList();
    }
}
