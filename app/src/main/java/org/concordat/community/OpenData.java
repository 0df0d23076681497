package org.concordat.community;

import java.util.List;
import java.util.Map;
import org.concordat.govuk.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is published as data, described for machines: a catalogue (DCAT 3, in JSON-LD that fetches nothing), and for each table
/// what its columns hold (CSVW), at the address where a reader of the table looks for it.
final class OpenData {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, String> DATATYPES = Map.of("first_day", "date", "last_day", "date",
            "agreements_in_force", "nonNegativeInteger", "address", "anyURI");

    /// A table that anybody may take.
    ///
    /// @param path of the table
    /// @param title in English, as is what it holds
    /// @param columns the first of them tells a row from all others
    /// @param page for people
    /// @param feed of its changes; empty for none
    record Dataset(String path, String title, String holds, List<String> columns, String page, String feed) {
    }

    static final Dataset AGREEMENTS = new Dataset("/published-agreements.csv", "Published agreements",
            "Every agreement to share information that is published: between whom, for which purposes, from when, and how it stands.",
            AgreementTable.COLUMNS, "/published-agreements", "/published-agreements.atom");
    static final Dataset AREAS = new Dataset("/areas.csv", "Police areas and who answers for them",
            "Each police area with its local policing body, its police force and how many agreements are in force there.", AreaTable.COLUMNS, "/areas", "");

    static final List<Dataset> ALL = List.of(AGREEMENTS, AREAS);

    private OpenData() {
    }

    /// @param figures those that are not withdrawn have a table, too
    static String catalogue(String address, List<PublishedFigures> figures) {
        var node = NODES.objectNode();
        node.set("@context", NODES.objectNode().put("dcat", "http://www.w3.org/ns/dcat#").put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/"));
        node.put("@id", address + "/open-data/catalogue.jsonld").put("@type", "dcat:Catalog");
        node.set("dct:title", english("What Concordat publishes"));
        node.set("dct:description", english("Tables and feeds about how information is shared between national bodies and local partners, by whom, "
                + "and how that is overseen."));
        node.set("dct:publisher", NODES.objectNode().put("@id", address + "/open-data/catalogue.jsonld#publisher").put("@type", "foaf:Agent")
                .put("foaf:name", "Concordat"));
        node.set("foaf:homepage", named(address + "/open-data"));
        var datasets = node.putArray("dcat:dataset");
        ALL.forEach(it -> datasets.add(dataset(it, address)));
        figures.stream().filter(it -> !it.isWithdrawn()).forEach(it -> datasets.add(dataset(it, address)));
        return written(node);
    }

    private static ObjectNode dataset(PublishedFigures it, String address) {
        var words = new FigureWords(Language.EN);
        var node = dataset(new Dataset(it.path() + ".csv", words.title(it), words.in(it.table().source()), List.of(),
                it.path(), ""), address);
        node.withArrayProperty("dcat:distribution").add(distribution(address + it.path() + ".ods", "application/vnd.oasis.opendocument.spreadsheet"));
        return node;
    }

    /// What a table's columns hold.
    static String columns(Dataset it, String address) {
        var node = NODES.objectNode().put("@context", "http://www.w3.org/ns/csvw").put("url", address + it.path())
                .put("dc:title", it.title());
        var schema = node.putObject("tableSchema");
        schema.put("aboutUrl", address + it.page() + "/{" + it.columns().getFirst() + "}");
        var columns = schema.putArray("columns");
        it.columns().forEach(name -> columns.addObject().put("name", name).put("titles", name)
                .put("datatype", DATATYPES.getOrDefault(name, "string")).put("required", name.equals(it.columns().getFirst())));
        schema.put("primaryKey", it.columns().getFirst());
        return written(node);
    }

    private static ObjectNode dataset(Dataset it, String address) {
        var node = NODES.objectNode().put("@id", address + it.path() + "#dataset").put("@type", "dcat:Dataset");
        node.set("dct:title", english(it.title()));
        node.set("dct:description", english(it.holds()));
        node.set("dct:publisher", named(address + "/open-data/catalogue.jsonld#publisher"));
        node.set("dcat:landingPage", named(address + it.page()));
        var distributions = node.putArray("dcat:distribution");
        distributions.add(distribution(address + it.path(), "text/csv"));
        if (!it.feed().isEmpty()) {
            distributions.add(distribution(address + it.feed(), "application/atom+xml"));
        }
        return node;
    }

    private static ObjectNode distribution(String address, String type) {
        var node = NODES.objectNode().put("@type", "dcat:Distribution");
        node.set("dcat:accessURL", named(address));
        node.set("dcat:downloadURL", named(address));
        node.set("dcat:mediaType", named("http://www.iana.org/assignments/media-types/" + type));
        return node;
    }

    private static ObjectNode named(String iri) {
        return NODES.objectNode().put("@id", iri);
    }

    private static ObjectNode english(String text) {
        return NODES.objectNode().put("@value", text).put("@language", "en");
    }

    private static String written(ObjectNode node) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
