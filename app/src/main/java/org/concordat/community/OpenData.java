package org.concordat.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The tables that anybody may take, and for each of them what its columns hold (CSVW), at the address where a reader of the table looks
/// for it.
final class OpenData {

    /// Beside this, a table has the columns of its own.
    static final String TABLES = "/open-data/";

    private static final Map<String, String> DATATYPES = Map.ofEntries(Map.entry("first_day", "date"), Map.entry("last_day", "date"),
            Map.entry("agreements_in_force", "nonNegativeInteger"), Map.entry("address", "anyURI"), Map.entry("raised_on", "date"),
            Map.entry("due_on", "date"), Map.entry("signed_on", "date"), Map.entry("planned_on", "date"), Map.entry("drawn_on", "date"),
            Map.entry("first_month", "date"), Map.entry("last_month", "date"), Map.entry("size", "nonNegativeInteger"),
            Map.entry("never_revealed", "nonNegativeInteger"), Map.entry("same_list", "boolean"), Map.entry("version", "nonNegativeInteger"),
            Map.entry("amount", "decimal"), Map.entry("dated", "date"), Map.entry("entered", "date"), Map.entry("first_shown", "date"),
            Map.entry("last_shown", "date"), Map.entry("withdrawn_on", "date"),
            Map.entry("answers", "nonNegativeInteger"), Map.entry("hidden", "boolean"), Map.entry("opened", "date"),
            Map.entry("closed", "date"), Map.entry("answered_on", "date"),
            Map.entry("settled_on", "date"), Map.entry("started_on", "date"), Map.entry("ended_on", "date"), Map.entry("evaluated_on", "date"),
            Map.entry("interim", "boolean"), Map.entry("part", "nonNegativeInteger"), Map.entry("of", "nonNegativeInteger"),
            Map.entry("share", "nonNegativeInteger"), Map.entry("told_from", "nonNegativeInteger"));

    /// A table that anybody may take.
    ///
    /// @param path of the table
    /// @param title in English, as is what it holds
    /// @param columns none where it says by itself what they hold
    /// @param key how many of the first columns tell a row from all others
    /// @param about the address of what a row tells of, with columns in braces
    /// @param page for people
    /// @param feed of its changes; empty for none
    record Dataset(String path, String title, String holds, List<String> columns, int key, String about, String page, String feed) {

        Dataset {
            columns = List.copyOf(columns);
        }

        /// `matters`
        String name() {
            return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        }
    }

    static final Dataset AGREEMENTS = new Dataset("/published-agreements.csv", "Published agreements",
            "Every agreement to share information that is published: between whom, for which purposes, from when, and how it stands.",
            AgreementTable.COLUMNS, 1, "/published-agreements/{reference}", "/published-agreements", "/published-agreements.atom");
    static final Dataset AREAS = new Dataset("/areas.csv", "Police areas and who answers for them",
            "Each police area with its local policing body, its police force and how many agreements are in force there.", AreaTable.COLUMNS, 1,
            "/areas/{code}", "/areas", "");
    static final Dataset MATTERS = table("matters", "Findings, questions and directions",
            "What those who oversee raised in each police area, with whom, and what came of it last. What is withheld is not in it.",
            List.of("area", "reference", "kind", "title", "words", "raised_by", "put_to", "answered_by", "raised_on", "due_on", "duty", "priority",
                    "last_step", "last_outcome", "address"), 2, "/areas/{area}/matters/{reference}", "/areas");
    static final Dataset STATEMENTS = table("statements", "Statements about police areas",
            "What each local policing body stated about its area and a quarter, signed: a row for each question, as it stands and as it was drafted.",
            List.of("area", "quarter", "question", "stands", "drafted", "reason", "body", "signed_on", "signed_as", "address"), 3,
            "/areas/{area}/statements/{quarter}#{question}", "/areas");
    static final Dataset SAMPLES = table("samples", "Samples of decisions",
            "Each sample of decisions that was planned: from what it is drawn, its draw, whether it was chosen instead, and how it was judged where that is told.",
            List.of("area", "reference", "body", "kind", "first_month", "last_month", "size", "root", "planned_on", "drawn_on", "how", "chosen_on", "seed",
                    "never_revealed", "same_list", "outcomes", "address"), 2, "/areas/{area}/samples/{reference}", "/areas");
    static final Dataset RESOURCES = table("resources", "Money and staff of police areas",
            "What was granted for each police area and who worked there, by year and strand, with its source and with every correction.",
            ResourceTable.COLUMNS, 5, "/areas/{area}/resources#{year}-{kind}-{strand}-{version}", "/areas");
    static final Dataset PUBLICATIONS = table("publications", "Publications",
            "What those who oversee published in their own words, in its last edition, and what was withdrawn and why.",
            List.of("reference", "kind", "body", "title", "title_cy", "words", "words_cy", "first_shown", "last_shown", "withdrawn_on",
                    "withdrawn_because", "contact", "address"), 1, "/publications/{reference}", "/publications");
    static final Dataset CONSULTATIONS = table("consultations", "What people were asked, and what they said",
            "Each question that those who oversee asked the public, by choice: how many chose it, where that was counted and is not hidden, and what "
                    + "came of it. What people wrote is on the pages, once somebody found it fit.",
            List.of("reference", "question", "choice", "area", "body", "title", "title_cy", "asked", "chosen", "answers", "hidden", "opened", "closed",
                    "withdrawn_on", "answered_on", "outcome", "said", "changed_matter", "changed_priority", "address"), 3,
            "/consultations/{reference}#{question}-{choice}", "/consultations");
    static final Dataset PILOTS = table("pilots", "What is tried, and what came of it",
            "Each pilot that was settled, a row for each area in which it is tried or with which it is compared: what is asked, what the local "
                    + "policing body thinks of it, and its last evaluation that a second person approved.",
            List.of("reference", "area", "how", "title", "body", "question", "otherwise", "success", "stands_on", "measures", "first_day", "last_day",
                    "settled_on", "started_on", "ended_on", "ended_because", "view", "evaluated_on", "interim", "found", "limits", "decided",
                    "decided_because", "address"), 2, "/pilots/{reference}#{area}", "/pilots");
    static final Dataset PILOT_FIGURES = table("pilot-figures", "What pilots counted",
            "Of each evaluation that was approved, how many of how many were counted under each measure, where it is tried and where it is compared, "
                    + "before and meanwhile. Where figures count the same there is the share in percent, to the nearest 5, and no count. Hidden where "
                    + "fewer were counted than it is told from; of shares, in any of the four.",
            List.of("reference", "evaluation", "measure", "place", "period", "part", "of", "share", "hidden", "told_from", "first_day", "last_day", "evaluated_on", "interim",
                    "address"), 5, "/pilots/{reference}#{evaluation}-{measure}-{place}-{period}", "/pilots");
    static final Dataset PRIORITIES = table("priorities", "Priorities of police areas",
            "What each local policing body has set as a priority for its area, by strand, with its plan, as it holds today.",
            List.of("area", "id", "strand", "title", "plan", "body", "first_day", "last_day", "address"), 2, "/areas/{area}/matters#{id}", "/areas");
    static final Dataset NATIONAL = new Dataset("/figures/" + NationalFiles.NAME + ".csv", "Referrals in the whole country, year by year",
            "How many referrals the official bulletin counted, and beside them how many were counted here.", List.of(), 0, "", "/figures", "");

    static final List<Dataset> ALL = List.of(AGREEMENTS, AREAS, MATTERS, STATEMENTS, SAMPLES, RESOURCES, PUBLICATIONS, CONSULTATIONS, PILOTS,
            PILOT_FIGURES, PRIORITIES, NATIONAL);

    private OpenData() {
    }

    private static Dataset table(String name, String title, String holds, List<String> columns, int key, String about, String page) {
        return new Dataset(TABLES + name + ".csv", title, holds, columns, key, about, page, "");
    }

    /// One of those beside the description of all.
    static Optional<Dataset> find(String name) {
        return ALL.stream().filter(it -> it.path().equals(TABLES + name + ".csv")).findFirst();
    }

    /// The same of one area.
    static Dataset resources(PublishedArea area) {
        return new Dataset(area.path() + "/resources.csv", RESOURCES.title() + ": " + area.name(), RESOURCES.holds(), RESOURCES.columns(),
                RESOURCES.key(), RESOURCES.about(), area.path() + "/resources", "");
    }

    /// What a table's columns hold.
    static String columns(Dataset it, String address) {
        var node = JsonNodeFactory.instance.objectNode().put("@context", "http://www.w3.org/ns/csvw").put("url", address + it.path())
                .put("dc:title", it.title()).put("dc:description", it.holds());
        var schema = node.putObject("tableSchema");
        schema.put("aboutUrl", address + it.about());
        var key = it.columns().subList(0, it.key());
        var columns = schema.putArray("columns");
        it.columns().forEach(name -> columns.addObject().put("name", name).put("titles", name)
                .put("datatype", DATATYPES.getOrDefault(name, "string")).put("required", key.contains(name)));
        if (key.size() == 1) {
            schema.put("primaryKey", key.getFirst());
        } else {
            key.forEach(schema.putArray("primaryKey")::add);
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
