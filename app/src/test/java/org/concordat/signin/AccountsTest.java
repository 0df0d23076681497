package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Because;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An account comes in when two administrators have linked it to its officer, and for no other reason.
@ConcordatTest
class AccountsTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Enrolments enrolments;
    @Autowired
    private TestClock clock;

    private World world;
    private LinkedAccounts linked;
    private OfficerId alex;
    private OfficerId blake;
    private OfficerId noor;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        linked = LinkedAccounts.of(service);
        BodyId school = world.body(BodyKind.SCHOOL, "Larkrise School");
        alex = world.officer(school, "Alex", Role.ADMINISTRATOR);
        blake = world.officer(school, "Blake", Role.ADMINISTRATOR);
        noor = world.officer(school, "Noor", Role.SAFEGUARDING_LEAD);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCodeAndASecondAdministratorLetAnAccountIn() {
        var account = LinkedAccounts.someone();
        assertThat(comes(account)).isInstanceOf(Coming.Unknown.class);
        var code = linked.code(alex, noor);
        var claim = claims(account, code.toString());
        assertThat(claim).isInstanceOf(Claim.Made.class);
        assertThat(comes(account)).isInstanceOf(Coming.Waits.class);
        var link = ((Claim.Made) claim).link();
        tick();
        assertThat(enrolments.confirm(in(blake), noor, link.id())).isInstanceOf(Enrolling.Done.class);
        assertThat(comes(account)).isInstanceOfSatisfying(Coming.Known.class,
                it -> assertThat(it.officer()).isEqualTo(noor));
        assertThat(world.trail(noor.value())).containsExactly("signin.code.made Alex", "signin.link.claimed nobody",
                "signin.link.confirmed Blake");
        assertThat(world.count("ledger.entry", "fields::text like ?", "%" + account.subject() + "%")).isZero();
        assertThat(world.count("ledger.entry", "fields ->> 'account' = ?", account.fingerprint())).isEqualTo(1);
    }

    @Test
    void whatIsTheSameButTheSubjectOrTheIssuerIsAnotherAccount() {
        var account = LinkedAccounts.someone();
        var link = ((Claim.Made) claims(account, linked.code(alex, noor).toString())).link();
        enrolments.confirm(in(blake), noor, link.id());
        assertThat(comes(new Account(account.issuer(), account.subject().toUpperCase(Locale.ROOT) + "x")))
                .isInstanceOf(Coming.Unknown.class);
        assertThat(comes(new Account("https://other.test", account.subject()))).isInstanceOf(Coming.Unknown.class);
        assertThat(comes(new Account(account.issuer(), "Noor"))).isInstanceOf(Coming.Unknown.class);
    }

    @Test
    void whoMadeTheCodeAndWhoItIsForCannotConfirm() {
        var link = linked.claimed(alex, noor);
        assertThat(broken(enrolments.confirm(in(alex), noor, link))).containsExactly("signin.someone-else-confirms");
        world.role(noor, Role.ADMINISTRATOR, Between.from(LocalDate.of(2026, 11, 1)),
                LocalDate.of(2027, 11, 1), clock.instant());
        assertThat(broken(enrolments.confirm(in(noor), noor, link))).containsExactly("signin.nobody-enrols-themselves");
        assertThat(broken(enrolments.makeCode(in(alex), UUID.randomUUID(), alex)))
                .containsExactly("signin.nobody-enrols-themselves");
    }

    @Test
    void oldProofIsNotEnough() {
        var old = new SignedIn(alex, clock.instant(), clock.instant().minus(Duration.ofMinutes(16)));
        assertThat(broken(enrolments.makeCode(old, UUID.randomUUID(), noor)))
                .containsExactly("access.shown-lately-who-they-are");
        assertThat(world.count("signin.code", "officer = ?", noor.value())).isZero();
    }

    @Test
    void anAdministratorOfAnotherBodySeesNothing() {
        var other = world.officer(world.body(BodyKind.SCHOOL, "Other School"), "Olu", Role.ADMINISTRATOR);
        var link = linked.claimed(alex, noor);
        assertThat(enrolments.read(in(other), noor)).isEmpty();
        assertThat(enrolments.makeCode(in(other), UUID.randomUUID(), noor)).isInstanceOf(Enrolling.Unknown.class);
        assertThat(enrolments.confirm(in(other), noor, link)).isInstanceOf(Enrolling.Unknown.class);
        assertThat(enrolments.waiting(in(other)).seen().orElseThrow()).isEmpty();
        assertThat(enrolments.waiting(in(blake)).seen().orElseThrow()).extracting(it -> it.link().id())
                .containsExactly(link);
        assertThat(enrolments.waiting(in(noor))).isInstanceOfSatisfying(Look.Refused.class, it ->
                assertThat(it.decision().rules()).isEqualTo("signin.administrator-lists"));
    }

    /// So that one who asks in vain cannot tell by the time it takes which officers there are.
    @Test
    void theLinksOfAHiddenOfficerAreNotEvenRead() {
        var other = world.officer(world.body(BodyKind.SCHOOL, "Other School"), "Olu", Role.ADMINISTRATOR);
        world.jdbc().sql("revoke select on signin.link from concordat_app").update();
        try {
            assertThat(enrolments.read(in(other), noor)).isEmpty();
            assertThat(enrolments.read(in(other), new OfficerId(UUID.randomUUID()))).isEmpty();
            assertThatThrownBy(() -> enrolments.read(in(blake), noor)).rootCause().hasMessageContaining("permission denied");
        } finally {
            world.jdbc().sql("grant select on signin.link to concordat_app").update();
        }
    }

    @Test
    void anotherLinkThanTheOneThatStandsIsRefusedAndRecorded() {
        linked.claimed(alex, noor);
        assertThat(enrolments.confirm(in(blake), noor, UUID.randomUUID())).isInstanceOf(Enrolling.Unknown.class);
        assertThat(world.trail(noor.value())).endsWith("signin.link.confirm.refused Blake");
    }

    /// Anybody can send the identity provider's answer without having asked.
    @Test
    void noStrangerFillsTheLedger() {
        clock.advance(Duration.ofHours(1));
        var before = world.count("ledger.entry", "kind = 'signin.refused'");
        for (int i = 0; i < 3 * Strangers.OF_A_KIND_IN_AN_HOUR; i++) {
            accounts.refused("not-begun-here", clock.instant());
        }
        assertThat(world.count("ledger.entry", "kind = 'signin.refused'")).isEqualTo(before + Strangers.OF_A_KIND_IN_AN_HOUR);
    }

    @Test
    void aCodeWorksOnce() {
        var code = linked.code(alex, noor).toString();
        assertThat(claims(LinkedAccounts.someone(), code)).isInstanceOf(Claim.Made.class);
        assertThat(claims(LinkedAccounts.someone(), code)).isInstanceOf(Claim.NotGood.class);
    }

    @Test
    void aCodeWorksForSevenDays() {
        var code = linked.code(alex, noor).toString();
        clock.advance(Enrolments.CODE_LASTS.minusMillis(1));
        assertThat(claims(LinkedAccounts.someone(), code)).isInstanceOf(Claim.NotGood.class);
        clock.advance(Duration.ofMillis(-3));
        assertThat(claims(LinkedAccounts.someone(), code)).isInstanceOf(Claim.Made.class);
    }

    @Test
    void aCodeStopsAfterFiveWrongTries() {
        var code = linked.code(alex, noor);
        var wrong = new EnrolmentCode(code.reference(), code.secret().equals("00000000") ? "11111111" : "00000000");
        for (int tries = 0; tries < 5; tries++) {
            assertThat(claims(LinkedAccounts.someone(), wrong.toString())).isInstanceOf(Claim.NotGood.class);
        }
        assertThat(claims(LinkedAccounts.someone(), code.toString())).isInstanceOf(Claim.NotGood.class);
        assertThat(enrolments.read(in(blake), noor).orElseThrow().code()).isEmpty();
    }

    @Test
    void fourWrongTriesLeaveTheCodeGood() {
        var code = linked.code(alex, noor);
        var wrong = new EnrolmentCode(code.reference(), code.secret().equals("00000000") ? "11111111" : "00000000");
        for (int tries = 0; tries < 4; tries++) {
            claims(LinkedAccounts.someone(), wrong.toString());
        }
        assertThat(claims(LinkedAccounts.someone(), code.toString())).isInstanceOf(Claim.Made.class);
    }

    @Test
    void whatIsNoCodeIsRefusedLikeAWrongOne() {
        for (var typed : List.of("", "0000", "0000-0000-0000-0000", "<script>", "UUUU-UUUU-UUUU-UUUU")) {
            assertThat(claims(LinkedAccounts.someone(), typed)).as(typed).isInstanceOf(Claim.NotGood.class);
        }
    }

    @Test
    void oneAccountAtATimeForOneOfficerAndTheOtherWayRound() {
        var account = LinkedAccounts.someone();
        var earlier = linked.code(alex, noor).toString();
        var code = linked.code(alex, noor).toString();
        assertThat(claims(account, code)).isInstanceOf(Claim.Made.class);
        assertThat(claims(LinkedAccounts.someone(), earlier)).isInstanceOf(Claim.LinkedAlready.class);
        assertThat(claims(account, linked.code(alex, blake).toString()))
                .isInstanceOf(Claim.LinkedAlready.class);
    }

    @Test
    void whatWasDeclinedOrEndedLetsNobodyInAndMakesRoomForAnother() {
        var account = LinkedAccounts.someone();
        var first = ((Claim.Made) claims(account, linked.code(alex, noor).toString())).link();
        assertThat(enrolments.decline(in(blake), noor, first.id(), "Not her account")).isInstanceOf(Enrolling.Done.class);
        assertThat(comes(account)).isInstanceOf(Coming.Unknown.class);

        var second = ((Claim.Made) claims(account, linked.code(alex, noor).toString())).link();
        enrolments.confirm(in(blake), noor, second.id());
        assertThat(enrolments.stands(in(noor), second.id())).isTrue();
        assertThat(enrolments.end(in(alex), noor, second.id(), "She has another")).isInstanceOf(Enrolling.Done.class);
        assertThat(enrolments.stands(in(noor), second.id())).isFalse();
        assertThat(comes(account)).isInstanceOf(Coming.Unknown.class);
        assertThat(enrolments.read(in(blake), noor).orElseThrow().links()).extracting(Link::state)
                .containsExactly(Link.State.OVER, Link.State.OVER);
    }

    @Test
    void aNameThatCannotBeShownIsLeftOut() {
        accounts.claims(LinkedAccounts.someone(), "<b>Noor</b>\u202E", linked.code(alex, noor).toString(), clock.instant());
        assertThat(enrolments.read(in(blake), noor).orElseThrow().standing().orElseThrow().name()).isEmpty();
    }

    private Coming comes(Account account) {
        tick();
        return accounts.comes(account, clock.instant());
    }

    private Claim claims(Account account, String code) {
        tick();
        return accounts.claims(account, "Noor Newcomer", code, clock.instant());
    }

    private void tick() {
        clock.advance(Duration.ofMillis(1));
    }

    private SignedIn in(OfficerId officer) {
        return linked.in(officer);
    }

    private static List<String> broken(Enrolling came) {
        assertThat(came).isInstanceOf(Enrolling.Refused.class);
        return ((Enrolling.Refused) came).decision().failed().stream().map(Because::rule).toList();
    }
}
