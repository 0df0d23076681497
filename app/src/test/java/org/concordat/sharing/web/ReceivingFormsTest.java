package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Changed;
import org.concordat.sharing.DeclineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The forms of deciding, recalling, answering and disposing read what was typed, or say what is wrong with it.
class ReceivingFormsTest {

    private record Asked(String field, int charactersMax, Function<Answers, Optional<String>> read) {
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("decline", new Asked("reason", 4000, a -> DeclineForm.read(a.with("kind", "UNCLEAR")).map(DeclineForm::reason))),
                Arguments.of("recall", new Asked("reason", 4000, a -> RecallForm.read(a).map(RecallForm::reason))),
                Arguments.of("disposal", new Asked("words", 2000, a -> DisposalForm.read(a).map(DisposalForm::words))),
                Arguments.of("answer", new Asked("words", 4000,
                        a -> AnswerForm.read(a.with("kind", "OF_USE").with("cameOf", "Nothing yet").with("changed", "NO"))
                                .map(AnswerForm::words))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void takesTextUpToItsLength(String form, Asked asked) {
        var most = "x".repeat(asked.charactersMax());
        assertThat(asked.read().apply(typed(asked.field(), most))).contains(most);
        refuses(asked, most + "x", "must be ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void saysWhatIsWrongBesideTheField(String form, Asked asked) {
        refuses(asked, "", "Enter ");
        refuses(asked, " \n\t ", "Enter ");
        refuses(asked, "<script>", "HTML");
        refuses(asked, "a\u0007b", "invisible");
        refuses(asked, "a\u202Eb", "direction-changing");
        refuses(asked, "First line\r\nUK SECRET\r\nLast line", "marked SECRET or above");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aSecretThatIsNoMarkingIsAWord(String form, Asked asked) {
        assertThat(asked.read().apply(typed(asked.field(), "She kept it secret.\nAs\tbefore")))
                .contains("She kept it secret.\nAs\tbefore");
    }

    @Test
    void whatIsDeclinedIsDeclinedForAKindOfReason() {
        var answers = typed("reason", "It names her school.");
        assertThat(DeclineForm.read(answers)).isEmpty();
        assertThat(answers.error("kind")).isEqualTo("Select what kind of reason it is");
        assertThat(DeclineForm.read(typed("reason", "It names her school.").with("kind", "MORE_THAN_NEEDED")))
                .contains(new DeclineForm(DeclineKind.MORE_THAN_NEEDED, "It names her school."));
    }

    @Test
    void anAnswerIsOfAKindThatWasOffered() {
        var answers = Answers.prefilled(Map.of("kind", "PERFECT", "words", "Fine"));
        assertThat(AnswerForm.read(answers)).isEmpty();
        assertThat(answers.error("kind")).startsWith("Select what it was worth to your body").contains("does not offer");
        assertThat(AnswerForm.read(Answers.prefilled(Map.of("kind", "NO_USE", "words", "Fine", "cameOf", "Nothing", "changed", "NO"))))
                .contains(new AnswerForm(AnswerKind.NO_USE, "Fine", new CameOf("Nothing", Changed.NO)));
    }

    @Test
    void anAnswerSaysWhatCameOfItAndWhetherADecisionChanged() {
        var answers = Answers.prefilled(Map.of("kind", "NO_USE", "words", "Fine"));
        assertThat(AnswerForm.read(answers)).isEmpty();
        assertThat(answers.error("cameOf")).isEqualTo("Enter what came of it");
        assertThat(answers.error("changed")).isEqualTo("Select whether it changed a decision of your body");
    }

    @Test
    void aPurposeIsOneThatIsInForce() {
        var offered = List.of(Option.of("safeguard-child", "To safeguard a child"));
        assertThat(OpeningForm.read(typed("purpose", "safeguard-child"), offered))
                .contains(new OpeningForm(new Purpose("safeguard-child")));
        assertThat(OpeningForm.read(typed("purpose", "curiosity"), offered)).isEmpty();
        assertThat(OpeningForm.read(Answers.blank(), offered)).isEmpty();
    }

    @Test
    void onlyThePurposeStandsInTheWayWhenNothingElseDoes() {
        var purpose = new Because("sharing.for-the-purpose-it-was-sent", "", false);
        assertThat(OpeningForm.isAllThatFails(new Decision.Refused(List.of(purpose)))).isTrue();
        assertThat(OpeningForm.isAllThatFails(new Decision.Refused(List.of(purpose,
                new Because("sharing.still-shared", "", false))))).isFalse();
        assertThat(OpeningForm.isAllThatFails(new Decision.Refused(List.of(purpose,
                new Because("sharing.still-shared", "", true))))).isTrue();
    }

    private static void refuses(Asked asked, String text, String message) {
        var answers = typed(asked.field(), text);
        assertThat(asked.read().apply(answers)).isEmpty();
        assertThat(answers.error(asked.field())).contains(message);
        assertThat(answers.value(asked.field())).isEqualTo(text);
    }

    private static Answers typed(String field, String text) {
        return Answers.prefilled(Map.of(field, text));
    }
}
