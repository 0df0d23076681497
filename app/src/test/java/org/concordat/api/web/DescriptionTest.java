package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.concordat.ConcordatTest;
import org.concordat.Golden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The API describes itself in OpenAPI 3.1: what the service serves is `docs/openapi.json`, which is well formed and says
/// what the house asks of a description.
@ConcordatTest
class DescriptionTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Value("${local.server.port}")
    private int port;

    private JsonNode served() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + ApiSecurity.DESCRIPTION)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }

    @Test
    void isWrittenDown() throws Exception {
        Golden.compare("openapi.json", JSON.writeValueAsString(served()) + "\n");
    }

    @Test
    void isOpenApiAndSaysWhatTheHouseAsks() throws Exception {
        assertThat(DescriptionLint.faults(served())).isEmpty();
    }

    @Test
    void aDescriptionThatIsNotOpenApiIsCaught() throws Exception {
        var it = (ObjectNode) served();
        it.put("openapi", "2.0");
        assertThat(DescriptionLint.faults(it)).anyMatch(fault -> fault.startsWith("schema: "));
    }

    @Test
    void whatOpenApiDoesNotKnowIsCaught() throws Exception {
        var it = (ObjectNode) served();
        ((ObjectNode) it.path("paths").path("/api/v1/drafts").path("post")).put("consumes", "application/json");
        assertThat(DescriptionLint.faults(it)).anyMatch(fault -> fault.startsWith("schema: ") && fault.contains("consumes"));
        var other = (ObjectNode) served();
        ((ObjectNode) other.path("components").path("schemas").path("Made").path("properties").path("id")).put("type", "uuid");
        assertThat(DescriptionLint.faults(other)).as("a type that JSON Schema does not know")
                .anyMatch(fault -> fault.startsWith("schema: ") && fault.contains("Made"));
    }

    @Test
    void aReferenceThatLeadsNowhereIsCaught() throws Exception {
        var it = served();
        ((ObjectNode) it.path("components").path("responses")).remove("fault");
        assertThat(DescriptionLint.faults(it)).contains("#/components/responses/fault is not there");
    }

    @Test
    void everyHouseRuleCatches() throws Exception {
        catches("has no operationId", operation -> operation.remove("operationId"));
        catches("has no summary", operation -> operation.put("summary", ""));
        catches("is open to anybody", operation -> operation.remove("security"));
        catches("does not name the officer", operation -> operation.putArray("parameters"));
        catches("has no example for Idempotency-Key", operation -> operation.path("parameters").forEach(parameter -> {
            if (parameter.path("name").asString().equals("Idempotency-Key")) {
                ((ObjectNode) parameter).remove("example");
            }
        }));
        catches("does not take a key", operation -> {
            var kept = JSON.createArrayNode();
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.path("name").asString().equals("Idempotency-Key")) {
                    kept.add(parameter);
                }
            });
            operation.set("parameters", kept);
        });
        catches("says nothing of 403", operation -> ((ObjectNode) operation.path("responses")).remove("403"));
        catches("answers 429 otherwise than with a problem", operation ->
                ((ObjectNode) operation.path("responses")).putObject("429").put("description", "Slower"));
        catches("says nothing of what goes well", operation -> ((ObjectNode) operation.path("responses")).remove("201"));
    }

    private void catches(String fault, Consumer<ObjectNode> spoil) throws Exception {
        var it = served();
        spoil.accept((ObjectNode) it.path("paths").path("/api/v1/drafts").path("post"));
        assertThat(DescriptionLint.faults(it)).contains("POST /api/v1/drafts " + fault);
    }

    @Test
    void twoOperationsOfOneNameAreCaught() throws Exception {
        var it = served();
        ((ObjectNode) it.path("paths").path("/api/v1/drafts").path("post")).put("operationId", "listDrafts");
        assertThat(DescriptionLint.faults(it)).contains("listDrafts names two operations");
    }
}
