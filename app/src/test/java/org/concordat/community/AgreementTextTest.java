package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.kernel.AgreementId;
import org.concordat.partnership.AgreementContents;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.AgreementSamples;
import org.concordat.partnership.Openness;
import org.concordat.partnership.Signatories;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How much of an agreement's text anybody reads, what changed in it, and what machines are told.
@ConcordatTest
class AgreementTextTest {

    private static final String SECURITY = "What we say of: Security and breaches.";
    private static final String ITEMS = "What we say of: Data items.";

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
    void inFullEveryPartIsRead() throws Exception {
        var page = text("/published-agreements/" + reference(signed(Openness.FULL)));
        for (var heading : AgreementHeading.values()) {
            assertThat(page).contains("What we say of: " + heading.title());
        }
        assertThat(page).doesNotContain("sharing@example.test", "DPIA-7");
    }

    @Test
    void aPartThatIsTakenOutIsNotEvenInTheCopy() throws Exception {
        var id = signed(Openness.REDACTED, AgreementHeading.SECURITY);
        assertThat(text("/published-agreements/" + reference(id))).contains(ITEMS, "This part is taken out.")
                .doesNotContain(SECURITY);
        assertThat(copy(id)).contains("Data items").doesNotContain("Security and breaches");
        assertThat(text("/published-agreements/" + reference(id) + "?lang=cy")).contains("Mae’r rhan hon wedi ei thynnu allan.",
                "lang=\"en\">" + ITEMS);
    }

    @Test
    void whereNobodySaidWhichPartsAreTakenOutAllAre() throws Exception {
        var id = signed(Openness.REDACTED);
        assertThat(copy(id)).isEqualTo("{}");
        assertThat(text("/published-agreements/" + reference(id))).contains("Its text is not published.").doesNotContain(ITEMS);
    }

    @Test
    void withItsTitleAndPurposeAloneNothingElseIsInTheCopy() throws Exception {
        var id = signed(Openness.TITLE_AND_PURPOSE);
        assertThat(copy(id)).isEqualTo("{}");
        assertThat(text("/published-agreements/" + reference(id))).contains("Why not all of it.", "Its text is not published.")
                .doesNotContain(ITEMS, "Counter-Terrorism and Security Act 2015 ss.36, 38");
    }

    @Test
    void whatChangedBetweenVersionsIsShownWordByWord() throws Exception {
        var old = signed(Openness.FULL);
        var drafts = they.drafts();
        var id = new AgreementId(UUID.randomUUID());
        Signatories.done(drafts.replace(they.forceOwner(), id, old));
        var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
        for (var heading : AgreementHeading.values()) {
            words.put(heading, "What we say of: " + heading.title() + ".\nAnd a second line.");
        }
        words.put(AgreementHeading.ITEMS, "What we say of: Fewer items.\nAnd a second line.");
        Signatories.done(drafts.save(they.now(they.forceOwner()), id,
                new AgreementPart.Contents("Support for people in our town", words)));
        they.sign(id);
        var page = text("/published-agreements/" + reference(id));
        assertThat(page).contains("What changed", "takes the place of", reference(old))
                .containsPattern("<del>.*Data").containsPattern("<ins>.*Fewer").contains("] </span>");
        assertThat(text("/published-agreements/" + reference(old))).contains("is replaced by", reference(id),
                "Over: nothing is shared under it");
    }

    @ParameterizedTest
    @EnumSource(Openness.class)
    void aProcessorOfJsonLdReadsThePolicy(Openness openness) throws Exception {
        var id = signed(openness);
        var answer = get("/published-agreements/" + reference(id) + ".jsonld");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/ld+json");
        var expanded = JsonLd.expand(JsonDocument.of(new StringReader(answer.body()))).get();
        assertThat(expanded).hasSize(1);
        var policy = expanded.getJsonObject(0);
        assertThat(policy.getJsonArray("@type").getString(0)).isEqualTo("http://www.w3.org/ns/odrl/2/Agreement");
        var permission = policy.getJsonArray("http://www.w3.org/ns/odrl/2/permission").getJsonObject(0);
        assertThat(permission.keySet()).contains("http://www.w3.org/ns/odrl/2/assigner", "http://www.w3.org/ns/odrl/2/assignee",
                "http://www.w3.org/ns/odrl/2/target", "http://www.w3.org/ns/odrl/2/action", "http://www.w3.org/ns/odrl/2/constraint");
        assertThat(permission.getJsonArray("http://www.w3.org/ns/odrl/2/assigner")).hasSize(2);
        assertThat(JsonLd.toRdf(JsonDocument.of(expanded)).get().toList()).hasSizeGreaterThan(20);
        assertThat(answer.body().contains(ITEMS.substring(0, 20))).isEqualTo(openness == Openness.FULL);
    }

    @Test
    void theTableAnd404sAreThere() throws Exception {
        var id = signed(Openness.FULL);
        var table = get("/published-agreements.csv");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body()).contains(reference(id), "ctsa-2015-s36", "http://localhost:" + port + "/published-agreements/ISA-");
        assertThat(get("/published-agreements/ISA-ZZZZ-ZZZZ").statusCode()).isEqualTo(404);
        assertThat(get("/published-agreements/ISA-ZZZZ-ZZZZ.jsonld").statusCode()).isEqualTo(404);
    }

    /// The public's module does not see `partnership`, which names the headings.
    @Test
    void theHeadingsAreThoseOfAnAgreement() {
        assertThat(PublishedAgreement.HEADINGS).isEqualTo(Arrays.stream(AgreementHeading.values()).map(Enum::name).toList());
    }

    private AgreementId signed(Openness openness, AgreementHeading... withheld) {
        var sample = AgreementSamples.between(they.force().body(), they.council().body());
        return they.signed(new AgreementContents(sample.contents(), sample.parties(), sample.basis(), sample.term(),
                new AgreementPart.Publication(openness, openness == Openness.FULL ? null : "Why not all of it.", Set.of(withheld))));
    }

    private String reference(AgreementId id) throws SQLException {
        return ask("select reference from published.agreement where id = ?", id);
    }

    private String copy(AgreementId id) throws SQLException {
        return ask("select words::text from published.agreement_text where agreement = ?", id);
    }

    private String ask(String sql, AgreementId id) throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            return JdbcClient.create(new SingleConnectionDataSource(superuser, true)).sql(sql).param(id.value())
                    .query(String.class).single();
        }
    }

    private String text(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
