package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.concordat.ConcordatTest;
import org.concordat.access.web.UnaskedRoutes;
import org.concordat.partnership.Signatories;
import org.concordat.publications.Publishing;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// What is published as data is what its formats say it is, by validators that others made: SHACL shapes of DCAT-AP, a RELAX NG schema of
/// Atom, and a processor of JSON-LD over what describes tables (CSVW; cell by cell: `CsvwTest`).
@ConcordatTest
class OpenDataFormatsTest {

    private static final String CSVW = "http://www.w3.org/ns/csvw";

    /// Of the context at [#CSVW], which is not fetched, the terms that are used here.
    private static final String CSVW_CONTEXT = """
            {"@context": {"@vocab": "http://www.w3.org/ns/csvw#", "csvw": "http://www.w3.org/ns/csvw#", "dc": "http://purl.org/dc/terms/",
              "url": {"@id": "csvw:url", "@type": "@id"}, "columns": {"@id": "csvw:column", "@container": "@list"},
              "titles": {"@id": "csvw:title"}, "tableSchema": {"@id": "csvw:tableSchema"}}}
            """;

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Set<String> DATATYPES = Set.of("string", "date", "integer", "nonNegativeInteger", "decimal", "number", "anyURI", "boolean");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private World world;
    private Figured figured;
    private Publishing publishing;

    @BeforeEach
    void published() throws SQLException {
        world = World.of(service);
        var they = Signatories.of(service);
        they.signed();
        figured = Figured.in(service, world).counted();
        figured.released("referrals-by-sector");
        figured.withdrawn(figured.released("referrals-by-age"));
        publishing = Publishing.in(service, world);
        publishing.withdrawn(publishing.approved());
        publishing.approved(publishing.written(Publishing.inWelsh()));
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from statistics.referrals where quarter = ?").param(figured.quarter().first()).update();
        world.close();
    }

    @Test
    void theCatalogueIsOneOfDcatAp() throws Exception {
        var catalogue = get("/open-data/catalogue.jsonld").body();
        assertThat(faults(graph(catalogue))).isEmpty();
        assertThat(graph(catalogue).size()).isGreaterThan(30);
    }

    /// Each taken away, in every place where it stands.
    @ParameterizedTest
    @ValueSource(strings = {"dct:title", "dct:description", "dct:publisher", "dcat:accessURL", "foaf:name", "dcat:dataset"})
    void aCatalogueWithoutWhatItMustHaveIsCaught(String property) throws Exception {
        var catalogue = get("/open-data/catalogue.jsonld").body();
        assertThat(faults(graph(catalogue.replace("\"" + property + "\"", "\"dct:relation\"")))).isNotEmpty();
    }

    @Test
    void theCatalogueNamesEveryTableAndFeed() throws Exception {
        var catalogue = JsonMapper.shared().readTree(get("/open-data/catalogue.jsonld").body());
        assertThat(missing(catalogue)).isEmpty();
        var datasets = (ArrayNode) catalogue.path("dcat:dataset");
        for (var path : List.of("/news.atom", "/open-data/samples.csv", "/figures/national-referrals.csv")) {
            var without = catalogue.deepCopy();
            ((ArrayNode) without.path("dcat:dataset")).removeIf(it -> it.path("@id").asString().equals("http://localhost:" + port + path + "#dataset"));
            assertThat(without.path("dcat:dataset")).hasSize(datasets.size() - 1);
            assertThat(missing(without)).containsExactly(path);
        }
    }

    /// Of the routes that anybody may ask for tables, feeds and policies, and of the tables beside this description, those that it does not lead to.
    private List<String> missing(JsonNode catalogue) {
        var led = StreamSupport.stream(catalogue.path("dcat:dataset").spliterator(), false)
                .flatMap(it -> StreamSupport.stream(it.path("dcat:distribution").spliterator(), false))
                .map(it -> URI.create(it.path("dcat:downloadURL").path("@id").asString()).getPath()).toList();
        var open = routes.getHandlerMethods().keySet().stream().flatMap(it -> it.getPatternValues().stream())
                .filter(it -> it.matches(".*\\.(csv|ods|atom|jsonld)") && !it.equals("/open-data/catalogue.jsonld"))
                .filter(it -> !UnaskedRoutes.why("GET", it).isEmpty()).toList();
        assertThat(open).hasSizeGreaterThan(8);
        return Stream.concat(open.stream(), OpenData.ALL.stream().map(OpenData.Dataset::path)).distinct()
                .filter(it -> led.stream().noneMatch(path -> path.matches(it.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))).toList();
    }

    private static Graph graph(String jsonLd) {
        return RDFParser.fromString(jsonLd, Lang.JSONLD11).toGraph();
    }

    private static List<String> faults(Graph data) {
        try (var shapes = OpenDataFormatsTest.class.getResourceAsStream("/opendata/dcat-shapes.ttl")) {
            var report = ShaclValidator.get().validate(Shapes.parse(RDFParser.source(shapes).lang(Lang.TTL).toGraph()), data);
            return report.getEntries().stream().map(it -> it.focusNode() + " " + it.resultPath() + ": " + it.message()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/news.atom?lang=en", "/news.atom?lang=cy", "/figures.atom?lang=en", "/published-agreements.atom?lang=cy",
        "/areas/E23000014/news.atom?lang=en", "/areas/E23000014/agreements.atom?lang=en"})
    void eachFeedIsOneOfAtom(String path) throws Exception {
        var feed = get(path);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(misfits(feed.body())).isEmpty();
        assertThat(feed.body()).contains("rel=\"self\" href=\"http://localhost:" + port + path + "\"");
        var ids = feed.body().split("<entry><id>");
        var seen = new HashSet<String>();
        for (int i = 1; i < ids.length; i++) {
            assertThat(seen.add(ids[i].substring(0, ids[i].indexOf('<')))).as("told once: " + ids[i]).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"<updated>[^<]*</updated>, ''", "<id>[^<]*</id>, <id>here</id>", "<title>[^<]*</title>, <title/>", "rel=\"self\", rel=\"elsewhere\"",
        "<author>.*?</author>, ''", "T(?=[0-9]{2}:), ' '", "</feed>, <more/></feed>"})
    void aFeedThatIsNoneIsCaught(String part, String instead) throws Exception {
        var feed = get("/news.atom?lang=en").body();
        var spoilt = feed.replaceFirst(part, instead);
        assertThat(spoilt).isNotEqualTo(feed);
        assertThat(misfits(spoilt)).isNotEmpty();
    }

    /// What Jing says of it; empty where it fits.
    private static String misfits(String feed) throws Exception {
        var said = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(said));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (var schema = OpenDataFormatsTest.class.getResourceAsStream("/opendata/atom.rnc")) {
            var source = new InputSource(schema);
            source.setEncoding(UTF_8.name());
            assertThat(driver.loadSchema(source)).as("the schema: " + said).isTrue();
        }
        return driver.validate(new InputSource(new StringReader(feed))) ? "" : "no feed: " + said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/published-agreements.csv", "/areas.csv", "/figures/referrals-by-sector-2026-q3.csv", "/figures/national-referrals.csv",
        "/open-data/matters.csv", "/open-data/statements.csv", "/open-data/samples.csv", "/open-data/resources.csv", "/open-data/publications.csv", "/open-data/consultations.csv",
        "/open-data/pilots.csv", "/open-data/pilot-figures.csv", "/open-data/priorities.csv",
        "/areas/E23000014/resources.csv"})
    void whatDescribesEachTableIsOneOfCsvwAndNothingOfItIsLost(String table) throws Exception {
        var described = get(table + "-metadata.json").body();
        var node = JsonMapper.shared().readTree(described);
        var context = node.path("@context");
        assertThat(context.isString() ? context.asString() : context.get(0).asString()).isEqualTo(CSVW);
        assertThat(node.path("url").asString()).isEqualTo("http://localhost:" + port + table);
        var columns = StreamSupport.stream(node.path("tableSchema").path("columns").spliterator(), false).toList();
        var names = columns.stream().map(it -> it.path("name").asString()).toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().allMatch(it -> it.matches("[A-Za-z0-9.][A-Za-z0-9_.%-]*"));
        assertThat(get(table).body().lines().findFirst().orElseThrow().replace("\"", "").split(",")).hasSameSizeAs(names);
        assertThat(columns).allSatisfy(it -> {
            var type = it.path("datatype");
            assertThat(DATATYPES).contains(type.isMissingNode() ? "string" : type.isObject() ? type.path("base").asString("string") : type.asString());
        });
        assertThat(named(node.path("tableSchema"))).as("the key, and what a row is about").isSubsetOf(names);
        var expanded = JsonLd.expand(JsonDocument.of(new StringReader(described))).options(offline()).get().toString();
        assertThat(expanded).contains("http://www.w3.org/ns/csvw#tableSchema", "http://www.w3.org/ns/csvw#column", "http://www.w3.org/ns/csvw#url");
        names.forEach(name -> assertThat(expanded).contains("\"" + name + "\""));
    }

    private static List<String> named(JsonNode schema) {
        var key = schema.path("primaryKey");
        return Stream.concat(key.isString() ? Stream.of(key.asString()) : StreamSupport.stream(key.spliterator(), false).map(JsonNode::asString),
                VARIABLE.matcher(schema.path("aboutUrl").asString("")).results().map(it -> it.group(1))).toList();
    }

    /// Whatever is asked for is answered with the context of CSVW, and nothing is fetched.
    private static JsonLdOptions offline() {
        var options = new JsonLdOptions((url, asked) -> {
            assertThat(url).hasToString(CSVW);
            return JsonDocument.of(new StringReader(CSVW_CONTEXT));
        });
        options.setBase(URI.create("http://localhost/"));
        return options;
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
