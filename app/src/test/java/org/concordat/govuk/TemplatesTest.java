package org.concordat.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no template may do, read from the templates themselves.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path RECORDS = Path.of("src/main/java/org/concordat/govuk");

    /// Records that are words of others, not components with a template.
    private static final Set<String> PARTS = Set.of(
            "Csrf", "FieldError", "Frame", "Link", "NavigationItem", "Option", "SeeOther", "SignedInAs");

    /// What a template must not hold, each with a line that holds it.
    private static final Map<Pattern, String> BANS = Map.of(
            Pattern.compile("\\$unsafe"), "<p>$unsafe{page.text()}</p>",
            Pattern.compile("@raw"), "@raw<p>@endraw",
            Pattern.compile("\\sstyle\\s*=", Pattern.CASE_INSENSITIVE), "<p style=\"color: red\">",
            Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE), "<p onclick=\"go()\">",
            Pattern.compile("<style", Pattern.CASE_INSENSITIVE), "<style>p {}</style>",
            Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE), "<script>go()</script>",
            Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE), "<a href=\"javascript:go()\">",
            Pattern.compile("writeContent|Content\\s*\\{|UnsafeContent"), "!{output.writeContent(text);}");

    @Test
    void holdNothingThatIsBanned() throws IOException {
        Map<Path, String> templates = templates();
        assertThat(templates).hasSizeGreaterThan(30);

        templates.forEach((path, text) -> assertThat(banned(text)).as(path.toString()).isEmpty());
    }

    @Test
    void wouldBeCaughtHoldingWhatIsBanned() {
        BANS.forEach((ban, line) -> assertThat(banned("<div>\n" + line + "\n</div>")).contains(ban.pattern()));
    }

    @Test
    void stayShort() throws IOException {
        templates().forEach((path, text) -> assertThat(tooLong(text)).as(path.toString()).isFalse());
        assertThat(tooLong("<p>\n".repeat(121))).isTrue();
    }

    @Test
    void haveARecordEachAndEachRecordOne() throws IOException {
        Set<String> records = recordsIn(RECORDS);
        Set<String> templates = names(TEMPLATES.resolve("govuk"), ".jte");

        assertThat(withoutTemplate(records, templates)).isEmpty();
        assertThat(withoutRecord(records, templates)).isEmpty();
        assertThat(withoutTemplate(Set.of("Input", "Forgotten"), Set.of("input"))).containsExactly("Forgotten");
        assertThat(withoutRecord(Set.of("Input"), Set.of("input", "forgotten"))).containsExactly("forgotten");
    }

    @Test
    void takeTheRecordOfTheirName() throws IOException {
        templates().forEach((path, text) -> {
            if (path.startsWith(TEMPLATES.resolve("govuk"))) {
                assertThat(takesItsRecord(path, text)).as(path.toString()).isTrue();
            }
        });
        assertThat(takesItsRecord(Path.of("input.jte"), "@param org.concordat.govuk.Select select")).isFalse();
    }

    private static List<String> banned(String template) {
        return BANS.keySet().stream().filter(ban -> ban.matcher(template).find()).map(Pattern::pattern).toList();
    }

    private static boolean tooLong(String template) {
        return template.lines().count() > 120;
    }

    private static Set<String> withoutTemplate(Set<String> records, Set<String> templates) {
        return records.stream().filter(record -> !PARTS.contains(record))
                .filter(record -> !templates.contains(record) && !templates.contains(lower(record)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withoutRecord(Set<String> records, Set<String> templates) {
        return templates.stream()
                .filter(template -> !records.contains(upper(template)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean takesItsRecord(Path path, String template) {
        String name = path.getFileName().toString().replace(".jte", "");
        return Pattern.compile("@param (org\\.concordat\\.govuk\\.)?" + upper(name) + " (page|" + lower(name) + ")\\b")
                .matcher(template).find();
    }

    private static Map<Path, String> templates() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jte")).toList()) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    /// Records, and the two interfaces that stand for several of them in one place.
    private static Set<String> recordsIn(Path folder) throws IOException {
        Set<String> records = new TreeSet<>(Set.of("Cell", "Field"));
        for (String name : names(folder, ".java")) {
            if (Files.readString(folder.resolve(name + ".java")).contains("public record " + name + "(")) {
                records.add(name);
            }
        }
        return records;
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
