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
    void whatIsAddedIsReadAndNothingLeaves() throws Exception {
        list.add(List.of());
        assertThat(list.read()).isEmpty();
        list.add(List.of(new ErasureList.Erased(7, "x".repeat(32).getBytes())));
        list.add(List.of(new ErasureList.Erased(0, new byte[32]), new ErasureList.Erased(7, "x".repeat(32).getBytes())));
        assertThat(list.read()).extracting(ErasureList.Erased::number).containsExactly(0L, 7L);
        assertThat(list.read().getLast().commitment()).isEqualTo("x".repeat(32).getBytes());
        list.add(List.of());
        assertThat(list.read()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "concordat ledger erasures 3\nend 0\n", "concordat ledger erasures 2", "5 L\n",
        "concordat ledger erasures 2\n", "concordat ledger erasures 2\n5 L\n", "concordat ledger erasures 2\n5 L\nend 2\n",
        "concordat ledger erasures 2\n5 L\nend 1", "concordat ledger erasures 2\n5 L\nend 1\n\n",
        "concordat ledger erasures 2\n05 L\nend 1\n", "concordat ledger erasures 2\n-5 L\nend 1\n",
        "concordat ledger erasures 2\n5 L0\nend 1\n", "concordat ledger erasures 2\n5\nend 1\n",
        "concordat ledger erasures 2\n5 L\n5 L\nend 2\n", "concordat ledger erasures 2\n5 L\n4 L\nend 2\n",
        "concordat ledger erasures 2\n1234567890123456789 L\nend 1\n", "concordat ledger erasures 2\r\nend 0\r\n"})
    void whatIsNoListIsRefusedAndNotWrittenOver(String text) throws Exception {
        Files.writeString(list.file(), text.replace("L", LEAF));
        assertThatThrownBy(list::read).isInstanceOf(Malformed.class).hasMessageContaining("ledger.erasures");
        assertThatThrownBy(() -> list.add(List.of())).isInstanceOf(Malformed.class);
        assertThat(list.file()).hasContent(text.replace("L", LEAF));
    }

    /// Wherever it is cut, also between two lines.
    @Test
    void aListThatWasCutOffIsNone() throws Exception {
        list.add(List.of(new ErasureList.Erased(0, new byte[32]), new ErasureList.Erased(7, new byte[32])));
        var whole = Files.readString(list.file());
        for (int end = 0; end < whole.length(); end++) {
            Files.writeString(list.file(), whole.substring(0, end));
            assertThatThrownBy(list::read).as(whole.substring(0, end)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void theFirstFormIsTakenOverByTheServiceAndTellsWhatToDoInARestore() throws Exception {
        Files.writeString(list.file(), "concordat ledger erasures 1\n5 " + LEAF + "\n");
        assertThatThrownBy(list::read).isInstanceOf(Malformed.class).hasMessageContaining("of the first form")
                .hasMessageContaining("writes it anew").hasMessageContaining("“end 1”");
        list.add(List.of(new ErasureList.Erased(3, new byte[32])));
        assertThat(list.read()).extracting(ErasureList.Erased::number).containsExactly(3L, 5L);
    }

    @Test
    void whatIsNotThereOrIsNoTextIsNamed() throws Exception {
        assertThatThrownBy(list::read).isInstanceOf(Malformed.class).hasMessage("there is no list of erasures " + list.file());
        Files.write(list.file(), new byte[] {(byte) 0xff, 10});
        assertThatThrownBy(list::read).isInstanceOf(Malformed.class).hasMessage(list.file() + " is not a list of erasures: it is no text");
    }
}
