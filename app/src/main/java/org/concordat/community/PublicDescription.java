package org.concordat.community;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.govuk.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What anybody may read as data, without signing in, described from the controllers themselves: whatever answers with a file says there
/// what it is for. What bodies' own systems may do is described elsewhere (`docs/openapi.json`).
///
/// *Source*: OpenAPI 3.1.
@Component
class PublicDescription {

    static final String PATH = "/open-data/openapi.json";

    private static final String API = "/api/";
    private static final String REST = "/**";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> MEANT = Map.of(
            "code", "The code of a police area, as in /areas.csv.",
            "reference", "The reference of an agreement, as in /published-agreements.csv.",
            "name", "The name of a table, as in the catalogue.",
            "entry", "The id of an entry of the log, as on the page of what was published.",
            "tile", "The level and number of a tile, which have slashes in them, as C2SP tlog-tiles writes them: 0/x001/234.");

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    PublicDescription(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /// @param address of this service
    String of(String address) {
        var node = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        node.putObject("info").put("title", "Concordat: open data").put("version", "1")
                .put("description", "Everything that is published, for anybody to read, without a key and without asking.");
        node.putArray("servers").addObject().put("url", address);
        var paths = node.putObject("paths");
        described().forEach((path, method) -> describe(paths.putObject(path).putObject("get"), path, method));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /// By path.
    private Map<String, HandlerMethod> described() {
        var found = new TreeMap<String, HandlerMethod>();
        routes.getObject().getHandlerMethods().forEach((route, method) -> {
            if (method.hasMethodAnnotation(Operation.class) && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues().stream().filter(it -> !it.startsWith(API)).forEach(it -> found.put(it.replace(REST, "/{tile}"), method));
            }
        });
        return found;
    }

    private static void describe(ObjectNode operation, String path, HandlerMethod method) {
        var said = method.getMethodAnnotation(Operation.class);
        operation.put("operationId", said.operationId()).put("summary", said.summary());
        var parameters = operation.putArray("parameters");
        var variables = VARIABLE.matcher(path).results().map(it -> it.group(1)).toList();
        for (var it : variables) {
            var schema = parameters.addObject().put("name", it).put("in", "path").put("required", true).put("description", MEANT.get(it))
                    .putObject("schema").put("type", "string");
            if (takes(method, UUID.class)) {
                schema.put("format", "uuid");
            }
        }
        if (path.endsWith(".atom")) {
            var lang = parameters.addObject().put("name", Language.ASKED_BY).put("in", "query").put("description", "The language of the feed.")
                    .putObject("schema").put("type", "string");
            Arrays.stream(Language.values()).map(Language::code).forEach(lang.putArray("enum")::add);
        }
        var responses = operation.putObject("responses");
        responses.putObject("200").put("description", said.summary()).putObject("content").putObject(type(path)).putObject("schema")
                .put("type", type(path).endsWith("json") ? "object" : "string");
        if (!variables.isEmpty()) {
            responses.putObject("404").put("description", "There is none, or none any more.");
        }
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.getParameterType().equals(type));
    }

    /// As [PublicFiles] answers.
    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            case "atom" -> "application/atom+xml";
            case "jsonld" -> "application/ld+json";
            case "json" -> path.endsWith("-metadata.json") ? "application/csvm+json" : "application/json";
            default -> path.endsWith("{tile}") ? "application/octet-stream" : "text/plain";
        };
    }
}
