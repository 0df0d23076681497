package org.concordat.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.FieldError;
import org.concordat.intake.Concern;
import org.concordat.intake.Gender;
import org.concordat.intake.OnlineMaterial;
import org.concordat.people.AgeBand;
import org.junit.jupiter.api.Test;

/// What is read from the form of a concern, and how a concern is shown.
class ReferralPagesTest {

    private static final Set<String> AREAS = Set.of("E23000001");
    private static final Map<String, String> ACCOUNT = Map.of("seen", "A video.", "worry", "It calls for violence.", "area",
            "E23000001", "urgent", "yes");

    @Test
    void readsSomethingOnlineAndKeepsItsAddressAsText() {
        var answers = Answers.prefilled(ACCOUNT).with("address", " https://example.org/a?b=c ").with("material", "VIDEO")
                .with("seenWhere", "A group chat");
        var form = ReferralForm.read(Concern.Kind.ONLINE, answers, AREAS).orElseThrow();
        assertThat(form).isEqualTo(new ReferralForm("E23000001", true, new Concern.AboutMaterial("https://example.org/a?b=c",
                OnlineMaterial.VIDEO, "A group chat", new Concern.Account("A video.", "It calls for violence.", null))));
        assertThat(ConcernWords.inside(form.concern()).rows()).allSatisfy(row ->
                assertThat(row.values()).allSatisfy(cell -> assertThat(cell).as(row.key()).isInstanceOf(Cell.Words.class)));
    }

    @Test
    void readsAPersonByTheLeastThatIsKnown() {
        var answers = Answers.prefilled(ACCOUNT).with("name", "Jo").with("ageBand", "NOT_KNOWN");
        assertThat(ReferralForm.read(Concern.Kind.PERSON, answers, AREAS).orElseThrow().concern())
                .isEqualTo(new Concern.AboutPerson("Jo", null, AgeBand.NOT_KNOWN, Gender.NOT_KNOWN, null,
                        new Concern.Account("A video.", "It calls for violence.", null)));
    }

    /// It need not be said; what is said is one of those on offer.
    @Test
    void aGenderIsReadWhereItIsSaid() {
        var said = Answers.prefilled(ACCOUNT).with("name", "Jo").with("ageBand", "NOT_KNOWN").with("gender", "MALE");
        assertThat(ReferralForm.read(Concern.Kind.PERSON, said, AREAS).map(ReferralForm::concern).map(Concern.AboutPerson.class::cast)
                .map(Concern.AboutPerson::gender)).contains(Gender.MALE);
        var other = Answers.prefilled(ACCOUNT).with("name", "Jo").with("ageBand", "NOT_KNOWN").with("gender", "THEIRS");
        assertThat(ReferralForm.read(Concern.Kind.PERSON, other, AREAS)).isEmpty();
        assertThat(other.errors()).extracting(FieldError::field).containsExactly("gender");
    }

    @Test
    void saysWhatIsMissingAndWhatIsMarkedTooHigh() {
        var blank = Answers.blank();
        assertThat(ReferralForm.read(Concern.Kind.PERSON, blank, AREAS)).isEmpty();
        assertThat(blank.errors()).extracting(FieldError::field).containsExactly("name", "ageBand", "seen", "worry", "area",
                "urgent");
        var marked = Answers.prefilled(ACCOUNT).with("name", "Jo").with("ageBand", "UNDER_18").with("place", "UK SECRET")
                .with("done", "SECRET");
        assertThat(ReferralForm.read(Concern.Kind.PERSON, marked, AREAS)).isEmpty();
        assertThat(marked.errors()).extracting(FieldError::field).containsExactly("place", "done");
        var elsewhere = Answers.prefilled(ACCOUNT).with("name", "Jo").with("ageBand", "UNDER_18").with("area", "E99");
        assertThat(ReferralForm.read(Concern.Kind.PERSON, elsewhere, AREAS)).isEmpty();
    }

    @Test
    void everyFieldIsCarriedFromTheCheckPage() {
        for (var kind : Concern.Kind.values()) {
            var carried = ReferralForm.fields(kind);
            var typed = Answers.blank();
            ReferralForm.read(kind, typed, AREAS);
            assertThat(carried).containsAll(typed.errors().stream().map(FieldError::field).toList());
        }
    }
}
