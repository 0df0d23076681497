package org.concordat.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.PlainText;
import org.concordat.kernel.PlainText.Fault;

/// A target for each way of reading what people type: whatever it is, it is read or has its error, nothing is thrown, and
/// what was typed is kept as it was.
///
/// In CI each runs over its seeds (`resources`, `…Inputs`);
/// `JAZZER_FUZZ=1 mvn -pl app test -Djazzer.hooks=true -Dtest=FormsFuzzTest#text` looks for more. The parsers of the other
/// packages have theirs beside them (`…FuzzTest`).
class FormsFuzzTest {

    private enum Kind { ONE, TWO }

    private static final int MAX = 40;

    @FuzzTest
    void text(byte[] bytes) {
        for (var typed : List.of(new String(bytes, StandardCharsets.UTF_8), halves(bytes))) {
            var tidy = PlainText.tidy(typed);
            assertThat(PlainText.tidy(tidy)).as("tidy once and for all").isEqualTo(tidy);
            var answers = Answers.of(Map.of("words", new String[] {typed}));
            var line = answers.line("words", "the words", MAX).given();
            var again = Answers.of(Map.of("words", new String[] {typed}));
            var text = again.text("words", "the words", MAX).given();
            assertThat(text.isPresent()).isEqualTo(PlainText.fault(tidy, MAX).isEmpty()).isEqualTo(again.ok());
            assertThat(line).isEqualTo(text.filter(it -> !it.contains("\n")));
            assertThat(answers.value("words")).as("kept as typed").isEqualTo(typed);
            text.ifPresent(it -> assertThat(it).isEqualTo(tidy).isNotEmpty().doesNotContain("\r", "\0", "<script", "</")
                    .matches(words -> words.codePointCount(0, words.length()) <= MAX, "short enough")
                    .matches(words -> new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                            .equals(words), "can be kept"));
            assertThat(PlainText.fault(tidy, Integer.MAX_VALUE).filter(Fault.TOO_LONG::equals)).isEmpty();
        }
    }

    @FuzzTest
    void date(byte[] bytes) {
        var parts = lines(bytes, 3);
        switch (TypedDate.read(parts[0], parts[1], parts[2], "the day", Wording.in(Language.EN))) {
            case TypedDate.Real(var date) -> {
                assertThat(List.of(number(parts[0]), number(parts[1]), number(parts[2])))
                        .containsExactly(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
                assertThat(date.getYear()).isBetween(1000, 9999);
            }
            case TypedDate.Wrong(var part, var message) -> {
                assertThat(part).isIn("day", "month", "year");
                assertThat(message).isNotBlank().hasSizeLessThan(100);
            }
        }
    }

    @FuzzTest
    void choices(byte[] bytes) {
        var values = lines(bytes, 4);
        var fields = new HashMap<String, String[]>();
        fields.put("it", values);
        fields.put(Form.ONCE, values);
        fields.put("on-day", values);
        var read = Answers.of(fields);
        read.whole("it", "the number", 1, 500).given().ifPresent(it -> assertThat(it).isBetween(1, 500));
        read.one("it", "a kind", Kind.class).given().ifPresent(it -> assertThat(it.name()).isEqualTo(values[0]));
        read.many("it", "kinds", Kind.class).given().ifPresent(it -> assertThat(it).isNotEmpty());
        read.oneOf("it", "one", List.of("a", "b")).given().ifPresent(it -> assertThat(it).isIn("a", "b"));
        read.manyOf("it", "some", List.of("a", "b")).given().ifPresent(it -> assertThat(it).isSubsetOf("a", "b"));
        read.id("it", "one").given().ifPresent(it -> assertThat(it).hasToString(values[0].toLowerCase(java.util.Locale.ROOT)));
        read.ids("it", "some").given().ifPresent(it -> assertThat(it).isNotEmpty());
        read.optionalDate("on", "the day");
        read.once();
        read.ticked("it");
        read.reject("it", "No");
        assertThat(read.ok()).isFalse();
        assertThat(read.typed().get("it")).isEqualTo(Arrays.asList(values));
    }

    /// Two bytes a character, so that there are halves without their other half; decoding would replace them.
    private static String halves(byte[] bytes) {
        var text = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) ((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
        }
        return text.toString();
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    private static String[] lines(byte[] bytes, int count) {
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", count);
        var all = Arrays.copyOf(lines, count);
        Arrays.fill(all, lines.length, count, "");
        return all;
    }
}
