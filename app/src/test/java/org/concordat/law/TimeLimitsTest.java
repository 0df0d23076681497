package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import org.concordat.kernel.Purpose;
import org.concordat.law.TimeLimit.Length;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {

    @Test
    void figuresAreThoseOfStatuteAndGuidance() {
        assertThat(Ask.BOOK.limits().all()).extracting(TimeLimit::slug, TimeLimit::within).containsExactly(
                tuple("complaint-acknowledged", new Length.Calendar(Period.ofDays(30))),
                tuple("complaint-answered", new Length.WorkingDays(40)),
                tuple("consultation-answered", new Length.Calendar(Period.ofDays(84))),
                tuple("subject-access", new Length.Calendar(Period.ofMonths(1))),
                tuple("gateway-assessment", new Length.WorkingDays(5)),
                tuple("gateway-assessment-urgent", new Length.WorkingDays(1)),
                tuple("deconfliction", new Length.WorkingDays(2)),
                tuple("deconfliction-urgent", new Length.WorkingDays(1)),
                tuple("deconfliction-again", new Length.WorkingDays(20)),
                tuple("handover-answered", new Length.WorkingDays(2)),
                tuple("handover-answered-urgent", new Length.WorkingDays(1)),
                tuple("referrer-heard", new Length.WorkingDays(10)),
                tuple("referrer-heard-again", new Length.WorkingDays(20)),
                tuple("case-late", new Length.WorkingDays(3)),
                tuple("panel-considered", new Length.WorkingDays(20)),
                tuple("panel-review", new Length.Calendar(Period.ofMonths(3))),
                tuple("consent-reassessed", new Length.Calendar(Period.ofMonths(1))),
                tuple("support-lapses", new Length.WorkingDays(20)),
                tuple("provider-answers", new Length.WorkingDays(5)),
                tuple("provider-session-recorded", new Length.WorkingDays(3)),
                tuple("panel-action-escalated", new Length.WorkingDays(3)),
                tuple("exit-review-first", new Length.Calendar(Period.ofMonths(6))),
                tuple("exit-review-second", new Length.Calendar(Period.ofMonths(12))),
                tuple("police-led-review", new Length.Calendar(Period.ofMonths(3))),
                tuple("case-closed", new Length.WorkingDays(20)),
                tuple("designation-notice-review", new Length.Calendar(Period.ofYears(1))),
                tuple("onward-answered", new Length.WorkingDays(5)),
                tuple("onward-used", new Length.WorkingDays(30)),
                tuple("inquiry-answered", new Length.WorkingDays(5)),
                tuple("finding-answered", new Length.WorkingDays(40)),
                tuple("question-answered", new Length.WorkingDays(20)),
                tuple("direction-answered", new Length.WorkingDays(20)),
                tuple("recommendation-answered", new Length.WorkingDays(40)),
                tuple("broken-glass-review", new Length.WorkingDays(2)),
                tuple("request-answered", new Length.WorkingDays(10)),
                tuple("request-answered-urgent", new Length.WorkingDays(1)),
                tuple("request-reminder", new Length.WorkingDays(2)),
                tuple("request-escalated", new Length.WorkingDays(2)),
                tuple("notices-kept", new Length.Calendar(Period.ofYears(1))),
                tuple("answers-kept", new Length.Calendar(Period.ofYears(2))),
                tuple("complaints-kept", new Length.Calendar(Period.ofYears(6))),
                tuple("way-back-kept", new Length.Calendar(Period.ofYears(1))));
    }

    @Test
    void aLimitBeginsOnItsDay() {
        TimeLimits limits = Ask.BOOK.limits();
        assertThat(limits.limit("complaint-acknowledged", LocalDate.of(2026, 6, 18))).isEmpty();
        assertThat(limits.limit("complaint-acknowledged", LocalDate.of(2026, 6, 19))).get()
                .extracting(limit -> limit.authority().citation()).isEqualTo("Data Protection Act 2018 s.164A");
        assertThat(limits.limit("lunch", Ask.TODAY)).isEmpty();
    }

    @Test
    void guidanceIsNotShownAsStatute() {
        assertThat(Ask.BOOK.limits().limit("panel-review", Ask.TODAY)).get()
                .satisfies(limit -> assertThat(limit.authority().standing()).isEqualTo(Standing.PUBLISHED))
                .satisfies(limit -> assertThat(limit.authority().startToBeChecked()).isTrue());
        assertThat(Ask.BOOK.limits().limit("subject-access", Ask.TODAY)).get()
                .satisfies(limit -> assertThat(limit.authority().startToBeChecked()).isFalse());
        assertThat(Ask.BOOK.limits().limit("inquiry-answered", Ask.TODAY)).get()
                .satisfies(limit -> assertThat(limit.authority().standing()).isEqualTo(Standing.PRACTICE));
    }

    @Test
    void purposesAreNamedInBothLanguagesFromTheirDay() {
        Purposes purposes = Ask.BOOK.purposes();
        assertThat(purposes.inForce(Ask.TODAY)).extracting(NamedPurpose::slug).containsExactly("prevent-support",
                "national-security", "serious-crime", "criminal-proceedings", "crime-and-disorder", "serious-violence",
                "safeguard-child", "policing-purpose");
        assertThat(purposes.inForce(Ask.TODAY)).allSatisfy(purpose ->
                assertThat(purpose.label().cy()).isNotEqualTo(purpose.label().en()));
        assertThat(purposes.inForce(LocalDate.of(2015, 4, 11))).extracting(NamedPurpose::slug)
                .doesNotContain("prevent-support", "serious-violence");
        assertThat(purposes.find(new Purpose("serious-violence"), LocalDate.EPOCH)).isPresent();
        assertThat(purposes.find(new Purpose("curiosity"), Ask.TODAY)).isEmpty();
    }
}
