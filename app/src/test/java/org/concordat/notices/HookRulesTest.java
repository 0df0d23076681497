package org.concordat.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Proof;
import org.concordat.kernel.BodyId;
import org.concordat.notices.HookRules.Registering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookRulesTest {

    private static final BodyId SCHOOL = new BodyId(new UUID(5, 1));

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "https://example.org:8443/in?a=b", "https://example.org:65535/"})
    void registersAnAddressThatIsEncryptedAndMayBeReached(String address) {
        assertThat(registering(address, false)).matches(Registering::isEncrypted).matches(Registering::isReachable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "http://localhost/", "https:///in", "https:in", "https://name@example.org/",
        "https://example.org/#in", "ftp://example.org/", "https://example.org/a b", "example.org", ""})
    void refusesAnAddressThatIsNone(String address) {
        assertThat(registering(address, false)).matches(it -> !it.isEncrypted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://10.1.2.3/", "https://[::1]/", "https://example.org:0/",
        "https://example.org:65536/"})
    void refusesAnAddressThatIsNeverReached(String address) {
        assertThat(registering(address, false)).matches(it -> !it.isReachable());
    }

    /// A demonstration sends to itself, and to nobody else without encryption.
    @Test
    void sendsToItselfInADemonstrationAlone() {
        assertThat(registering("http://localhost:8080/in", true).isEncrypted()).isTrue();
        assertThat(registering("http://localhost:8080/in", false).isEncrypted()).isFalse();
        assertThat(registering("http://example.org/", true).isEncrypted()).isFalse();
        assertThat(registering("ftp://localhost/", true).isEncrypted()).isFalse();
    }

    /// The address is mended first, and who they are is shown afterwards; anything else is told at once.
    @Test
    void saysWhetherNothingButTheAddressIsWrong() {
        assertThat(HookRules.ofTheAddress(refused(HookRules.ENCRYPTED.id()))).isTrue();
        assertThat(HookRules.ofTheAddress(refused(HookRules.REACHABLE.id(), Proof.LATELY))).isTrue();
        assertThat(HookRules.ofTheAddress(refused(Proof.LATELY))).isFalse();
        assertThat(HookRules.ofTheAddress(refused(HookRules.ENCRYPTED.id(), HookRules.ADMINISTRATOR_REGISTERS.id()))).isFalse();
    }

    private static Decision.Refused refused(String... rules) {
        return new Decision.Refused(List.of(rules).stream().map(rule -> new Because(rule, "a test", false)).toList());
    }

    private static Registering registering(String address, boolean loopback) {
        return new Registering(SCHOOL, address, loopback);
    }
}
