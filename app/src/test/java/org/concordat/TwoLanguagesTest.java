package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is said in Welsh anywhere is said in English, and the other way round; and the Welsh is no English that was
/// left standing, but for what is the same in both.
class TwoLanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /// The same in both languages, each with why.
    private static final Map<String, String> SAME = Map.of(
            "start.title", "the name of the service",
            "service", "the name of the service",
            "phase", "Beta is a Welsh word too");

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        var bundles = welsh();
        assertThat(bundles).extracting(it -> it.getFileName().toString()).contains("community_cy.properties",
                "layout_cy.properties", "problems_cy.properties", "rules_cy.properties", "start_cy.properties");
        for (var file : bundles) {
            assertThat(faults(words(english(file)), words(file))).as(file.toString()).isEmpty();
        }
    }

    /// What the law, the measures and the tables of figures call things is kept beside them.
    @Test
    void soIsEveryWordOfWhatIsKeptAsData() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : data()) {
            var pairs = new TreeSet<String>();
            pairs(JsonMapper.shared().readTree(Files.readString(file)), pairs, faults);
            assertThat(pairs).as(file.toString()).hasSizeGreaterThan(2);
        }
        assertThat(data()).extracting(it -> it.getFileName().toString()).contains("gateways.json", "limits.json", "measures.json",
                "purposes.json", "regimes.json", "tables.json");
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsMissingOrLeftInEnglishIsCaught() {
        var english = words("a=One", "b=Two", "c=Three", "phase=Beta");
        assertThat(faults(english, words("a=Un", "b=Two", "d=Pedwar", "phase=Beta"))).containsExactly(
                "b: the Welsh is the English", "c: only in one language", "d: only in one language");
        assertThat(faults(words("a=One"), words("a="))).containsExactly("a: says nothing");
        var faults = new ArrayList<String>();
        pairs(JsonMapper.shared().readTree("{\"x\": [{\"en\": \"One\", \"cy\": \"One\"}]}"), new TreeSet<>(), faults);
        assertThat(faults).containsExactly("One: the Welsh is the English");
    }

    @Test
    void whatIsListedAsTheSameIsStillTheSame() throws IOException {
        var same = new TreeSet<String>();
        for (var file : welsh()) {
            var english = words(english(file));
            words(file).forEach((key, said) -> {
                if (said.equals(english.get(key))) {
                    same.add((String) key);
                }
            });
        }
        assertThat(same).isEqualTo(new TreeSet<>(SAME.keySet()));
    }

    static List<Path> welsh() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(it -> it.toString().endsWith("_cy.properties")).sorted().toList();
        }
    }

    /// Those that say something in two languages.
    static List<Path> data() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            var found = new ArrayList<Path>();
            for (var file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                if (Files.readString(file).contains("\"cy\"")) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    static Path english(Path welsh) {
        return Path.of(welsh.toString().replace("_cy.properties", ".properties"));
    }

    static Properties words(Path file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static Properties words(String... lines) {
        var words = new Properties();
        for (var line : lines) {
            words.setProperty(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return words;
    }

    private static List<String> faults(Properties english, Properties welsh) {
        Set<String> keys = new TreeSet<>(english.stringPropertyNames());
        keys.addAll(welsh.stringPropertyNames());
        var faults = new ArrayList<String>();
        for (var key : keys) {
            var en = english.getProperty(key);
            var cy = welsh.getProperty(key);
            if (en == null || cy == null) {
                faults.add(key + ": only in one language");
            } else if (en.isBlank() || cy.isBlank()) {
                faults.add(key + ": says nothing");
            } else if (en.equals(cy) && !SAME.containsKey(key)) {
                faults.add(key + ": the Welsh is the English");
            }
        }
        return faults;
    }

    private static void pairs(JsonNode node, Set<String> found, List<String> faults) {
        if (node.has("en") || node.has("cy")) {
            var english = node.path("en").asString("");
            var welsh = node.path("cy").asString("");
            found.add(english);
            if (english.isBlank() || welsh.isBlank() || english.equals(welsh)) {
                faults.add(english + ": the Welsh is the English");
            }
        }
        node.forEach(it -> pairs(it, found, faults));
    }
}
