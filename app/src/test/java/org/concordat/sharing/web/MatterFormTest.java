package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.law.Material.ABOUT_A_CHILD;
import static org.concordat.law.Provenance.HEALTH;
import static org.concordat.law.Provenance.POLICE;

import java.util.Map;
import java.util.Set;
import org.concordat.access.RuleWords;
import org.concordat.govuk.Answers;
import org.concordat.kernel.Purpose;
import org.concordat.law.Purposes;
import org.concordat.sharing.Section;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MatterFormTest {

    private static final Purposes PURPOSES =
            new AnnotationConfigApplicationContext("org.concordat.law").getBean(Purposes.class);

    private final MatterForm form = new MatterForm(PURPOSES, new Reasons(new RuleWords()));

    @Test
    void readsPurposeMaterialAndProvenance() {
        var saved = new Section.Matter(new Purpose("prevent-support"), Set.of(ABOUT_A_CHILD), Set.of(POLICE));
        assertThat(form.read(Composed.of(), matter())).contains(saved);
        assertThat(form.read(Composed.of(), form.saved(Composed.of(saved)))).contains(saved);
    }

    @Test
    void asksForAllThree() {
        var answers = Answers.blank();
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.errors()).extracting(it -> it.field()).containsExactly("purpose", "material", "provenance");
    }

    @Test
    void refusesAPurposeThatTheLawDoesNotKnow() {
        var answers = matter().with("purpose", "curiosity");
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("purpose")).startsWith("Select what it is shared for").contains("does not offer");
    }

    @Test
    void nothingIsPersonalAndDepersonalisedAtOnce() {
        var answers = matter().with("material", "PERSONAL", "DEPERSONALISED");
        assertThat(form.read(Composed.of(), answers)).isEmpty();
        assertThat(answers.error("material")).contains("select one of the two");
    }

    @Test
    void whatIsInheritedComesWithItAndIsNotAsked() {
        var derived = Composed.of(Set.of(HEALTH));
        assertThat(form.read(derived, matter()).orElseThrow().provenance()).containsExactlyInAnyOrder(POLICE, HEALTH);
        assertThat(form.read(derived, matter().with("provenance")).orElseThrow().provenance()).containsExactly(HEALTH);
        var page = form.page(derived, Answers.blank());
        assertThat(page.provenances()).extracting(it -> it.value()).contains("POLICE").doesNotContain("HEALTH");
        assertThat(page.inheritedWords()).isEqualTo("A health body");
    }

    private static Answers matter() {
        return Answers.prefilled(Map.of("purpose", "prevent-support", "material", "ABOUT_A_CHILD", "provenance", "POLICE"));
    }
}
