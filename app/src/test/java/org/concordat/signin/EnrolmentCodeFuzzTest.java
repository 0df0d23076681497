package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Whatever is typed as a code: it is none, or one that is written and read the same again.
class EnrolmentCodeFuzzTest {

    @FuzzTest
    void code(byte[] bytes) {
        EnrolmentCode.read(new String(bytes, StandardCharsets.UTF_8)).ifPresent(code -> {
            assertThat(code.reference() + code.secret()).matches("[0-9A-HJKMNP-TV-Z]{16}");
            assertThat(EnrolmentCode.read(code.toString())).isEqualTo(Optional.of(code));
            assertThat(code.is(code.hash())).isTrue();
        });
    }
}
