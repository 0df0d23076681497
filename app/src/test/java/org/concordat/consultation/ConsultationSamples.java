package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;

/// What may be done with a consultation, and with an answer to one.
final class ConsultationSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final LocalDate TODAY = AT.atZone(Viewer.ZONE).toLocalDate();
    private static final BodyId BODY = new BodyId(new UUID(1, 1));
    private static final BodyId OTHER = new BodyId(new UUID(1, 2));
    private static final OfficerId DRAFTER = new OfficerId(new UUID(3, 9));
    private static final Viewer SAM = new Viewer(new OfficerId(new UUID(3, 1)), "Sam", BODY, "Body", BodyKind.LOCAL_POLICING_BODY, "ENGLAND",
            Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        var draft = consultation(BODY);
        var asksNothing = consultation(BODY, TODAY, TODAY, List.of());
        var opensTooSoon = consultation(BODY, TODAY.minusDays(1), TODAY, Consulting.QUESTIONS);
        var open = consultation(BODY, TODAY, TODAY, Consulting.QUESTIONS, Step.Kind.APPROVAL);
        var closed = consultation(BODY, TODAY.minusDays(2), TODAY.minusDays(1), Consulting.QUESTIONS, Step.Kind.APPROVAL);
        var answered = consultation(BODY, TODAY.minusDays(2), TODAY.minusDays(1), Consulting.QUESTIONS, Step.Kind.APPROVAL, Step.Kind.RESPONSE);
        var withdrawn = consultation(BODY, TODAY, TODAY, Consulting.QUESTIONS, Step.Kind.APPROVAL, Step.Kind.WITHDRAWAL);
        var another = consultation(OTHER);
        return List.of(
                Sample.of(ConsultationRules.LIST, SAM).in("own body", BODY).in("another body", OTHER)
                        .and("of the Investigatory Powers Commissioner", Sample::ofTheCommissioner),
                Sample.of(ConsultationRules.READ, SAM).in("own body", draft).in("another body", another),
                Sample.of(ConsultationRules.DRAFT, SAM).in("where it asks", new ConsultationRules.Place(true))
                        .in("elsewhere", new ConsultationRules.Place(false)),
                Sample.of(ConsultationRules.REVISE, SAM).in("draft", read(draft)).in("written anew", new ConsultationRules.AsRead(draft, 0))
                        .in("approved", read(open)).in("another body", read(another)),
                Sample.of(ConsultationRules.APPROVE, SAM).in("draft", read(draft)).in("written anew", new ConsultationRules.AsRead(draft, 0))
                        .in("asks nothing", read(asksNothing)).in("opened before", read(opensTooSoon)).in("approved", read(open))
                        .in("another body", read(another)).and("who drafted it", viewer -> Sample.by(viewer, DRAFTER)),
                Sample.of(ConsultationRules.CORRECT, SAM).in("draft", draft).in("open", open).in("answered", answered).in("withdrawn", withdrawn)
                        .in("another body", another),
                Sample.of(ConsultationRules.WITHDRAW, SAM).in("draft", draft).in("open", open).in("closed", closed).in("answered", answered)
                        .in("withdrawn", withdrawn).in("another body", another),
                Sample.of(ConsultationRules.ANSWER, SAM).in("open", answering(open)).in("closed", answering(closed)).in("answered", answering(answered))
                        .in("an answer waits", new ConsultationRules.Answering(closed, true, true, true))
                        .in("decided meanwhile", new ConsultationRules.Answering(closed, false, false, true))
                        .in("changed what is not public", new ConsultationRules.Answering(closed, false, true, false))
                        .in("another body", answering(another)),
                Sample.of(AnswerRules.LIST, SAM).in("own body", open).in("another body", another),
                Sample.of(AnswerRules.READ, SAM).in("own body", answer(BODY)).in("another body", answer(OTHER)),
                Sample.of(AnswerRules.MODERATE, SAM).in("waits", moderating(answer(BODY), 0, Moderation.Verdict.FIT, false))
                        .in("decided meanwhile", moderating(answer(BODY), 1, Moderation.Verdict.FIT, false))
                        .in("added after it is answered", moderating(answer(BODY), 0, Moderation.Verdict.FIT, true))
                        .in("taken away after it is answered", moderating(answer(BODY), 0, Moderation.Verdict.HELD_BACK, true))
                        .in("another body", moderating(answer(OTHER), 0, Moderation.Verdict.FIT, false)));
    }

    private static ConsultationRules.AsRead read(Consultation it) {
        return new ConsultationRules.AsRead(it, 1);
    }

    private static ConsultationRules.Answering answering(Consultation it) {
        return new ConsultationRules.Answering(it, false, true, true);
    }

    private static AnswerRules.Moderating moderating(Answer of, int before, Moderation.Verdict verdict, boolean counted) {
        return new AnswerRules.Moderating(of, before, verdict, counted);
    }

    static Answer answer(BodyId to) {
        return new Answer(new UUID(8, 1), "A-0000-0000", new UUID(7, 1), to, true, AT, "en", Map.of(2, "Words."), List.of());
    }

    static Consultation consultation(BodyId body) {
        return consultation(body, TODAY, TODAY, Consulting.QUESTIONS);
    }

    private static Consultation consultation(BodyId body, LocalDate opens, LocalDate closes, List<Question> questions, Step.Kind... kinds) {
        var steps = new ArrayList<Step>();
        for (var kind : kinds) {
            steps.add(new Step(new UUID(9, steps.size()), steps.size() + 1, kind, DRAFTER, AT, kind == Step.Kind.APPROVAL ? TODAY.plusDays(84) : null,
                    null, kind == Step.Kind.RESPONSE ? new Step.Response(Step.Outcome.CHANGED, null, null) : null));
        }
        return new Consultation(new UUID(7, 1), body, null, DRAFTER, AT, List.of(new Wording(new UUID(7, 2), 1, DRAFTER, AT,
                new Wording.Said(new Both("A title", null), new Both("Why", null), opens, closes, questions))), steps);
    }
}
