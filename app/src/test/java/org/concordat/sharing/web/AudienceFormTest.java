package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sharing.web.Composed.OURS;
import static org.concordat.sharing.web.Composed.SCHOOL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.govuk.Answers;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Section;
import org.concordat.sharing.Section.Addressee;
import org.junit.jupiter.api.Test;

class AudienceFormTest {

    private static final Addressee LEAD = new Addressee(SCHOOL, Role.SAFEGUARDING_LEAD, "Leads on safeguarding.");

    private final AudienceForm form = new AudienceForm();

    @Test
    void addsToThoseAddressedAlready() {
        var answers = one(SCHOOL, "DISCLOSURE_OFFICER", "Keeps the record.");
        assertThat(form.read(Composed.of(new Section.Audience(List.of(LEAD))), answers)).contains(new Section.Audience(
                List.of(LEAD, new Addressee(SCHOOL, Role.DISCLOSURE_OFFICER, "Keeps the record."))));
    }

    @Test
    void aRepeatedSubmitChangesNothing() {
        var before = new Section.Audience(List.of(LEAD));
        assertThat(form.read(Composed.of(before), one(SCHOOL, "SAFEGUARDING_LEAD", "Leads on safeguarding.")))
                .contains(before);
    }

    @Test
    void theSameRoleIsNotAddressedTwice() {
        var answers = one(SCHOOL, "SAFEGUARDING_LEAD", "Another reason.");
        assertThat(form.read(Composed.of(new Section.Audience(List.of(LEAD))), answers)).isEmpty();
        assertThat(answers.error("role")).contains("addressed already");
    }

    @Test
    void refusesOurOwnBodyAndOneOutOfReach() {
        for (var body : List.of(OURS, new BodyId(new UUID(1, 1)))) {
            var answers = one(body, "SAFEGUARDING_LEAD", "Because.");
            assertThat(form.read(Composed.of(), answers)).isEmpty();
            assertThat(answers.error("body")).startsWith("Select a body").contains("does not offer");
        }
    }

    @Test
    void refusesARoleThatReceivesNothingAndAsksForTheReason() {
        var answers = one(SCHOOL, "APPROVER", " ");
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.errors()).extracting(it -> it.message())
                .containsExactly("Select a role from what is shown here: this form does not offer what was sent",
                        "Enter why they need to know");
    }

    @Test
    void refusesMoreThanAnAudienceHolds() {
        var many = Stream.generate(() -> new Addressee(new BodyId(UUID.randomUUID()), Role.PANEL_CHAIR, "Because."))
                .limit(Section.Audience.ADDRESSEES_MAX).toList();
        var answers = one(SCHOOL, "SAFEGUARDING_LEAD", "Because.");
        assertThat(form.read(Composed.of(new Section.Audience(many)), answers)).isEmpty();
        assertThat(answers.error("body")).contains("up to 40 addressees");
    }

    @Test
    void bodiesAreFoundByNameOrKind() {
        var page = form.page(Composed.of(), Answers.blank());
        assertThat(page.filtered(" lark ").found()).extracting(it -> it.name()).containsExactly("Larkrise School");
        assertThat(page.filtered("SCHOOL").found()).hasSize(1);
        assertThat(page.filtered("prison").found()).isEmpty();
    }

    private static Answers one(BodyId body, String role, String reason) {
        return Answers.prefilled(Map.of("body", body.toString(), "role", role, "reason", reason));
    }
}
