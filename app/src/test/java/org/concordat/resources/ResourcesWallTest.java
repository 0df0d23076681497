package org.concordat.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.ConcordatTest;
import org.concordat.access.Acting;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself holds of resources, past the application.
@ConcordatTest
class ResourcesWallTest {

    private static final String ADD = """
            insert into resources.amount (id, area, year, kind, strand, version, body, made_by, made_at, planned, amount, source, address, dated)
            select gen_random_uuid(), ?::uuid, %s, '%s', 'PURSUE', 1, access.viewer_body(), access.viewer_officer(), access.viewer_at(), %s, %s,
                   '%s', '%s', %s
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient app;

    private World world;
    private Scrutinised at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thoseWhoOverseeReadAndNobodyElse() {
        Resourced.in(at).entered();
        var read = "select source from resources.amount where area = '" + at.area() + "'";
        assertThat(as(at.sam(), read)).hasSize(1);
        assertThat(as(at.bo(), read)).hasSize(1);
        assertThat(as(at.olu(), read)).isEmpty();
        assertThat(as(at.cast().ann(), read)).isEmpty();
        assertThat(app.sql(read).query(String.class).list()).as("nobody bound").isEmpty();
    }

    @Test
    void whatCannotBeIsNotTaken() {
        add(2025, "GRANT", false, "1", "Letter", "https://example.org", "current_date - 300");
        var refused = Map.of("-1", "whole_pounds", "1.5", "whole_pounds", "10000000000", "whole_pounds");
        refused.forEach((amount, because) -> assertThatThrownBy(() -> add(2024, "GRANT", false, amount, "Letter", "https://example.org",
                "current_date - 300")).as(amount).isInstanceOf(DataAccessException.class).rootCause().message()
                .containsAnyOf(because, "numeric field overflow"));
        refused(() -> add(2025, "STAFF", true, "1", "Letter", "https://example.org", "current_date - 300"), "planned_until_the_year_is_over");
        refused(() -> add(2026, "STAFF", false, "1", "Letter", "https://example.org", "current_date - 300"), "planned_until_the_year_is_over");
        refused(() -> add(2028, "STAFF", true, "1", "Letter", "https://example.org", "current_date - 300"), "begins_within_a_year");
        refused(() -> add(2025, "STAFF", false, "1", "Letter", "javascript:x", "current_date - 300"), "amount_address_check");
        refused(() -> add(2025, "STAFF", false, "1", "Letter", "https://example.org", "date '2099-01-01'"), "written_before_it_is_entered");
        refused(() -> add(2025, "STAFF", false, "1", "SECRET", "https://example.org", "current_date - 300"), "official_at_most");
    }

    private static void refused(ThrowingCallable sql, String because) {
        assertThatThrownBy(sql).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining(because);
    }

    private void add(int year, String kind, boolean planned, String amount, String source, String address, String dated) {
        acting.as(at.in(at.sam()), viewer -> app.sql(ADD.formatted(year, kind, planned, amount, source, address, dated)).param(at.area()).update());
    }

    /// Of an officer the public's function has no column.
    @Test
    void thePublicIsToldOfNoOfficer() {
        assertThat(world.jdbc().sql("select pg_get_function_result('published.resources_in(text, date)'::regprocedure)").query(String.class).single())
                .doesNotContain("made_by", "officer", "uuid");
        assertThat(world.jdbc().sql("select pg_get_function_result('published.resource_receipts(text)'::regprocedure)").query(String.class).single())
                .isEqualTo("TABLE(year integer, kind text, strand text, version integer, entry uuid, at timestamp with time zone)");
    }

    private List<String> as(OfficerId officer, String sql) {
        return acting.as(at.in(officer), viewer -> app.sql(sql).query(String.class).list());
    }
}
