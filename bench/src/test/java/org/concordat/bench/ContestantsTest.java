package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ContestantsTest {

    @Test
    void theyTakeTurnsAndTheFirstRoundsDoNotCount() throws Exception {
        var turns = new ArrayList<String>();
        var measured = new Contestants().add("one", () -> turns.add("one")).add("other", () -> turns.add("other"))
                .run(30);
        assertThat(turns).hasSize(80).startsWith("one", "other", "one", "other").endsWith("one", "other");
        assertThat(measured).containsOnlyKeys("one", "other");
        assertThat(measured.get("one").count()).isEqualTo(measured.get("other").count()).isEqualTo(30);
    }

    @Test
    void whatFailsIsNotMeasured() {
        assertThatThrownBy(() -> new Contestants().add("one", () -> {
            throw new IllegalStateException("broken");
        }).run(3)).hasMessage("broken");
    }
}
