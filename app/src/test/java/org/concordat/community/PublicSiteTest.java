package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.storage.StorageKind;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What the public site's own database role can reach, were every line of Java before it wrong.
@ConcordatTest
class PublicSiteTest {

    @Autowired
    ApplicationContext service;
    @Autowired
    @Qualifier(StorageKind.PUBLIC_SITE)
    DataSource publicSite;

    @Test
    void itIsARoleOfItsOwn() {
        assertThat(site().sql("select current_user").query(String.class).single()).isEqualTo("concordat_public");
    }

    @Test
    void everyTableOfEveryOtherSchemaIsOutOfReach() throws SQLException {
        var readable = new TreeSet<String>();
        var tables = tables();
        assertThat(tables).contains("people.identity", "sharing.disclosure", "partnership.officer", "ledger.entry")
                .hasSizeGreaterThan(35);
        for (var table : tables) {
            if (reaches("select count(*) from " + table)) {
                readable.add(table);
            }
            assertThat(reaches("delete from " + table)).as("delete from " + table).isFalse();
            assertThat(reaches("truncate " + table)).as("truncate " + table).isFalse();
        }
        assertThat(readable).containsExactly("published.agreement", "published.agreement_party",
                "published.agreement_text", "published.area", "published.body_name", "published.consultation",
                "published.consultation_held", "published.consultation_step", "published.consultation_words", "published.office", "published.serving",
                "published.succession");
    }

    @Test
    void ofOurFunctionsItMayCallThoseThatTellWhatIsPublished() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            assertThat(JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql("""
                    select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                     where n.nspname in (select t.table_schema from information_schema.tables t
                                          where t.table_schema !~ '^(pg_|information_schema|public)')
                       and has_schema_privilege('concordat_public', n.oid, 'usage')
                       and has_function_privilege('concordat_public', p.oid, 'execute')
                    """).query(String.class).list()).containsExactlyInAnyOrder("published.erasures", "published.losses", "published.growth",
                    "published.receiving", "published.complained_of", "published.complaint", "published.has_answer", "published.matters_in", "published.way_back", "published.figures", "published.figure_file",
                    "published.statements", "published.statements_in", "published.statement_sentences", "published.statement_challenges",
                    "published.words_told", "published.today", "published.receipts", "published.figure_receipts", "published.opening", "published.publications",
                    "published.publication_editions", "published.samples_in", "published.sample_commitments", "published.sample_rolls", "published.sample_outcomes", "published.sample_strata", "published.sample_choice", "published.resources_in", "published.resource_receipts", "published.matters_told",
                    "published.pilots", "published.pilot_areas", "published.pilot_said", "published.pilot_evaluations", "published.pilot_figures",
                    "published.matters", "published.answered_before", "published.national_bodies", "published.matter_steps", "published.priorities", "published.name_of", "published.standing_on");
        }
    }

    @Test
    void rowSecurityShowsItNothingEvenOfWhatItIsGranted() throws SQLException {
        try (var connection = Superuser.connect(service)) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("grant usage on schema people to concordat_public").update();
            jdbc.sql("grant select on people.identity to concordat_public").update();
            jdbc.sql("set local role concordat_public").update();
            assertThat(jdbc.sql("select count(*) from people.identity").query(Long.class).single())
                    .isZero();
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into published.agreement (id) values (gen_random_uuid())",
        "update published.agreement set title = 'Other'",
        "update published.agreement set suspended = false",
        "update published.agreement_text set words = '{}'",
        "insert into published.area (code) values ('E99999999')",
        "update published.body_name set name = 'Other'",
        "select published.copy_text(gen_random_uuid())",
        "update published.horizon set reached = 'infinity'",
        "select * from published.editions('infinity')",
        "select published.words_of('publications.edition.approved', gen_random_uuid(), 1)",
        "create table published.mine (id int)",
        "create table intake.mine (id int)",
        "create temporary table mine (id int)",
        "create schema mine",
        "select access.bind(gen_random_uuid(), now())",
        "select * from demonstration.everyone(current_date, now())",
        "select partnership.anything_decided()",
        "set role concordat_app",
        "set role concordat_owner",
    })
    void itChangesNothingAndBindsNobody(String sql) {
        assertThatThrownBy(() -> site().sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void whatComesInCanBeAddedToAndNotRead() throws SQLException {
        try (var owner = Superuser.owner(service)) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            var granted = jdbc.sql("""
                    select distinct what
                      from (values ('select'), ('insert'), ('update'), ('delete'), ('truncate')) t (what)
                      join pg_class c on c.relkind = 'r' and c.relnamespace = 'intake'::regnamespace
                     where has_table_privilege('concordat_public', c.oid, what)
                    """).query(String.class).list();
            assertThat(granted).containsExactly("insert");
        }
    }

    private boolean reaches(String sql) {
        try {
            if (sql.startsWith("select")) {
                site().sql(sql).query(Long.class).single();
            } else {
                site().sql(sql).update();
            }
            return true;
        } catch (org.springframework.dao.DataAccessException e) {
            assertThat(e).rootCause().hasMessageContaining("permission denied");
            return false;
        }
    }

    private Set<String> tables() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            return new TreeSet<>(JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    """).query(String.class).list());
        }
    }

    private JdbcClient site() {
        return JdbcClient.create(publicSite);
    }

}
