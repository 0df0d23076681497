package org.concordat.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.law.Route;
import org.concordat.partnership.AgreementTerms;

/// What may be done to inquiries, by those who ask and by those who are asked.
final class InquirySamples implements Samples {

    private static final Viewer ANN = Paper.viewer(Paper.ANN);
    static final InquiryId ID = new InquiryId(new UUID(9, 1));

    @Override
    public List<Sample<?>> all() {
        return Stream.of(lists(), asking(), answering()).flatMap(List::stream).toList();
    }

    private static List<Sample<?>> lists() {
        return Stream.<Act<BodyId>>of(ListRules.INQUIRIES, ListRules.ASKED)
                .<Sample<?>>map(act -> Sample.of(act, ANN).in("own body", Paper.POLICE).in("another body", Paper.SCHOOL))
                .toList();
    }

    private static List<Sample<?>> asking() {
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(InquiryRules.WRITE, ANN).in("whole", draft()));
        for (var act : List.of(InquiryRules.SAVE, InquiryRules.ASK)) {
            all.add(Sample.of(act, ANN)
                    .in("lawful and few", with(Paper.open(), Paper.open()))
                    .in("closed to the question", with(Paper.closed(), Paper.open()))
                    .in("closed to an answer", with(Paper.open(), Paper.closed()))
                    .in("marked SECRET", with(new InquiryPart.Subject(new Section.Subject(About.THEME, null, "SECRET"))))
                    .in("asks itself", with(new InquiryPart.Whom(Set.of(Paper.POLICE), Cast.PREVENT)))
                    .in("asks a body that has ended", ofBodies(Set.of(), Optional.of(Paper.terms())))
                    .in("agreement suspended", ofBodies(Set.of(Paper.SCHOOL), Optional.empty()))
                    .in("too much asked", with(Paper.open(), Paper.open())
                            .at(new Asking.Pace(Paper.AT, Paper.AT, Paper.AT, false)))
                    .in("asked twice", with(Paper.open(), Paper.open()).at(new Asking.Pace(null, null, null, true))));
        }
        all.add(Sample.of(InquiryRules.SEE, ANN).in("asked", new Inquiry(ID, Paper.AT, Paper.DAY.plusDays(7),
                Inquiring.pupil("Jo Example"), draft().whom().orElseThrow(), draft().way().orElseThrow(),
                draft().why().orElseThrow(), List.of())));
        return all;
    }

    private static List<Sample<?>> answering() {
        var waits = new AskedOfUs(ID, Paper.SCHOOL, Paper.BEA, Paper.AGREEMENT, Cast.PREVENT, About.PERSON, Paper.AT,
                Paper.DAY.plusDays(7), null);
        var answered = new AskedOfUs(ID, Paper.SCHOOL, Paper.BEA, Paper.AGREEMENT, Cast.PREVENT, About.PERSON, Paper.AT,
                Paper.DAY.plusDays(7), new AskedOfUs.Reply.NothingSaid(Paper.BEA, Paper.AT, "No."));
        var all = new ArrayList<Sample<?>>();
        for (var act : List.of(ReplyRules.READ, ReplyRules.SAY_NOTHING, ReplyRules.TELL)) {
            all.add(Sample.of(act, ANN).in("waits", waits).in("answered", answered)
                    .in("agreement suspended", waits, Sample::withoutAgreement));
        }
        all.add(Sample.of(ReplyRules.POINT, ANN)
                .in("sent already", new ReplyRules.Pointing(waits, Optional.of(Paper.ID)))
                .in("not sent to them", new ReplyRules.Pointing(waits, Optional.empty()))
                .in("answered", new ReplyRules.Pointing(answered, Optional.of(Paper.ID)))
                .in("agreement suspended", new ReplyRules.Pointing(waits, Optional.of(Paper.ID)), Sample::withoutAgreement));
        return all;
    }

    static Asking with(Route question, Route answer) {
        return new Asking(draft(), Optional.of(Paper.terms()), Set.of(Paper.SCHOOL), Optional.of(question),
                List.of(answer), Asking.Pace.FREE);
    }

    static Asking with(InquiryPart part) {
        var it = with(Paper.open(), Paper.open());
        return new Asking(it.draft().with(part), it.terms(), it.inBeing(), it.question(), it.answers(), it.pace());
    }

    private static Asking ofBodies(Set<BodyId> inBeing, Optional<AgreementTerms> terms) {
        var it = with(Paper.open(), Paper.open());
        return new Asking(it.draft(), terms, inBeing, it.question(), it.answers(), it.pace());
    }

    static InquiryDraft draft() {
        return new InquiryDraft(ID, Paper.AT, Map.of())
                .with(new InquiryPart.Subject(Inquiring.pupil("Jo Example")))
                .with(new InquiryPart.Whom(Set.of(Paper.SCHOOL), Cast.PREVENT))
                .with(new InquiryPart.Way(Paper.AGREEMENT, Cast.CHANNEL))
                .with(new InquiryPart.Why(Inquiring.WHY, Cast.NEEDS));
    }
}
