package org.concordat.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.kernel.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private enum Handling { P, C }

    private static Answers typed(String... fieldsAndValues) {
        Answers answers = Answers.blank();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            answers.with(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return answers;
    }

    @Test
    void readsWhatIsRightTidied() {
        Answers answers = typed("title", "  A list\t", "text", "One\r\nTwo", "count", "12", "handling", "C");

        assertThat(answers.line("title", "the title", 80).get()).isEqualTo("A list");
        assertThat(answers.text("text", "the text", 80).get()).isEqualTo("One\nTwo");
        assertThat(answers.whole("count", "the count", 1, 20).get()).isEqualTo(12);
        assertThat(answers.one("handling", "a handling code", Handling.class).get()).isEqualTo(Handling.C);
        assertThat(answers.ok()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", ignoreLeadingAndTrailingWhitespace = false, value = {
        "' '|Enter the title",
        "'a title that is far too long'|The title must be 10 characters or less",
        "'a\u0007b'|The title must not include invisible or direction-changing characters",
        "'a\u202Eb'|The title must not include invisible or direction-changing characters",
        "'a\u2028b'|The title must not include invisible or direction-changing characters",
        "'a\u00ADb'|The title must not include invisible or direction-changing characters",
        "'a\u3164b'|The title must not include invisible or direction-changing characters",
        "'a\uDB40\uDC41b'|The title must not include invisible or direction-changing characters",
        "'a <b>'|The title must not include HTML, such as <b>"})
    void saysWhatIsWrongWithALine(String typed, String message) {
        Answers answers = typed("title", typed);

        answers.line("title", "the title", 10);

        assertThat(answers.error("title")).isEqualTo(message);
        assertThat(answers.value("title")).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", value = {
        "' '|Rhowch y teitl",
        "'a title that is far too long'|Y teitl: rhowch 10 nod neu lai",
        "'a\u202Eb'|Y teitl: ni ellir rhoi nodau anweledig, na nodau sy’n newid cyfeiriad",
        "'a <b>'|Y teitl: ni ellir rhoi HTML, fel <b>"})
    void saysItInWelshToWhoeverReadsWelsh(String typed, String message) {
        Answers answers = typed("title", typed, "when-day", "3", "of", "D", "count", "many").in(Language.CY);

        answers.line("title", "y teitl", 10);
        answers.date("when", "y dyddiad");
        answers.oneOf("of", "un ohonynt", List.of("A"));
        answers.oneOf("none", "un ohonynt", List.of("A"));
        answers.whole("count", "y nifer", 1, 2);

        assertThat(answers.errors()).extracting(FieldError::message).containsExactly(message,
                "Y dyddiad: rhowch hefyd y mis a blwyddyn",
                "Dewiswch un ohonynt o’r hyn a ddangosir yma: nid yw’r ffurflen hon yn cynnig yr hyn a anfonwyd",
                "Dewiswch un ohonynt", "Y nifer: rhowch rif cyfan");
        assertThat(Textarea.of("title", "Beth?", answers).atMost(4_000).limitWords()).isEqualTo("Gallwch roi hyd at 4,000 o nodau");
        assertThat(new WarningText("Cymerwch ofal.", Language.CY).sign()).isEqualTo("Rhybudd");
        assertThat(DateInput.of("when", "Pryd?", answers).parts()).extracting(DateInput.Part::label, DateInput.Part::id)
                .containsExactly(tuple("Diwrnod", "when-day"), tuple("Mis", "when-month"), tuple("Blwyddyn", "when-year"));
    }

    @Test
    void refusesALineOfTwoLinesAndNamesThousands() {
        Answers answers = typed("title", "One\nTwo", "text", "x".repeat(2_001));

        answers.line("title", "the title", 80);
        answers.text("text", "the text", 2_000);

        assertThat(answers.errors()).extracting(FieldError::message).containsExactly(
                "The title must be on one line", "The text must be 2,000 characters or less");
        assertThat(answers.value("text")).hasSize(2_001);
    }

    @Test
    void givesNoAnswerOutWhileAnotherIsWrong() {
        Answers answers = typed("title", "Fine");
        Answer<String> title = answers.line("title", "the title", 80);
        Answer<Optional<String>> note = answers.optionalLine("note", "the note", 80);
        assertThat(title.get()).isEqualTo("Fine");
        assertThat(note.get()).isEmpty();

        answers.reject("note", "The note says too little");

        assertThatIllegalStateException().isThrownBy(title::get);
        assertThatIllegalStateException().isThrownBy(note::get);
        assertThat(title.given()).contains("Fine");
    }

    @Test
    void refusesAWrongOptionalAnswerToo() {
        Answers answers = typed("note", "<i>", "count", "many", "ending-year", "2027");

        assertThat(answers.optionalText("note", "the note", 80).given()).isEmpty();
        answers.whole("count", "the count", 1, 20);
        answers.optionalDate("ending", "the end date");

        assertThat(answers.errors()).extracting(FieldError::message).containsExactly(
                "The note must not include HTML, such as <b>", "The count must be a whole number",
                "The end date must include a day and month");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "''|''|''|review-day|Enter the review date",
        "''|3|2027|review-day|The review date must include a day",
        "27|''|2027|review-month|The review date must include a month",
        "27|''|''|review-month|The review date must include a month and year",
        "31|2|2027|review-day|The review date must be a real date",
        "27|Marchen|2027|review-day|The review date must be a real date",
        "27|3|27|review-year|Year must include 4 numbers",
        "27|3|0000|review-year|Year must include 4 numbers"})
    void saysWhatIsWrongWithADate(String day, String month, String year, String anchor, String message) {
        Answers answers = typed("review-day", day, "review-month", month, "review-year", year);

        answers.date("review", "the review date");

        assertThat(answers.errors()).containsExactly(new FieldError("review", anchor, message));
    }

    /// As the Design System asks: whole or abbreviated, in capitals or not, and in either language.
    @ParameterizedTest
    @ValueSource(strings = {"9", "09", "September", "SEPT", "sep", "Medi", "med"})
    void aMonthMayBeGivenByItsName(String month) {
        var answers = Answers.of(Map.of("review-day", new String[] {"7"}, "review-month", new String[] {month},
                "review-year", new String[] {"2027"}));
        assertThat(answers.date("review", "the review date").get()).isEqualTo(LocalDate.of(2027, 9, 7));
    }

    @Test
    void readsADateSetBeforehand() {
        LocalDate day = LocalDate.of(2028, 2, 29);

        assertThat(Answers.blank().with("review", day).date("review", "the review date").get()).isEqualTo(day);
    }

    @Test
    void leadsARejectedDateToItsFirstBox() {
        Answers answers = Answers.blank().with("review", LocalDate.of(2027, 3, 27));

        answers.reject("review", "The review date must be before the end date");

        assertThat(answers.errors().getFirst().anchor()).isEqualTo("review-day");
    }

    @Test
    void takesOnlyChoicesThatWereOffered() {
        Answers answers = Answers.of(Map.of("one", new String[] {"X"}, "many", new String[] {"P", "X"},
                "id", new String[] {"1-1-1-1-1"}, "ids", new String[] {UUID.randomUUID().toString(), "no"}));

        answers.one("one", "a handling code", Handling.class);
        answers.many("many", "the handling codes", Handling.class);
        answers.id("id", "a body");
        answers.ids("ids", "the bodies");
        answers.manyOf("none", "a purpose", Set.of("p"));

        var again = " from what is shown here: this form does not offer what was sent";
        assertThat(answers.errors()).extracting(FieldError::message).containsExactly("Select a handling code" + again,
                "Select the handling codes" + again, "Select a body", "Select the bodies", "Select a purpose");
    }

    @Test
    void tellsWhatWasNotChosenFromWhatWasNotOffered() {
        Answers answers = Answers.of(Map.of("blank", new String[] {""}, "forged", new String[] {"X"},
                "blanks", new String[] {"", "P"}, "some", new String[] {"P", "X"}, "right", new String[] {"P"}));
        for (var field : List.of("missing", "blank", "forged", "right")) {
            answers.oneOf(field, "a code", Set.of("P"));
        }
        for (var field : List.of("blanks", "some")) {
            answers.manyOf(field, "the codes", Set.of("P"));
        }

        assertThat(answers.notOffered()).containsExactly("forged", "some");
        assertThat(answers.errors()).extracting(FieldError::field)
                .containsExactly("missing", "blank", "forged", "blanks", "some");
        assertThat(answers.error("blank")).isEqualTo("Select a code");
    }

    @Test
    void readsSeveralChoices() {
        UUID id = UUID.randomUUID();
        Answers answers = Answers.kept(Map.of("many", List.of("C", "P"), "ids", List.of(id.toString(), id.toString())));

        assertThat(answers.many("many", "the handling codes", Handling.class).get())
                .containsExactlyInAnyOrder(Handling.P, Handling.C);
        assertThat(answers.ids("ids", "the bodies").get()).containsExactly(id);
    }

    @Property
    void takesNoLineThatIsFaulty(@ForAll String text) {
        Answers answers = typed("line", text);

        Optional<String> taken = answers.line("line", "the line", 40).given();

        assertThat(answers.value("line")).isEqualTo(text);
        assertThat(taken.isPresent()).isEqualTo(answers.ok());
        taken.ifPresent(line -> assertThat(PlainText.fault(line, 40)).isEmpty());
    }

    @Property
    void answersEveryDateWithADayOrOneError(@ForAll String day, @ForAll String month, @ForAll String year) {
        Answers answers = typed("on-day", day, "on-month", month, "on-year", year);

        boolean real = answers.date("on", "the date").given().isPresent();

        assertThat(answers.errors()).hasSize(real ? 0 : 1);
    }
}
