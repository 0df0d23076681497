package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.Signatories;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The public register of agreements, and the copies it is read from.
@ConcordatTest
class PublishedAgreementsTest {

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;

    Signatories they;

    @BeforeEach
    void aForceAndACouncil() {
        they = Signatories.of(service);
    }

    @Test
    void anAgreementIsPublishedByItsLastSignature() throws SQLException {
        assertThat(standing(they.offered())).isEqualTo("not published");
        assertThat(standing(they.signed())).isEqualTo("in force");
    }

    @Test
    void whatStopsItIsPublishedInTheSameAct() throws SQLException {
        var id = they.signed();
        var suspension = UUID.randomUUID();
        they.agreements().suspend(they.forceOwner(), suspension, id, "A reason that is nobody else's.");
        assertThat(standing(id)).isEqualTo("suspended");
        they.agreements().resume(they.councilOwner(), suspension, id, "Mended.");
        assertThat(standing(id)).isEqualTo("in force");
        they.agreements().end(they.forceOwner(), id, "Over.");
        assertThat(standing(id)).isEqualTo("ended");
    }

    @Test
    void anyoneReadsThemInEnglishAndWelsh() throws Exception {
        they.signed();
        var english = get("/published-agreements?lang=en");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"", "Support for people in our town", "In force",
                "Its annexes name officers.", "To support a person vulnerable to being drawn into terrorism");
        var welsh = get("/published-agreements?lang=cy");
        assertThat(welsh.body()).contains("<html lang=\"cy\"", "Mewn grym", "yn aros i gyfieithydd")
                .doesNotContain("In force");
    }

    @Test
    void aPageThatIsNotThereSaysSo() throws Exception {
        assertThat(get("/published-agreements?page=99999").statusCode()).isEqualTo(200);
        assertThat(get("/published-agreements?page=-1").statusCode()).isEqualTo(200);
    }

    private String standing(AgreementId id) throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            return JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql("""
                    select case when ended_on is not null then 'ended' when suspended then 'suspended' else 'in force' end
                      from published.agreement where id = ?
                    """).param(id.value()).query(String.class).optional().orElse("not published");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
