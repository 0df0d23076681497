package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.BodyKind.*;
import static org.concordat.law.Material.*;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// What an open route asks, by who gives, who receives and what travels.
class NeedsTest {

    @Test
    void forceToPanelAsksPartThreeTestsAndTheCrossing() {
        assertThat(Ask.from(POLICE_FORCE).to(CHANNEL_PANEL).of(SENSITIVE).open("ctsa-2015-s36").needs())
                .extracting(Need::slug).containsExactly("appropriate-and-practicable", "law-enforcement-purpose",
                        "fact-or-assessment", "strict-necessity", "schedule-8-condition", "crossing-regime");
    }

    @Test
    void withinOneRegimeNothingIsCrossed() {
        Route.Open open = Ask.from(SCHOOL).to(CHANNEL_PANEL).of(SENSITIVE, CRIMINAL_OFFENCE).open("ctsa-2015-s36");
        assertThat(open.needs()).extracting(Need::slug).containsExactly("appropriate-and-practicable",
                "article-6-basis", "article-9-condition", "article-10-condition");
        assertThat(open.regime()).get().extracting(Regime::slug).isEqualTo("part-2");
        assertThat(open.regimesOfRecipients()).containsOnlyKeys(CHANNEL_PANEL);
    }

    @Test
    void policeAndSecurityServiceAskForTheDesignationNoticeFromItsFirstDay() {
        Ask ask = Ask.from(COUNTER_TERRORISM_POLICING).to(SECURITY_SERVICE).of(PERSONAL).toServe("national-security");
        assertThat(ask.open("cta-2008-s19").needs()).extracting(Need::slug)
                .containsExactly("function-of-the-service", "law-enforcement-purpose", "fact-or-assessment",
                        "crossing-regime", "designation-notice");
        assertThat(ask.on("2025-11-16").open("cta-2008-s19").needs()).extracting(Need::slug)
                .doesNotContain("designation-notice");
        assertThat(ask.of().open("cta-2008-s19").needs()).extracting(Need::slug)
                .containsExactly("function-of-the-service");
        assertThat(Ask.from(SECURITY_SERVICE).to(LOCAL_AUTHORITY, POLICE_FORCE, PRISON).of(SENSITIVE)
                .toServe("national-security").open("ssa-1989-s2").needs()).extracting(Need::slug)
                .containsExactly("necessary-for-the-service", "schedule-9-condition", "schedule-10-condition",
                        "crossing-regime", "designation-notice");
    }

    @Test
    void healthMaterialAsksWhatSetsConfidenceAside() {
        assertThat(Ask.from(HEALTH_BODY).to(CHANNEL_PANEL).of(PATIENT).open("ctsa-2015-s36").needs())
                .extracting(Need::slug).containsExactly("appropriate-and-practicable", "duty-of-confidence",
                        "article-6-basis", "article-9-condition");
    }

    @Test
    void intelligenceOnAnotherGatewayAsksForTheOriginator() {
        assertThat(Ask.from(POLICE_FORCE).to(LOCAL_AUTHORITY).of(INTELLIGENCE_SERVICE).toServe("crime-and-disorder")
                .open("cda-1998-s115").needs()).extracting(Need::slug)
                .containsExactly("necessary-or-expedient", "originator-consent");
    }

    @Test
    void tellsWhichNeedsNobodyAnswered() {
        Route.Open open = Ask.from(SCHOOL).to(CHANNEL_PANEL).of(PERSONAL).open("ctsa-2015-s36");
        assertThat(open.unanswered(Set.of("article-6-basis"))).extracting(Need::slug)
                .containsExactly("appropriate-and-practicable");
        assertThat(open.unanswered(Set.of("article-6-basis", "appropriate-and-practicable"))).isEmpty();
    }

    @Test
    void everyNeedIsAQuestionWithACitation() {
        assertThat(Ask.from(SCHOOL).to(SECURITY_SERVICE).of(SENSITIVE).toServe("national-security")
                .open("cta-2008-s19").needs()).allSatisfy(need -> {
                    assertThat(need.question()).isNotBlank();
                    assertThat(need.authority().citation()).isNotBlank();
                });
    }
}
