package org.concordat.api.web;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What is wrong with a description in OpenAPI: against the OpenAPI Initiative's own schema of OpenAPI 3.1, which holds the
/// schemas in it to JSON Schema 2020-12 and its OpenAPI dialect, and against what the house asks.
public final class DescriptionLint {

    private static final List<String> PROBLEMS = List.of("400", "401", "403", "404", "429", "500", "503");

    /// Where it is published; it is read from the class path.
    private static final String PUBLISHED = "https://spec.openapis.org/";

    private static final JsonSchema OPENAPI = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
            it -> it.schemaMappers(from -> from.mapPrefix(PUBLISHED, "classpath:spec.openapis.org/")))
            .getSchema(SchemaLocation.of(PUBLISHED + "oas/3.1/schema-base/2022-10-07"));

    private DescriptionLint() {
    }

    static List<String> faults(JsonNode description) {
        var faults = misfits(description);
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(each -> {
            var method = each.getKey().toUpperCase(Locale.ROOT);
            of(description, method, each.getValue()).forEach(fault -> faults.add(method + " " + path.getKey() + " " + fault));
        }));
        return faults;
    }

    /// Where it is not OpenAPI.
    public static List<String> misfits(JsonNode description) {
        var faults = new ArrayList<String>();
        OPENAPI.validate(description.toString(), InputFormat.JSON)
                .forEach(it -> faults.add("schema: " + it.getMessage()));
        references(description, description, faults);
        var names = new HashSet<String>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(each -> {
            var name = each.getValue().path("operationId").asString("");
            if (!name.isEmpty() && !names.add(name)) {
                faults.add(name + " names two operations");
            }
        }));
        return faults;
    }

    private static void references(JsonNode whole, JsonNode part, List<String> faults) {
        var ref = part.path("$ref").asString("");
        if (ref.startsWith("#/") && whole.at(ref.substring(1)).isMissingNode()) {
            faults.add(ref + " is not there");
        }
        part.forEach(each -> references(whole, each, faults));
    }

    private static List<String> of(JsonNode whole, String method, JsonNode operation) {
        var faults = new ArrayList<String>();
        if (operation.path("operationId").asString("").isBlank()) {
            faults.add("has no operationId");
        }
        if (operation.path("summary").asString("").isBlank()) {
            faults.add("has no summary");
        }
        if (operation.path("security").isEmpty()) {
            faults.add("is open to anybody");
        }
        parameters(method, operation, faults);
        responses(whole, operation, faults);
        return faults;
    }

    private static void parameters(String method, JsonNode operation, List<String> faults) {
        var names = new HashSet<String>();
        operation.path("parameters").forEach(parameter -> {
            names.add(parameter.path("name").asString());
            if (parameter.path("in").asString().equals("header") && !parameter.has("example")) {
                faults.add("has no example for " + parameter.path("name").asString());
            }
        });
        if (!names.contains("Concordat-Acting-For")) {
            faults.add("does not name the officer");
        }
        if (!Set.of("GET").contains(method) && !names.contains("Idempotency-Key")) {
            faults.add("does not take a key");
        }
    }

    private static void responses(JsonNode whole, JsonNode operation, List<String> faults) {
        var responses = operation.path("responses");
        if (!responses.has("200") && !responses.has("201")) {
            faults.add("says nothing of what goes well");
        }
        PROBLEMS.stream().filter(status -> !responses.has(status))
                .forEach(status -> faults.add("says nothing of " + status));
        responses.properties().forEach(response -> {
            var ref = response.getValue().path("$ref").asString("");
            var it = ref.isEmpty() ? response.getValue() : whole.at(ref.substring(1));
            var problem = it.path("content").path("application/problem+json");
            if (response.getKey().compareTo("400") >= 0 && (problem.isMissingNode() || !problem.has("example"))) {
                faults.add("answers " + response.getKey() + " otherwise than with a problem");
            }
        });
    }
}
