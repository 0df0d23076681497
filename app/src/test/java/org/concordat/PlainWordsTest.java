package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the public reads is in short sentences and short words.
///
/// The English is measured by the Automated Readability Index (Smith and Senter, 1967), which counts letters to a word and
/// words to a sentence and gives a school year: year 8 is read at about 13. It was made for English, so that for Welsh the
/// length of sentences alone is held. Neither knows whether a word is known, or a text is clear: people must read it.
class PlainWordsTest {

    private static final double SCHOOL_YEAR_AT_MOST = 8;
    private static final int WORDS_AT_MOST = 30;

    /// Of fewer words the index says nothing.
    private static final int WORDS_TO_MEASURE = 40;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!:;])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'.-][\\p{L}\\p{N}]+)*");

    @Test
    void whatThePublicReadsIsPlain() throws IOException {
        for (var file : TwoLanguagesTest.welsh()) {
            var english = TwoLanguagesTest.words(TwoLanguagesTest.english(file));
            assertThat(tooLong(english)).as("English beside " + file).isEmpty();
            assertThat(tooLong(TwoLanguagesTest.words(file))).as(file.toString()).isEmpty();
            assertThat(tooHard(english)).as("English beside " + file).isEmpty();
        }
    }

    /// Also what the law, the measures and the tables of figures call things: all that stands in a field of one name is measured together.
    @Test
    void soIsWhatIsKeptAsData() throws IOException {
        for (var file : TwoLanguagesTest.data()) {
            var kept = JsonMapper.shared().readTree(Files.readString(file));
            assertThat(tooLong(fields(kept, "en"))).as("English of " + file).isEmpty();
            assertThat(tooLong(fields(kept, "cy"))).as("Welsh of " + file).isEmpty();
            assertThat(tooHard(fields(kept, "en"))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aLongSentenceAndAHardTextAreCaughtInData() {
        var hard = "Notwithstanding considerations of organisational proportionality, interoperability requirements necessitate documentation. ";
        var kept = JsonMapper.shared().readTree("""
                {"entries": [{"words": {"en": "%s", "cy": "%s"}}, {"never": [{"words": {"en": "%s", "cy": "Byr."}}]}]}
                """.formatted(hard.repeat(3), "gair ".repeat(31), hard.repeat(2)));
        assertThat(tooHard(fields(kept, "en"))).containsOnlyKeys("words");
        assertThat(tooLong(fields(kept, "cy"))).containsExactly("words.0: 31 words");
    }

    @Test
    void aLongSentenceAndAHardTextAreCaught() {
        var words = new Properties();
        words.setProperty("page.long", "word ".repeat(31) + ". Short.");
        assertThat(tooLong(words)).containsExactly("page.long: 31 words");
        words.setProperty("page.long", "word ".repeat(30) + ". Short.");
        assertThat(tooLong(words)).isEmpty();
        words.clear();
        words.setProperty("hard.1", ("Notwithstanding considerations of organisational proportionality, "
                + "interoperability requirements necessitate comprehensive documentation. ").repeat(4));
        assertThat(tooHard(words)).containsOnlyKeys("hard");
        words.setProperty("hard.1", "We keep a list of what we share. You can read it here. ".repeat(4));
        assertThat(tooHard(words)).isEmpty();
    }

    /// What is said in a language, by the name of the field that says it, and a number.
    private static Properties fields(JsonNode kept, String language) {
        var words = new Properties();
        add(kept, language, words);
        return words;
    }

    private static void add(JsonNode node, String language, Properties words) {
        for (var field : node.properties()) {
            if (field.getValue().path(language).isString()) {
                words.setProperty(field.getKey() + "." + words.size(), field.getValue().path(language).asString());
            }
        }
        node.forEach(it -> add(it, language, words));
    }

    private static List<String> tooLong(Properties words) {
        var found = new ArrayList<String>();
        words.forEach((key, text) -> sentences((String) text).map(PlainWordsTest::count).filter(it -> it > WORDS_AT_MOST)
                .forEach(it -> found.add(key + ": " + it + " words")));
        return found;
    }

    /// By page: what stands before the first dot of a key.
    private static Map<String, Double> tooHard(Properties words) {
        var pages = new TreeMap<>(words.stringPropertyNames().stream().collect(Collectors.groupingBy(
                key -> key.split("\\.")[0], Collectors.mapping(words::getProperty, Collectors.joining(" . ")))));
        var hard = new TreeMap<String, Double>();
        pages.forEach((page, text) -> {
            if (count(text) >= WORDS_TO_MEASURE && year(text) > SCHOOL_YEAR_AT_MOST) {
                hard.put(page, year(text));
            }
        });
        return hard;
    }

    private static double year(String text) {
        var sentences = sentences(text).filter(it -> count(it) > 0).toList();
        long words = sentences.stream().mapToLong(PlainWordsTest::count).sum();
        long letters = WORD.matcher(text).results().mapToLong(it -> it.group().length()).sum();
        return 4.71 * letters / words + 0.5 * words / sentences.size() - 21.43;
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(SENTENCE.split(text));
    }

    private static int count(String sentence) {
        return (int) WORD.matcher(sentence).results().count();
    }
}
