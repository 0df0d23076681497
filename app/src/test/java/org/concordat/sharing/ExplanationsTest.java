package org.concordat.sharing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.sharing.Explanation.Standing.CAN;
import static org.concordat.sharing.Explanation.Standing.CANNOT;
import static org.concordat.sharing.Explanation.Standing.NOT_YET;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Because;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Agreement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Why and why not, over the database: the same rules as reading asks, for whoever may be told.
@ConcordatTest
class ExplanationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Explanations explanations;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aReaderIsToldEveryRuleAndWhatItWasJudgedBy() {
        var sent = sent();
        composing.opened(cast.cara(), sent);
        var why = explanations.received(composing.in(cast.cara()), sent).orElseThrow();
        var it = why.explanation();
        assertThat(it.standing()).isEqualTo(CAN);
        assertThat(it.because()).extracting(Because::rule).containsExactly("sharing.addressed-to-your-body-and-role",
                "sharing.training-is-current", "sharing.has-been-sent", "sharing.still-shared",
                "sharing.under-an-agreement-in-force", "sharing.whole-chain-is-in-force",
                "sharing.for-the-purpose-it-was-sent", "sharing.terms-are-accepted");
        assertThat(it.held()).singleElement().satisfies(held -> {
            assertThat(held.role()).isEqualTo(SAFEGUARDING_LEAD);
            assertThat(held.between().from()).isEqualTo(LocalDate.of(2026, 1, 5));
            assertThat(held.trainedUntil()).isEqualTo(LocalDate.of(2030, 1, 1));
        });
        assertThat(it.stated()).extracting(Explanation.Stated::purpose).isEqualTo(Cast.PREVENT);
        assertThat(it.accepted()).isNotNull();
        assertThat(it.addressed()).as("the reason is the originator's").isEmpty();
        assertThat(why.circumstances().gateway()).isEqualTo(Cast.CHANNEL);
        assertThat(why.circumstances().agreement()).isInstanceOf(Agreement.InForce.class);
        assertThat(world.trail(sent.value())).last().isEqualTo("sharing.received.explained Cara");
    }

    @Test
    void whoHasNotReadItLearnsNeitherGatewayNorPurpose() {
        var sent = sent();
        var why = explanations.received(composing.in(cast.cara()), sent).orElseThrow();
        assertThat(why.explanation().standing()).isEqualTo(NOT_YET);
        assertThat(why.explanation().stated()).isNull();
        assertThat(why.circumstances().gateway()).isNull();
    }

    @Test
    void whatHasGoneIsExplainedStill() {
        var sent = sent();
        composing.opened(cast.cara(), sent);
        disclosures.recall(composing.in(cast.ann()), sent, UUID.randomUUID(), "Wrong.");
        var why = explanations.received(composing.in(cast.cara()), sent).orElseThrow();
        assertThat(why.explanation().standing()).isEqualTo(CANNOT);
        assertThat(failed(why.explanation())).containsExactly("sharing.still-shared");
        assertThat(why.circumstances().ended()).isEqualTo(Envelope.Ended.RECALLED);
        assertThat(why.circumstances().gateway()).isNull();
    }

    @Test
    void theOriginatingSideIsToldOfItself() {
        var sent = sent();
        var why = explanations.originated(composing.in(cast.bryn()), sent).orElseThrow();
        assertThat(why.explanation().standing()).isEqualTo(CAN);
        assertThat(why.explanation().because()).extracting(Because::rule).containsExactly("sharing.originating-side-sees",
                "access.training-is-current");
        assertThat(why.circumstances().gateway()).isEqualTo(Cast.CHANNEL);
    }

    @Test
    void theOriginatorIsToldOfEveryoneItMayKnowAndOfNobodyElse() {
        world.officer(cast.police(), "Alex", ADMINISTRATOR);
        var sent = sent();
        composing.opened(cast.cara(), sent);
        assertThat(standing(sent)).containsExactlyInAnyOrderEntriesOf(Map.of("Cara", CAN, "Carl", NOT_YET, "Ann", CAN,
                "Amir", CAN, "Bea", CAN, "Bryn", CAN, "Alex", CANNOT));
        for (var hidden : List.of(cast.dan(), cast.eve(), cast.sam(), new OfficerId(UUID.randomUUID()))) {
            assertThat(explanations.of(composing.in(cast.ann()), sent, hidden)).isEmpty();
        }
        assertThat(explanations.of(composing.in(cast.ann()), sent, cast.carl()).orElseThrow().explanation().addressed())
                .extracting(Section.Addressee::reason).containsExactly("Leads on safeguarding.");
    }

    @Test
    void whateverTakesAReaderAwayIsNamed() {
        var lapses = world.officer(cast.school(), "Lena");
        world.role(lapses, SAFEGUARDING_LEAD, Between.from(TODAY.minusMonths(9)), TODAY.plusDays(1), World.LAID);
        var leaves = world.officer(cast.school(), "Lou", SAFEGUARDING_LEAD);
        var ceases = world.officer(cast.school(), "Cem", SAFEGUARDING_LEAD);
        var sent = sent();
        assertThat(standing(sent)).contains(Map.entry("Lena", NOT_YET), Map.entry("Lou", NOT_YET), Map.entry("Cem", NOT_YET));
        world.leaves(leaves, TODAY.plusDays(2));
        world.role(ceases, SAFEGUARDING_LEAD, new Between(TODAY.minusMonths(9), TODAY.plusDays(2)),
                LocalDate.of(2030, 1, 1), clock.instant());
        clock.advance(Duration.ofDays(3));
        assertThat(failing(sent, lapses)).containsExactlyInAnyOrder("sharing.training-is-current",
                "sharing.for-the-purpose-it-was-sent", "sharing.terms-are-accepted");
        assertThat(failing(sent, leaves)).containsExactly("access.in-office");
        assertThat(failing(sent, ceases)).contains("sharing.addressed-to-your-body-and-role");
        assertThat(standing(sent)).contains(Map.entry("Lena", CANNOT), Map.entry("Lou", CANNOT), Map.entry("Cem", CANNOT));
        world.suspend(cast.agreement(), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        assertThat(failing(sent, cast.carl())).contains("sharing.under-an-agreement-in-force");
        assertThat(standing(sent)).containsEntry("Carl", CANNOT).containsEntry("Ann", CAN);
    }

    @Test
    void whatIsSaidOfAReaderIsWhatHappensWhenTheyRead() {
        var sent = sent();
        composing.opened(cast.cara(), sent);
        for (var step : List.<Runnable>of(() -> { }, () -> clock.advance(Duration.ofHours(9)),
                () -> world.suspend(cast.agreement(), clock.instant()))) {
            step.run();
            for (var officer : List.of(cast.cara(), cast.carl())) {
                var told = explanations.of(composing.in(cast.ann()), sent, officer).orElseThrow().explanation();
                assertThat(told.standing() == CAN)
                        .isEqualTo(inbox.read(composing.in(officer), sent) instanceof Reading.Opened);
            }
        }
    }

    @Test
    void beforeItIsSentItSaysWhoCouldAndAfterItWasDeclinedThatNobodyCan() {
        var proposed = composing.proposed(cast.ann(), cast.sections(TODAY));
        assertThat(standing(proposed)).containsEntry("Cara", NOT_YET).containsEntry("Carl", NOT_YET)
                .containsEntry("Bryn", CAN);
        approvals.decline(composing.in(cast.bryn()), proposed, UUID.randomUUID(), DeclineKind.MORE_THAN_NEEDED, "Too much.");
        assertThat(standing(proposed)).containsEntry("Cara", CANNOT);
    }

    @Test
    void otherPartiesToTheAgreementAreNamedByKind() {
        var prison = world.body(BodyKind.PRISON, "Northvale Prison");
        var agreement = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), cast.police(), cast.school(), prison);
        var sent = composing.sent(cast.ann(), cast.bryn(), Cast.sections(TODAY, cast.school(), agreement));
        var reach = explanations.reach(composing.in(cast.ann()), sent, 0).orElseThrow();
        assertThat(reach.notAddressed()).containsExactly(prison);
    }

    @Test
    void askingIsRecordedAndSoIsWhatIsRefused() {
        var sent = sent();
        explanations.reach(composing.in(cast.ann()), sent, 0);
        explanations.of(composing.in(cast.ann()), sent, cast.cara());
        explanations.of(composing.in(cast.ann()), sent, cast.eve());
        explanations.reach(composing.in(cast.eve()), sent, 0);
        explanations.received(composing.in(cast.dan()), sent);
        assertThat(world.trail(sent.value())).endsWith("sharing.disclosure.explained Ann",
                "sharing.disclosure.explained Ann", "sharing.disclosure.explain.refused Ann",
                "sharing.disclosure.explain.refused Eve", "sharing.received.explain.refused Dan");
    }

    private DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(), cast.sections(TODAY));
    }

    private Map<String, Explanation.Standing> standing(DisclosureId id) {
        return explanations.reach(composing.in(cast.ann()), id, 0).orElseThrow().people().rows().stream()
                .collect(toMap(each -> each.officer().name(), Explanation::standing, (a, b) -> a, LinkedHashMap::new));
    }

    private List<String> failing(DisclosureId id, OfficerId officer) {
        return failed(explanations.of(composing.in(cast.ann()), id, officer).orElseThrow().explanation());
    }

    private static List<String> failed(Explanation it) {
        return it.failed().stream().map(Because::rule).toList();
    }
}
