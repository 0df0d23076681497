package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the database refuses about signing in, whatever the rules in Java may say.
@ConcordatTest
class SigninWallTest {

    private static final String DECIDE = """
            insert into signin.decision (link, officer, body, made_by, confirmed, decided_by, decided_at)
            values (?, ?, ?, ?, true, ?, '2026-11-23T09:00:00Z')
            """;
    private static final String LINK = """
            insert into signin.link (id, officer, body, issuer, subject, name, founder, at)
            values (?, ?, ?, ?, ?, '', ?, '2026-11-23T09:00:00Z')
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Acting acting;
    @Autowired
    private TransactionTemplate transactions;

    private World world;
    private LinkedAccounts linked;
    private BodyId school;
    private OfficerId alex;
    private OfficerId blake;
    private OfficerId noor;
    private UUID link;

    @BeforeEach
    void aLinkWaits() throws SQLException {
        world = World.of(service);
        linked = LinkedAccounts.of(service);
        school = world.body(BodyKind.SCHOOL, "Larkrise School");
        alex = world.officer(school, "Alex", Role.ADMINISTRATOR);
        blake = world.officer(school, "Blake", Role.ADMINISTRATOR);
        noor = world.officer(school, "Noor", Role.SAFEGUARDING_LEAD);
        link = linked.claimed(alex, noor);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void acceptsTheSecondAdministrator() {
        as(blake, () -> decide(alex, blake));
        assertThat(world.count("signin.decision", "link = ?", link)).isEqualTo(1);
    }

    @Test
    void refusesWhoMadeTheCode() {
        refused(() -> as(alex, () -> decide(alex, alex)), "someone_else_confirms");
    }

    @Test
    void refusesADecisionThatNamesAnotherMaker() {
        refused(() -> as(alex, () -> decide(blake, alex)), "foreign key");
    }

    @Test
    void refusesADecisionInAnothersName() {
        refused(() -> as(alex, () -> decide(alex, blake)), "row-level security");
    }

    @Test
    void refusesWhoAdministersNothingThere() {
        refused(() -> as(noor, () -> decide(alex, noor)), "");
        var olu = world.officer(world.body(BodyKind.SCHOOL, "Other School"), "Olu", Role.ADMINISTRATOR);
        refused(() -> as(olu, () -> decide(alex, olu)), "row-level security");
    }

    @Test
    void refusesALinkWithoutACode() {
        asking("a stranger", () -> refused(() -> jdbc.sql(LINK).params(UUID.randomUUID(), noor.value(), school.value(),
                LinkedAccounts.ISSUER, "a stranger", 1).update(), "row-level security"));
    }

    @Test
    void refusesALinkOfAnotherAccountThanTheOneThatAsks() {
        asking("a stranger", () -> refused(() -> jdbc.sql(LINK).params(UUID.randomUUID(), noor.value(), school.value(),
                LinkedAccounts.ISSUER, "somebody else", 1).update(), "row-level security"));
    }

    @Test
    void whereNobodyIsBoundNothingIsSeen() {
        for (var table : List.of("code", "attempt", "link", "decision", "ending")) {
            assertThat(transactions.<Long>execute(status -> jdbc.sql("select count(*) from signin." + table)
                    .query(Long.class).single())).as(table).isZero();
        }
    }

    @Test
    void anAccountSeesNoOthersLink() {
        asking("a stranger", () -> assertThat(jdbc.sql("select count(*) from signin.link").query(Long.class).single())
                .isZero());
    }

    @Test
    void anotherBodysAdministratorSeesNothing() {
        var olu = world.officer(world.body(BodyKind.SCHOOL, "Other School"), "Olu", Role.ADMINISTRATOR);
        as(olu, () -> {
            assertThat(jdbc.sql("select count(*) from signin.link where id = ?").param(link).query(Long.class).single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from signin.code where officer = ?").param(noor.value())
                    .query(Long.class).single()).isZero();
        });
    }

    @Test
    void thatALinkIsOverIsSaidOnceAndNothingElseIsChanged() {
        as(blake, () -> over(link));
        refused(() -> as(blake, () -> over(link)), "over already");
        refused(() -> as(blake, () -> jdbc.sql("update signin.link set subject = 'mine'").update()), "permission denied");
        refused(() -> as(blake, () -> jdbc.sql("delete from signin.decision").update()), "permission denied");
    }

    private void over(UUID id) {
        jdbc.sql("update signin.link set over_at = '2026-11-23T10:00:00Z' where id = ?").param(id).update();
    }

    private void decide(OfficerId maker, OfficerId by) {
        jdbc.sql(DECIDE).params(link, noor.value(), school.value(), maker.value(), by.value()).update();
    }

    private void as(OfficerId officer, Runnable work) {
        acting.as(linked.in(officer), viewer -> {
            work.run();
            return viewer;
        });
    }

    private void asking(String subject, Runnable work) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("select set_config('concordat.issuer', ?, true), set_config('concordat.subject', ?, true)")
                    .params(LinkedAccounts.ISSUER, subject).query((row, n) -> n).single();
            work.run();
            status.setRollbackOnly();
        });
    }

    private static void refused(Runnable work, String why) {
        assertThatThrownBy(work::run).isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining(why);
    }
}
