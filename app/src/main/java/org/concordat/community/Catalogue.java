package org.concordat.community;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.govuk.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything that is published as data, described for machines: a catalogue (DCAT 3, in JSON-LD that fetches nothing).
final class Catalogue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String address;
    private final ObjectNode node = NODES.objectNode();

    /// @param address of this service
    Catalogue(String address) {
        this.address = address;
        node.set("@context", NODES.objectNode().put("dcat", "http://www.w3.org/ns/dcat#").put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/"));
        node.put("@id", address + "/open-data/catalogue.jsonld").put("@type", "dcat:Catalog");
        node.set("dct:title", english("What Concordat publishes"));
        node.set("dct:description", english("Tables and feeds about how information is shared between national bodies and local partners, by whom, "
                + "and how that is overseen."));
        node.set("dct:publisher", NODES.objectNode().put("@id", address + "/open-data/catalogue.jsonld#publisher").put("@type", "foaf:Agent")
                .put("foaf:name", "Concordat"));
        node.set("foaf:homepage", named(address + "/open-data"));
        node.putArray("dcat:dataset");
    }

    /// @param figures those that are not withdrawn have a table, too
    String of(List<PublishedAgreement> agreements, List<PublishedArea> areas, List<PublishedFigures> figures) {
        OpenData.ALL.forEach(it -> add(it.title(), it.holds(), it.page(), Stream.of(it.path(), it.equals(OpenData.NATIONAL)
                ? it.path().replace(".csv", ".ods") : it.feed()).filter(file -> !file.isEmpty()).toList()));
        if (!agreements.isEmpty()) {
            add("Published agreements, as policies", "Each agreement that is published, in ODRL, for machines.", "/published-agreements",
                    agreements.stream().map(it -> it.path() + ".jsonld").toList());
        }
        add("What is new", "Everything that is published, the newest first.", "/publications", List.of(NewsController.FEED));
        add("Figures that came out", "Figures that were released or withdrawn, the newest first.", "/figures", List.of(FigureFeed.PATH));
        add("The public log", "The newest checkpoint of the log, signed, from which anybody reads and verifies the whole (C2SP tlog-tiles).", "/log",
                List.of("/log/checkpoint"));
        var words = new FigureWords(Language.EN);
        figures.stream().filter(it -> !it.isWithdrawn()).forEach(it -> add(words.title(it), words.in(it.table().source()), it.path(),
                List.of(it.path() + ".csv", it.path() + ".ods", it.path() + ".zip")));
        for (var area : areas) {
            var resources = OpenData.resources(area);
            add(resources.title(), resources.holds(), resources.page(), List.of(resources.path()));
            add("What is new in " + area.name(), "Everything that is published of this police area, the newest first, and its agreements.",
                    area.path(), List.of(area.path() + NewsController.FEED, area.path() + "/agreements.atom"));
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /// @param files paths, the first of which names it
    private void add(String title, String holds, String page, List<String> files) {
        var dataset = node.withArrayProperty("dcat:dataset").addObject().put("@id", address + files.getFirst() + "#dataset")
                .put("@type", "dcat:Dataset");
        dataset.set("dct:title", english(title));
        dataset.set("dct:description", english(holds));
        dataset.set("dct:publisher", named(address + "/open-data/catalogue.jsonld#publisher"));
        dataset.set("dcat:landingPage", named(address + page));
        var distributions = dataset.putArray("dcat:distribution");
        files.forEach(it -> distributions.add(distribution(it)));
    }

    private ObjectNode distribution(String path) {
        var made = NODES.objectNode().put("@type", "dcat:Distribution");
        made.set("dcat:accessURL", named(address + path));
        made.set("dcat:downloadURL", named(address + path));
        made.set("dcat:mediaType", named("http://www.iana.org/assignments/media-types/" + type(path)));
        return made;
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "ods" -> "application/vnd.oasis.opendocument.spreadsheet";
            case "zip" -> "application/zip";
            case "atom" -> "application/atom+xml";
            case "jsonld" -> "application/ld+json";
            default -> "text/plain";
        };
    }

    private static ObjectNode named(String iri) {
        return NODES.objectNode().put("@id", iri);
    }

    private static ObjectNode english(String text) {
        return NODES.objectNode().put("@value", text).put("@language", "en");
    }
}
