package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database refuses by itself, to the application's own role and with an agreement owner bound.
@ConcordatTest
class AgreementWallTest {

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Signatories they;
    AgreementId signed;

    @BeforeEach
    void aSignedAgreement() {
        they = Signatories.of(context);
        signed = they.signed();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update partnership.agreement set title = 'Other' where id = :id",
        "update partnership.agreement set until_day = until_day + 365 where id = :id",
        "delete from partnership.agreement where id = :id",
        "update partnership.agreement_party set controller = false where agreement = :id",
        "delete from partnership.agreement_party where agreement = :id",
        "delete from partnership.agreement_purpose where agreement = :id",
        "insert into partnership.agreement_purpose (agreement, purpose) values (:id, 'serious-crime')",
        "insert into partnership.agreement_gateway (agreement, gateway) values (:id, 'cta-2008-s19')",
        "update partnership.signature set signed_by = gen_random_uuid() where agreement = :id",
        "delete from partnership.signature where agreement = :id",
        "delete from partnership.suspension where agreement = :id",
        "delete from partnership.ending where agreement = :id",
        "truncate partnership.signature",
        "insert into partnership.withdrawal (agreement, withdrawn_by, withdrawn_at, reason) "
                + "values (:id, access.viewer_officer(), access.viewer_at(), 'No')",
        "insert into partnership.ending (agreement, ended_by, ended_at, reason) "
                + "values (:id, gen_random_uuid(), access.viewer_at(), 'In the name of another')",
        "insert into partnership.suspension (id, agreement, number, suspended_by, suspended_at, reason) "
                + "values (gen_random_uuid(), :id, 1, gen_random_uuid(), access.viewer_at(), 'In the name of another')",
    })
    void refusesToChangeWhatIsSigned(String sql) {
        assertThatThrownBy(() -> run(they.forceOwner(), sql, signed)).isInstanceOf(DataAccessException.class);
        assertThat(they.state(signed)).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void aStatementThatIsAllowedPasses() {
        run(they.forceOwner(), """
                insert into partnership.ending (agreement, ended_by, ended_at, reason)
                values (:id, access.viewer_officer(), access.viewer_at(), 'In my own name')
                """, signed);
        assertThat(they.state(signed)).isEqualTo(AgreementState.ENDED);
    }

    @Test
    void refusesASignatureForAnotherBodyOrAfterTheEndOrWithoutTheRole() {
        var offered = they.offered();
        var sql = """
                insert into partnership.signature (agreement, body, signed_by, signed_at, capacity)
                values (:id, '%s', access.viewer_officer(), access.viewer_at(), 'Anyone')
                """;
        assertThatThrownBy(() -> run(they.forceOwner(), sql.formatted(they.council().body()), offered))
                .as("for another body").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(they.force().one(), sql.formatted(they.force().body()), offered))
                .as("without the role").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(they.stranger(), sql.formatted(they.founders().body(
                org.concordat.kernel.BodyKind.SCHOOL).body()), offered))
                .as("no party").isInstanceOf(DataAccessException.class);
        they.agreements().withdraw(they.forceOwner(), offered, "Not yet.");
        assertThatThrownBy(() -> run(they.forceOwner(), sql.formatted(they.force().body()), offered))
                .as("withdrawn").isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesToResumeOnesOwnSuspension() {
        var suspension = UUID.randomUUID();
        they.agreements().suspend(they.forceOwner(), suspension, signed, "A breach.");
        assertThatThrownBy(() -> run(they.forceOwner(), """
                insert into partnership.resumption (suspension, agreement, suspended_by, resumed_by, resumed_at, reason)
                select u.id, u.agreement, u.suspended_by, access.viewer_officer(), access.viewer_at(), 'Mended'
                  from partnership.suspension u where u.agreement = :id
                """, signed)).hasMessageContaining("someone_else_resumes");
        assertThat(they.state(signed)).isEqualTo(AgreementState.SUSPENDED);
    }

    @Test
    void showsAStrangerNothing() {
        var draft = they.drafted();
        for (var table : new String[] {"agreement", "agreement_party", "agreement_purpose", "agreement_gateway",
            "signature", "review", "suspension", "resumption", "withdrawal", "ending", "agreement_draft"}) {
            assertThat(rows(they.stranger(), table)).as(table).isZero();
        }
        assertThat(rows(they.councilOwner(), "agreement")).isEqualTo(1);
        assertThat(rows(they.councilOwner(), "agreement_draft")).as("another body's draft " + draft).isZero();
        assertThat(rows(they.force().one(), "agreement_draft")).as("without the role").isZero();
        assertThat(rows(they.forceDeputy(), "agreement_draft")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from partnership.agreement").query(Integer.class).single())
                .as("nobody bound").isZero();
    }

    private int run(SignedIn who, String sql, AgreementId id) {
        var statement = jdbc.sql(sql);
        return acting.as(they.now(who), viewer ->
                (sql.contains(":id") ? statement.param("id", id.value()) : statement).update());
    }

    private int rows(SignedIn who, String table) {
        return acting.as(they.now(who), viewer ->
                jdbc.sql("select count(*) from partnership." + table).query(Integer.class).single());
    }
}
