package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.concordat.kernel.PlainText;

/// Whatever file is given as an agreement: it is read as one that is written and read the same again, or each of its
/// faults is told in words that can be shown.
class AgreementFilesFuzzTest {

    @FuzzTest
    void agreement(byte[] file) {
        switch (AgreementJson.read(file)) {
            case AgreementReading.Read(var contents) -> assertThat(AgreementJson.read(
                    AgreementJson.write(contents, Map.of()).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new AgreementReading.Read(contents));
            case AgreementReading.Unreadable(var faults) -> assertThat(faults).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.sentence()).isNotBlank();
                assertThat(PlainText.fault(fault.path() + ".", 1000)).isEmpty();
            });
        }
    }
}
