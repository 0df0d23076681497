package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.measures.Measured.Q4;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.GatewayId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Disclosures that were not made are counted by what stood in their way.
@ConcordatTest
class RefusedLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Measured measured;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        measured = Measured.in(Scrutinised.in(service, world, cast));
        composing = Composing.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatTheSecondPersonDeclinedIsMeasured() {
        composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
        var declined = composing.proposed(cast.ann(), cast.sections(TODAY));
        composing.proposed(cast.ann(), cast.sections(TODAY));
        assertThat(composing.approvals().decline(composing.in(cast.bryn()), declined, UUID.randomUUID(), DeclineKind.MORE_THAN_NEEDED, "Too much."))
                .isInstanceOf(Approval.Declined.class);
        assertThat(measured.here("disclosures-declined", Q4).parts()).isEqualTo(Map.of("approved", 1L, "more-than-needed", 1L));
        assertThat(measured.here("disclosures-declined", Q4).rate()).isEqualTo(new Rate(1, 2));
        assertThat(measured.here("disclosures-refused", Q4).parts()).isEqualTo(Map.of("allowed", 3L));
    }

    @ParameterizedTest
    @EnumSource(DeclineKind.class)
    void whyItDeclinedIsACategoryOfTheFile(DeclineKind kind) {
        composing.approvals().decline(composing.in(cast.bryn()), composing.proposed(cast.ann(), cast.sections(TODAY)), UUID.randomUUID(), kind, "No.");
        assertThat(measured.here("disclosures-declined", Q4).parts()).isEqualTo(Map.of(kind.name().toLowerCase(Locale.UK).replace('_', '-'), 1L));
        assertThat(measured.here("disclosures-declined", Q4).rate()).isEqualTo(new Rate(1, 1));
    }

    /// As they stand from before kinds were asked.
    @Test
    void whatWasDeclinedWithoutAKindStandsAsDeclined() {
        measured.count("disclosures-declined", Q4, cast.police(), "declined", 2);
        measured.count("disclosures-declined", Q4, cast.police(), "approved", 1);
        assertThat(measured.here("disclosures-declined", Q4).parts()).isEqualTo(Map.of("approved", 1L, "declined", 2L));
        assertThat(measured.here("disclosures-declined", Q4).rate()).isEqualTo(new Rate(2, 3));
    }

    @Test
    void whatARuleRefusedIsMeasuredByItsKind() {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY));
        for (var section : new Section[] {new Section.Passage(new GatewayId("ssa-1989-s2"), Cast.NEEDS),
                new Section.Content("SECRET", "What was seen.", "Log 4471 of 2026")}) {
            assertThat(composing.drafts().save(composing.in(cast.ann()), id, section)).isInstanceOf(Saving.Refused.class);
        }
        composing.drafts().save(composing.in(cast.ann()), id, new Section.Dates(TODAY, TODAY, TODAY));
        assertThat(composing.proposals().propose(composing.in(cast.ann()), id)).isInstanceOf(Proposal.Refused.class);
        assertThat(composing.proposals().propose(composing.in(cast.amir()), id)).as("it is not his").isInstanceOf(Proposal.Unknown.class);
        var counted = measured.here("disclosures-refused", Q4);
        assertThat(counted.parts()).isEqualTo(Map.of("no-gateway", 1L, "above-official", 1L, "as-written", 1L, "not-theirs", 1L));
        assertThat(counted.rate()).isEqualTo(new Rate(3, 3));
    }

    /// As somebody starts to write, nothing was refused because something is missing.
    @Test
    void whatIsNotWholeYetWasNotRefused() {
        var id = composing.drafted(cast.ann(), cast.sections(TODAY).subList(0, 3));
        assertThat(composing.proposals().propose(composing.in(cast.ann()), id)).isInstanceOf(Proposal.Incomplete.class);
        assertThat(measured.here("disclosures-refused", Q4).parts()).isEmpty();
    }

    /// A rule that comes later and says what may be disclosed has to have its kind: here stand those that say who may, and when.
    @Test
    void everyRuleOfWhatIsDisclosedHasItsKind() {
        var acts = Set.of("sharing.draft.save", "sharing.disclosure.propose", "sharing.disclosure.approve", "sharing.draft.attach");
        var rules = service.getBeansOfType(Rules.class).values().stream().map(it -> (Rules<?>) it).filter(it -> acts.contains(it.act().id()))
                .flatMap(it -> it.all().stream()).map(Rule::id).collect(Collectors.toSet());
        assertThat(rules).filteredOn(it -> kind(it).equals("not-theirs")).containsExactlyInAnyOrder("sharing.its-writer", "sharing.originator-saves",
                "sharing.originator-proposes", "sharing.originator-composes", "access.training-is-current", "sharing.of-your-own-body",
                "sharing.approver-decides", "sharing.someone-else-decides", "sharing.still-waiting");
        assertThat(kind("sharing.official-at-most sharing.gateway-is-open")).as("the law first").isEqualTo("no-gateway");
    }

    private String kind(String rules) {
        return world.jdbc().sql("select measures.kind_of_refusal('sharing.disclosure.propose.refused', ?)").param(rules).query(String.class).single();
    }
}
