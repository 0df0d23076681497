package org.concordat.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInSettingsTest {

    @Test
    void withoutAnIssuerThereIsNone() {
        assertThat(settings(null, null).present()).isFalse();
        assertThat(settings(" ", "").present()).isFalse();
        assertThat(settings("https://provider.test/realm", "concordat").present()).isTrue();
    }

    @Test
    void anIssuerNeedsAClient() {
        assertThatThrownBy(() -> settings("https://provider.test", "")).hasMessageContaining("client-id is missing");
    }

    @Test
    void nobodySignsInOverAWireThatCanBeRead() {
        assertThatThrownBy(() -> settings("http://provider.test", "concordat")).hasMessageContaining("https://");
        assertThat(settings("http://localhost:8080/realms/a", "concordat").present()).isTrue();
    }

    @Test
    void theFirstAreTwo() {
        assertThatThrownBy(() -> first("one")).hasMessageContaining("two accounts");
        assertThatThrownBy(() -> first("one", "one")).hasMessageContaining("two accounts");
        assertThat(first("one", "other").firstAdministrators()).containsExactly("one", "other");
    }

    private static SignInSettings settings(@Nullable String issuer, @Nullable String client) {
        return new SignInSettings(issuer, client, null, "Example ID", null, null, List.of());
    }

    private static SignInSettings first(String... subjects) {
        return new SignInSettings(null, null, null, "Example ID", null, null, List.of(subjects));
    }
}
