package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.concordat.ConcordatTest;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Every column of what is decided is shown to those who judge it, or is in the list of what is left out, with a reason. A new one is in neither,
/// and falls here.
@ConcordatTest
class LeftOutTest {

    /// What `sampling.shown` and `sampling.shown_disclosures` give, or make a choice of.
    private static final List<String> SHOWN = List.of("casework.decision.stage", "casework.decision.chosen", "casework.decision.kind",
            "casework.decision.gateway", "casework.decision.body", "casework.closure.grounds", "casework.closure.body", "panels.decision.options",
            "panels.decision.chosen", "panels.decision.kinds", "panels.decision.gateway", "panels.decision.body", "sharing.disclosure.body",
            "sharing.disclosure.purpose", "sharing.disclosure.gateway", "sharing.disclosure.about", "sharing.disclosure.marking",
            "sharing.disclosure.source_grade", "sharing.disclosure.information_grade", "sharing.disclosure.handling", "sharing.disclosure.action_code",
            "sharing.disclosure.sanitisation", "sharing.disclosure.provenance", "sharing.disclosure.material");

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
    void everyColumnIsShownOrIsLeftOutForAReason() {
        var all = new TreeSet<>(world.jdbc().sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                 where table_schema || '.' || table_name in ('casework.decision', 'casework.closure', 'panels.decision', 'panels.dissent', 'sharing.disclosure')
                """).query(String.class).list());
        var leftOut = Arrays.stream(LeftOut.values()).flatMap(it -> it.columns().stream()).toList();
        assertThat(leftOut).doesNotContainAnyElementsOf(SHOWN).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(leftOut)).as("each is there").isSubsetOf(all);
        var neither = new TreeSet<>(all);
        neither.removeAll(leftOut);
        assertThat(neither).containsExactlyInAnyOrderElementsOf(SHOWN);
        assertThat(LeftOut.values()).allSatisfy(it -> assertThat(it.why()).endsWith("."));
        for (var sort : Sort.values()) {
            assertThat(LeftOut.of(sort)).allSatisfy(it -> assertThat(it.columns()).as("%s of %s", it, sort)
                    .allMatch(column -> column.startsWith("sharing.") == (sort == Sort.DISCLOSURE)));
        }
    }
}
