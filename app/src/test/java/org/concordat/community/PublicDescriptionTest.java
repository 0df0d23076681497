package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.api.web.DescriptionLint;
import org.concordat.govuk.Page;
import org.concordat.ledger.PublicReceipts;
import org.concordat.partnership.Signatories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What anybody may read as data is described in OpenAPI, all of it, and answers as it is described.
@ConcordatTest
class PublicDescriptionTest {

    /// Of what is answered with a file, what is no data: each with a reason.
    private static final Map<String, String> NO_DATA = Map.of("/assets/", "style sheets and scripts", "/sign-in", "whoever signs in",
            "/error", "what went wrong", "/robots.txt", "that all of it may be read", "/api/", "described in docs/openapi.json");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private PublicReceipts receipts;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void isOpenApiAndNamesEveryOperationOnce() throws Exception {
        assertThat(DescriptionLint.misfits(served())).isEmpty();
        served().path("paths").properties().forEach(it -> {
            assertThat(it.getValue().path("get").path("operationId").asString()).as(it.getKey()).isNotBlank();
            assertThat(it.getValue().path("get").path("summary").asString()).as(it.getKey()).isNotBlank();
            it.getValue().path("get").path("parameters").forEach(each -> assertThat(each.path("description").asString("")).as(it.getKey()).isNotBlank());
        });
        var spoilt = (ObjectNode) served();
        ((ObjectNode) spoilt.path("paths").path("/areas.csv").path("get").path("responses").path("200")).remove("description");
        assertThat(DescriptionLint.misfits(spoilt)).isNotEmpty();
    }

    @Test
    void nothingThatAnybodyMayTakeIsMissing() throws Exception {
        assertThat(missing(served())).isEmpty();
        for (var path : List.of("/news.atom", "/log/tile/{tile}", "/check/{entry}.tlog-proof", "/open-data/{name}.csv")) {
            var spoilt = (ObjectNode) served();
            ((ObjectNode) spoilt.path("paths")).remove(path);
            assertThat(missing(spoilt)).containsExactly(path);
        }
    }

    /// Of the routes that are open to everybody and answer with something else than a page, those that are not described.
    private List<String> missing(JsonNode description) {
        var open = new TreeSet<String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            var type = method.getMethod().getReturnType();
            boolean isFile = (type.equals(Object.class) || ResponseEntity.class.isAssignableFrom(type)) && !Page.class.isAssignableFrom(type);
            if (isFile && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues().stream().filter(it -> !UnaskedRoutes.why("GET", it).isEmpty())
                        .filter(it -> NO_DATA.keySet().stream().noneMatch(it::startsWith)).map(it -> it.replace("/**", "/{tile}")).forEach(open::add);
            }
        });
        assertThat(open).hasSizeGreaterThan(20);
        return open.stream().filter(it -> description.path("paths").path(it).path("get").isMissingNode()).toList();
    }

    @Test
    void eachAnswersWithWhatIsDescribed() throws Exception {
        var agreement = Signatories.of(service).signed();
        var reference = service.getBean(PublishedAgreementSql.class).list(LocalDate.of(2026, 11, 23), 1, 100).agreements().getFirst().reference();
        var given = Map.of("code", "E23000014", "reference", reference, "entry", receipts.about(agreement.value()).getFirst().entry().toString(),
                "tile", "0/000");
        for (var each : served().path("paths").properties()) {
            var path = filled(each.getKey(), given);
            var answer = get(path);
            if (answer.statusCode() == 404) {
                assertThat(each.getValue().path("get").path("responses").has("404")).as(path).isTrue();
            } else {
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                var types = each.getValue().path("get").path("responses").path("200").path("content").propertyNames();
                assertThat(answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "")).as(path).isIn(types);
            }
        }
        assertThat(get("/open-data?lang=en").body()).contains("/open-data/openapi.json");
    }

    private static String filled(String path, Map<String, String> given) {
        return Pattern.compile("\\{(\\w+)}").matcher(path).replaceAll(it -> it.group(1).equals("name")
                ? path.startsWith("/figures") ? NationalFiles.NAME : "matters" : given.get(it.group(1)));
    }

    private JsonNode served() throws Exception {
        var answer = get(PublicDescription.PATH);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
        }
    }
}
