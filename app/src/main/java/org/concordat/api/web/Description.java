package org.concordat.api.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.DisclosureId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description of the API says beside what its code shows: who may call and how, what comes with every answer,
/// and what can go wrong. Served at `/api/v1/openapi.json`, and kept as `docs/openapi.json`, which a test holds to it.
///
/// *Source*: OpenAPI 3.1.
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String SCHEME = "clientCredentials";
    private static final String PROBLEM = "Problem";
    private static final String VERSION = "1";

    /// What any request can come to.
    private static final List<Kind> ALWAYS = List.of(Kind.UNREADABLE, Kind.NO_TOKEN, Kind.RULES, Kind.NOT_FOUND,
            Kind.TOO_OFTEN, Kind.FAULT, Kind.NOT_RECORDED);

    private static final Set<String> READS_WHAT_WAS_SENT = Set.of("readReceived", "readCorrection", "takeReceivedFile");

    private static final Map<String, Header> PACE = Map.of(
            "RateLimit", new Header().description("How many requests are left, and for how long.")
                    .schema(text()).example("\"client\";r=599;t=42"),
            "RateLimit-Policy", new Header().description("How many requests in how many seconds.")
                    .schema(text()).example("\"client\";q=600;w=60"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        for (var type : List.of(BodyId.class, OfficerId.class, AgreementId.class, DisclosureId.class)) {
            SpringDocUtils.getConfig().replaceWithSchema(type, text().format("uuid"));
        }
        SpringDocUtils.getConfig().replaceWithSchema(GatewayId.class, text().example("ctsa-2015-s36"));
        SpringDocUtils.getConfig().replaceWithSchema(Purpose.class, text().example("prevent-support"));
    }

    @Bean
    OpenAPI apiDescribed() {
        return new OpenAPI()
                .info(new Info().title("Concordat").version(VERSION).summary("Lawful sharing, for bodies’ own systems")
                        .description("The same acts as on the pages, and reading under the same rules. A system acts "
                                + "for an officer of its body, who has agreed and answers for what is done; each act, "
                                + "read and refusal is an entry in the ledger that names both. docs/api.md walks "
                                + "through a disclosure’s life with curl."))
                .servers(List.of(new Server().url("/").description("This service")))
                .components(new Components().addSecuritySchemes(SCHEME, new SecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2)
                        .description("From the identity server that the service’s settings name; in the "
                                + "demonstration, from the service itself.")
                        .flows(new OAuthFlows().clientCredentials(
                                new OAuthFlow().tokenUrl(TokenController.PLACE).scopes(new Scopes())))));
    }

    @Bean
    OperationCustomizer whatComesWithEach() {
        return (operation, method) -> {
            operation.security(List.of(new SecurityRequirement().addList(SCHEME)));
            operation.addParametersItem(header(CallerArgument.OFFICER, "The officer for whom the system acts.",
                    text().format("uuid"), "5a4f2f0e-8e53-4c0c-9c3f-0d9f6a3c1b7a"));
            return operation;
        };
    }

    /// After the whole is gathered: what depends on the method, and the problems, which need their schema.
    @Bean
    OpenApiCustomizer whatEachCanComeTo() {
        return it -> it.getPaths().values().forEach(path -> path.readOperationsMap().forEach((method, operation) -> {
            switch (method) {
                case GET -> reads(operation);
                default -> acts(operation);
            }
            if (method == PathItem.HttpMethod.PATCH) {
                operation.addParametersItem(header("If-Match", "The version that was seen, in quotation marks.",
                        text(), "\"cvh2m0gk00\""));
                can(operation, Kind.CHANGED, Kind.VERSION_MISSING);
            }
            if (operation.getRequestBody() != null) {
                can(operation, Kind.TOO_LARGE, Kind.MEDIA_TYPE);
            }
            ALWAYS.forEach(kind -> can(operation, kind));
            operation.getResponses().values().forEach(Description::paced);
        }));
    }

    private static void reads(Operation operation) {
        operation.addParametersItem(header("If-None-Match", "The ETag of the answer that the caller has.", text(),
                "\"0f2ae1c35ab07d2c9d0cb8c1fd9b1a52\"").required(false));
        operation.getResponses().addApiResponse("304", new ApiResponse()
                .description("The caller has this answer; it was asked for and recorded all the same."));
        if (READS_WHAT_WAS_SENT.contains(operation.getOperationId())) {
            can(operation, Kind.STATE_PURPOSE, Kind.GONE);
        }
    }

    private static void acts(Operation operation) {
        operation.addParametersItem(header(CallerArgument.KEY,
                "A key of this request alone. Sent again under the same key, it is done once.",
                text().maxLength(200), "2f1b9a7e-5c0d-4a3e-9d0e-0d6c2f5b8a11"));
        can(operation, operation.getRequestBody() == null ? Kind.KEY_USED : Kind.NOT_TAKEN);   // one for each status
        if (operation.getOperationId().equals("approve") || operation.getOperationId().equals("decline")) {
            can(operation, Kind.DECIDED);
        }
        if (operation.getOperationId().equals("copyReceived")) {
            can(operation, Kind.STATE_PURPOSE, Kind.GONE);
        }
        if (operation.getOperationId().equals("proposeDraft")) {
            can(operation, Kind.ENDED);
        }
        if (operation.getOperationId().equals("confirmDisposal")) {
            can(operation, Kind.CONFIRMED);
        }
    }

    private static void can(Operation operation, Kind... kinds) {
        for (var kind : kinds) {
            operation.getResponses().computeIfAbsent("" + kind.status(), status -> new ApiResponse()
                    .$ref("#/components/responses/" + kind.slug()));
        }
    }

    private static ApiResponse response(Kind kind) {
        return new ApiResponse().description(Problems.said(kind.slug() + ".title", Locale.ROOT))
                .content(new Content().addMediaType(Problems.TYPE, new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)).example(example(kind))));
    }

    private static Map<String, Object> example(Kind kind) {
        return new TreeMap<>(Map.of("type", Problems.PAGES + kind.slug(), "status", kind.status(),
                "title", Problems.said(kind.slug() + ".title", Locale.ROOT),
                "detail", Problems.said(kind.slug() + ".detail", Locale.ROOT)));
    }

    private static void paced(ApiResponse response) {
        if (response.get$ref() == null) {
            PACE.keySet().forEach(name -> response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name)));
        }
    }

    private static Parameter header(String name, String description, Schema<?> schema, String example) {
        return new Parameter().in("header").name(name).required(true).description(description).schema(schema)
                .example(example);
    }

    private static Schema<?> text() {
        return new Schema<String>().type("string").types(Set.of("string"));
    }

    /// The problem's own schema, which no operation returns; and every component of a record that may not be null.
    @Bean
    ModelConverter whatIsRequired() {
        return new Required();
    }

    @Bean
    OpenApiCustomizer problemsDescribed() {
        return it -> {
            ModelConverters.getInstance(true).readAll(Problem.class)
                    .forEach((name, schema) -> it.getComponents().addSchemas(name, schema));
            PACE.forEach(it.getComponents()::addHeaders);
            for (var kind : Kind.values()) {
                it.getComponents().addResponses(kind.slug(), response(kind));
            }
        };
    }

    /// A component that is not declared [Nullable] is required, as [Json] reads it.
    private static final class Required implements ModelConverter {

        @Override
        public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
                Iterator<ModelConverter> chain) {
            var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            if (raw(type.getType()) instanceof Class<?> record && record.isRecord()) {
                require(record, schema, context);
            }
            return schema;
        }

        private static void require(Class<?> record, @Nullable Schema<?> schema, ModelConverterContext context) {
            var described = schema != null && schema.get$ref() != null
                    ? context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1))
                    : schema;
            if (described != null && described.getProperties() != null) {
                described.setAdditionalProperties(Boolean.FALSE);
                // Generators write clients that do not compile for sets of constants; said twice is taken as said once.
                for (Object each : described.getProperties().values()) {
                    ((Schema<?>) each).setUniqueItems(null);
                }
                described.setRequired(Arrays.stream(record.getRecordComponents()).filter(it -> !Json.isNullable(it))
                        .map(it -> it.getName()).filter(described.getProperties()::containsKey).toList());
            }
        }

        private static @Nullable Type raw(@Nullable Type type) {
            return type instanceof JavaType java ? java.getRawClass() : type;
        }
    }
}
