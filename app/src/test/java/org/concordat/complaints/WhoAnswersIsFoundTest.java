package org.concordat.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.BodyKind;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// To which bodies one can complain is judged of those who were ever said to answer, and of nobody else: anybody may ask it.
@ConcordatTest
class WhoAnswersIsFoundTest {

    private static final String ASKED = "select count(*) from published.complained_of('2026-11-23', '2026-11-23T09:00:00Z') where body = ?";
    /// How often the decisions about roles were looked into by this transaction.
    private static final String JUDGED = """
            select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0) from pg_stat_xact_user_tables
             where schemaname = 'partnership' and relname = 'role_decision'
            """;

    @Autowired
    private ApplicationContext service;

    private World world;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void amongThoseOfWhomItWasSaid() {
        var body = world.body(BodyKind.COLLEGE_OR_UNIVERSITY, "Hill College");
        world.officer(body, "Olu", Role.AGREEMENT_OWNER);
        world.officers(body, Role.ORIGINATOR, 400);
        var none = world.body(BodyKind.COLLEGE_OR_UNIVERSITY, "Dale College");
        world.officer(none, "Ann", Role.ORIGINATOR);
        world.jdbc().sql("begin").update();
        var before = one(JUDGED);
        assertThat(one(ASKED, body.value())).isOne();
        var judged = one(JUDGED) - before;
        assertThat(one(ASKED, none.value())).isZero();
        world.jdbc().sql("commit").update();
        assertThat(judged).isPositive().isLessThanOrEqualTo(one("""
                select (select count(distinct officer) from partnership.role_change where role = 'AGREEMENT_OWNER')
                       + (select count(*) from succession.stand_in)"""));
    }

    private long one(String sql, Object... params) {
        return world.jdbc().sql(sql).params(params).query(Long.class).single();
    }
}
