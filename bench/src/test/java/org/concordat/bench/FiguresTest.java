package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures("ledger", "ledger: all of it").with("acts", 1234.5678, "acts a second")
            .with("overhead", 1.05, "with over without");

    @Test
    void aTableForPeopleAndThenOneLineOfJson() {
        assertThat(figures.text().lines()).containsExactly("ledger: all of it", "        1,234.57  acts a second",
                "            1.05  with over without", "{\"bench\":\"ledger\",\"acts\":1234.568,\"overhead\":1.05}");
    }

    @Test
    void anotherProcessReadsThemInTheirOrder() {
        var read = Figures.read(figures.json());
        assertThat(read).isEqualTo(figures);
        assertThat(read.values().keySet()).containsExactly("acts", "overhead");
    }

    @Test
    void thoseOfAnotherStandAfterItsOwn() {
        assertThat(new Figures("whole", "").with("first", 1, "").with(figures).values().keySet())
                .containsExactly("first", "acts", "overhead");
    }
}
