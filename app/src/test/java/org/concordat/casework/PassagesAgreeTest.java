package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which decision leads where is the same in the service and in the database, and everything is led somewhere.
@ConcordatTest
class PassagesAgreeTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTablesAreOne() {
        var kept = jdbc.sql("select stage || ' ' || kind || ' ' || chosen || ' ' || next from casework.passage")
                .query(String.class).list();
        assertThat(kept).containsExactlyInAnyOrderElementsOf(Passages.ALL.stream().map(it -> it.stage() + " "
                + it.choice().kind() + " " + it.choice().name() + " " + it.next()).toList());
    }

    @Test
    void everyChoiceIsOpenSomewhereAndEveryStageIsReached() {
        assertThat(Choice.all()).allSatisfy(it -> assertThat(Passages.ALL).anyMatch(passage -> passage.choice().equals(it)));
        for (var stage : Stage.values()) {
            assertThat(stage == Stage.RECEIVED || Passages.ALL.stream().anyMatch(it -> it.next() == stage)).as("" + stage).isTrue();
        }
    }
}
