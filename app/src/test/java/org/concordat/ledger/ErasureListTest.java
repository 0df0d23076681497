package org.concordat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.concordat.tlog.Malformed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A restore erases by this list, so what is not one, or not a whole one, is read as none.
class ErasureListTest {

    private static final String LEAF = "ab".repeat(32);

    @TempDir
    Path place;

    private ErasureList list;

    @BeforeEach
    void beside() {
        list = ErasureList.beside(place.resolve("ledger"));
        assertThat(list.file()).isEqualTo(place.resolve("ledger.erasures"));
    }

    @Test
    void whatIsWrittenIsReadAndReplacesWhatWasThere() throws Exception {
        list.write(List.of());
        assertThat(list.read()).isEmpty();
        list.write(List.of(new ErasureList.Erased(0, new byte[32]), new ErasureList.Erased(7, "x".repeat(32).getBytes())));
        assertThat(list.read()).extracting(ErasureList.Erased::number).containsExactly(0L, 7L);
        assertThat(list.read().getLast().commitment()).isEqualTo("x".repeat(32).getBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "concordat ledger erasures 2\n", "concordat ledger erasures 1", "5 " + "L\n",
        "concordat ledger erasures 1\n5 L", "concordat ledger erasures 1\n05 L\n", "concordat ledger erasures 1\n-5 L\n",
        "concordat ledger erasures 1\n5 L0\n", "concordat ledger erasures 1\n5\n", "concordat ledger erasures 1\n\n",
        "concordat ledger erasures 1\n1234567890123456789 L\n"})
    void whatIsNoListIsRefused(String text) throws Exception {
        Files.writeString(list.file(), text.replace("L", LEAF));
        assertThatThrownBy(list::read).isInstanceOf(Malformed.class).hasMessageContaining("ledger.erasures");
    }
}
