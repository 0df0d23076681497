package org.concordat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void whatIsTheSameIsAccepted() {
        assertThatCode(() -> Golden.differs("it.txt", "one\ntwo\n", "one\ntwo\n")).doesNotThrowAnyException();
    }

    @Test
    void aLineThatDiffersIsNamedWithTheWayToAcceptIt() {
        assertThatThrownBy(() -> Golden.differs("it.txt", "one\ntwo\n", "one\nthree\n"))
                .hasMessageContaining("docs/it.txt, line 2").hasMessageContaining("It says: two")
                .hasMessageContaining("It is:   three").hasMessageContaining("-Dconcordat.golden=write");
    }

    @Test
    void aLineTooManyIsCaught() {
        assertThatThrownBy(() -> Golden.differs("it.txt", "one\n", "one\ntwo\n")).hasMessageContaining("(nothing)");
        assertThatThrownBy(() -> Golden.differs("it.txt", "", "one\n")).hasMessageContaining("line 1");
    }
}
