package org.concordat.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.signin.SignInSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ProviderTest {

    private HttpServer server;
    private volatile String described = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = described.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(described.isEmpty() ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneThatDoesNotAnswerIsAskedAgainLater() {
        var provider = provider();
        assertThatThrownBy(provider::registration).isInstanceOf(Provider.Unreachable.class);
        described = described(address());
        assertThat(provider.registration().getProviderDetails().getTokenUri()).isEqualTo(address() + "/token");
    }

    @Test
    void oneThatSaysItIsAnotherIsNotBelieved() {
        described = described("https://other.test");
        assertThatThrownBy(provider()::registration).isInstanceOf(Provider.Unreachable.class);
    }

    @Test
    void signingOutThereComesBackToTheAddressInTheSettings() {
        described = described(address());
        assertThat(provider().signOut("a.b+c", new MockHttpServletRequest())).contains(URI.create(address()
                + "/logout?id_token_hint=a.b%2Bc&client_id=concordat"
                + "&post_logout_redirect_uri=https%3A%2F%2Fconcordat.example%2Fsigned-out"));
    }

    private Provider provider() {
        return new Provider(new SignInSettings(address(), "concordat", null, "Example ID", null,
                "https://concordat.example", List.of()));
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static String described(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/logout", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer);
    }
}
