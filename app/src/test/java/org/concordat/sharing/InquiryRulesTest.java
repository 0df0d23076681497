package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.INTERVENTION_PROVIDER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Viewer;
import org.concordat.law.Material;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.junit.jupiter.api.Test;

/// Each rule of asking and of answering, with a case that it refuses.
class InquiryRulesTest {

    private static final InquiryId ID = new InquiryId(new UUID(9, 1));
    private static final InquiryRules ASKING = new InquiryRules();
    private static final ReplyRules REPLYING = new ReplyRules();
    private static final Access ACCESS = new Access(List.of(ASKING.asking(), ASKING.savingInquiries(),
            ASKING.writingInquiries(), REPLYING.readingWhatIsAsked(), REPLYING.sayingNothing(), REPLYING.telling(),
            REPLYING.pointing()));
    private static final Viewer ANN = Paper.viewer(Paper.ANN, ORIGINATOR);

    @Test
    void allowsWhatIsLawfulAndFew() {
        assertThat(asking(asking())).isEmpty();
        assertThat(Paper.refusing(ACCESS.decide(Paper.viewer(Paper.ANN, DISCLOSURE_OFFICER), InquiryRules.ASK, asking())))
                .isEmpty();
    }

    @Test
    void refusesWhoNeitherOriginatesNorReceivesAndProviders() {
        for (var role : List.of(APPROVER, SCRUTINY_OFFICER, INTERVENTION_PROVIDER)) {
            var viewer = Paper.viewer(Paper.ANN, role);
            assertThat(Paper.refusing(ACCESS.decide(viewer, InquiryRules.ASK, asking())))
                    .containsExactly("sharing.asker-asks");
            assertThat(Paper.refusing(ACCESS.decide(viewer, InquiryRules.WRITE, draft())))
                    .containsExactly("sharing.asker-writes");
        }
    }

    @Test
    void refusesWithoutAnAgreement() {
        assertThat(asking(new Asking(draft(), Optional.empty(), Set.of(Paper.SCHOOL), open(), List.of(open().orElseThrow()),
                Asking.Pace.FREE))).contains("sharing.inquiry-agreement-in-force");
    }

    @Test
    void refusesAnAgreementThatDoesNotCoverIt() {
        var t = Paper.terms();
        var bare = new AgreementTerms(t.id(), t.reference(), t.title(), Set.of(Paper.POLICE), Set.of(), Set.of(), t.until(),
                t.reviewOn(), 24, "RRD-2Y", null);
        assertThat(asking(new Asking(draft(), Optional.of(bare), Set.of(Paper.SCHOOL), open(),
                List.of(open().orElseThrow()), Asking.Pace.FREE))).containsExactlyInAnyOrder(
                "sharing.inquiry-asks-parties", "sharing.inquiry-agreement-serves-the-purpose",
                "sharing.inquiry-agreement-uses-the-gateway");
    }

    @Test
    void refusesToAskOneselfAndWhoIsNotInBeing() {
        var own = draft().with(new InquiryPart.Whom(Set.of(Paper.POLICE), Cast.PREVENT));
        assertThat(asking(new Asking(own, Optional.of(Paper.terms()), Set.of(), open(), List.of(open().orElseThrow()),
                Asking.Pace.FREE))).containsExactlyInAnyOrder("sharing.inquiry-asks-another",
                "sharing.inquiry-asks-bodies-in-being");
    }

    @Test
    void refusesAQuestionOrAnAnswerThatTheGatewayCannotCarry() {
        var closed = Paper.closed();
        assertThat(asking(with(Optional.of(closed), List.of(open().orElseThrow()))))
                .contains("sharing.question-may-travel").doesNotContain("sharing.answer-may-travel");
        assertThat(asking(with(open(), List.of(open().orElseThrow(), closed))))
                .containsExactly("sharing.answer-may-travel");
        assertThat(asking(with(open(), List.of()))).containsExactly("sharing.answer-may-travel");
        assertThat(with(open(), List.of(closed)).bars()).isNotEmpty();
    }

    @Test
    void refusesWhileANeedIsNotAnswered() {
        var draft = draft().with(new InquiryPart.Why(Inquiring.WHY, Map.of()));
        assertThat(asking(new Asking(draft, Optional.of(Paper.terms()), Set.of(Paper.SCHOOL), open(),
                List.of(open().orElseThrow()), Asking.Pace.FREE)))
                        .containsExactly("sharing.inquiry-needs-are-answered");
    }

    @Test
    void refusesAMarkingAboveOfficial() {
        var draft = draft().with(new InquiryPart.Subject(new Section.Subject(About.THEME, null, "SECRET")));
        assertThat(asking(new Asking(draft, Optional.of(Paper.terms()), Set.of(Paper.SCHOOL), open(),
                List.of(open().orElseThrow()), Asking.Pace.FREE))).containsExactly("sharing.inquiry-official-at-most");
    }

    @Test
    void refusesEachLimitThatIsReachedAndSaysWhenAll() {
        var soon = Instant.parse("2026-11-24T00:00:00Z");
        var later = soon.plusSeconds(1);
        assertThat(asking(asking().at(new Asking.Pace(soon, null, null, false))))
                .containsExactly("sharing.few-inquiries-at-once");
        assertThat(asking(asking().at(new Asking.Pace(null, soon, null, false))))
                .containsExactly("sharing.few-inquiries-of-an-officer");
        assertThat(asking(asking().at(new Asking.Pace(null, null, soon, false))))
                .containsExactly("sharing.few-inquiries-of-a-body");
        assertThat(asking(asking().at(new Asking.Pace(null, null, null, true))))
                .containsExactly("sharing.not-asked-twice");
        assertThat(new Asking.Pace(soon, later, null, false).again()).isEqualTo(later);
        assertThat(Asking.Pace.FREE.again()).isNull();
    }

    @Test
    void oneSubjectIsTheSameHoweverItIsWritten() {
        assertThat(InquiryPace.same(Inquiring.pupil("Jo Example"), Inquiring.pupil(" JO  example "))).isTrue();
        assertThat(InquiryPace.same(Inquiring.pupil("Jo Example"), Inquiring.pupil("Jo Examples"))).isFalse();
        assertThat(InquiryPace.same(born("Jo", "2010-01-01"), born("Jo", "2010-01-02"))).isFalse();
        assertThat(InquiryPace.same(born("Jo", "2010-01-01"), Inquiring.pupil("Jo"))).isTrue();
        assertThat(InquiryPace.same(new Section.Subject(About.PLACE, null, "Jo"), Inquiring.pupil("Jo"))).isFalse();
        assertThat(InquiryPace.same(new Section.Subject(About.PLACE, null, "Mill Lane"),
                new Section.Subject(About.PLACE, null, "Mill-lane"))).isTrue();
    }

    @Test
    void aQuestionAboutSomeoneIsPersonalDataAboutAChildOrAnAdult() {
        assertThat(Inquiring.pupil("Jo").material(Paper.DAY))
                .containsExactlyInAnyOrder(Material.PERSONAL, Material.ABOUT_A_CHILD);
        assertThat(born("Jo", "2008-11-23").material(Paper.DAY)).contains(Material.ABOUT_AN_ADULT);
        assertThat(born("Jo", "2008-11-24").material(Paper.DAY)).contains(Material.ABOUT_A_CHILD);
        assertThat(new Section.Subject(About.PERSON, new Identity("Jo", null, null,
                AgeBand.NOT_KNOWN, null, null, "a", Paper.DAY), null).material(Paper.DAY)).containsExactly(Material.PERSONAL);
        assertThat(new Section.Subject(About.THEME, null, "a").material(Paper.DAY)).isEmpty();
    }

    @Test
    void anApproverReadsAnOriginatorTellsADisclosureOfficerSaysNothing() {
        var waits = asked(null);
        assertThat(replying(APPROVER, waits))
                .containsExactlyInAnyOrder("sharing.named-officers-answer", "sharing.originator-tells");
        assertThat(replying(ORIGINATOR, waits)).isEmpty();
        assertThat(replying(DISCLOSURE_OFFICER, waits)).containsExactly("sharing.originator-tells");
        assertThat(replying(SCRUTINY_OFFICER, waits)).contains("sharing.named-officers-read-what-is-asked");
    }

    @Test
    void nobodyAnswersTwiceOrUnderAnAgreementThatIsNotInForce() {
        var answered = asked(new AskedOfUs.Reply.NothingSaid(Paper.BEA, Paper.AT, "No."));
        assertThat(replying(ORIGINATOR, answered)).containsExactly("sharing.inquiry-not-answered-yet");
        var viewer = new Viewer(Paper.ANN, "Ann", Paper.POLICE, "Police", ANN.bodyKind(), "ENGLAND", Set.of(ORIGINATOR),
                Set.of(), Set.of(), Paper.AT, Paper.AT, null);
        assertThat(Paper.refusing(ACCESS.decide(viewer, ReplyRules.TELL, asked(null))))
                .containsExactly("sharing.asked-under-an-agreement-in-force");
        assertThat(Paper.refusing(ACCESS.decide(ANN, ReplyRules.POINT, new ReplyRules.Pointing(asked(null), Optional.empty()))))
                .containsExactly("sharing.already-sent-to-the-asker");
        assertThat(Paper.refusing(ACCESS.decide(ANN, ReplyRules.POINT, new ReplyRules.Pointing(asked(null), Optional.of(Paper.ID)))))
                .isEmpty();
    }

    private static Set<String> replying(org.concordat.access.Role role, AskedOfUs it) {
        var all = new java.util.TreeSet<String>();
        for (var act : List.of(ReplyRules.READ, ReplyRules.SAY_NOTHING, ReplyRules.TELL)) {
            all.addAll(Paper.refusing(ACCESS.decide(Paper.viewer(Paper.ANN, role), act, it)));
        }
        return all;
    }

    private static AskedOfUs asked(AskedOfUs.Reply reply) {
        return new AskedOfUs(ID, Paper.SCHOOL, Paper.BEA, Paper.AGREEMENT, Cast.PREVENT, About.PERSON, Paper.AT,
                Paper.DAY.plusDays(7), reply);
    }

    private static Section.Subject born(String name, String day) {
        return new Section.Subject(About.PERSON, new Identity(name, null, LocalDate.parse(day), null, null, null, "a",
                Paper.DAY), null);
    }

    private static Optional<Route> open() {
        return Optional.of(Paper.open());
    }

    private static Asking with(Optional<Route> question, List<Route> answers) {
        return new Asking(draft(), Optional.of(Paper.terms()), Set.of(Paper.SCHOOL), question, answers, Asking.Pace.FREE);
    }

    private static Asking asking() {
        return with(open(), List.of(Paper.open()));
    }

    private static InquiryDraft draft() {
        return new InquiryDraft(ID, Paper.AT, Map.of())
                .with(new InquiryPart.Subject(Inquiring.pupil("Jo Example")))
                .with(new InquiryPart.Whom(Set.of(Paper.SCHOOL), Cast.PREVENT))
                .with(new InquiryPart.Way(Paper.AGREEMENT, Cast.CHANNEL))
                .with(new InquiryPart.Why(Inquiring.WHY, Cast.NEEDS));
    }

    private static Set<String> asking(Asking it) {
        return Paper.refusing(ACCESS.decide(ANN, InquiryRules.ASK, it));
    }
}
