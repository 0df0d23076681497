package org.concordat.requests;

import static org.concordat.requests.RequestPaper.ANN;
import static org.concordat.requests.RequestPaper.AT;
import static org.concordat.requests.RequestPaper.BEA;
import static org.concordat.requests.RequestPaper.DAY;
import static org.concordat.requests.RequestPaper.POLICE;
import static org.concordat.requests.RequestPaper.SCHOOL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;

/// What may be done to requests, by those who ask, those who let them leave, and those who are asked.
final class RequestSamples implements Samples {

    private static final Viewer VIEWER = RequestPaper.viewer(ANN);

    @Override
    public List<Sample<?>> all() {
        return Stream.of(lists(), asking(), deciding(), afterwards(), answering()).flatMap(List::stream).toList();
    }

    private static List<Sample<?>> lists() {
        return Stream.<Act<BodyId>>of(RequestRules.LIST, RequestApprovalRules.LIST, ResponseRules.LIST,
                        ResponseRules.COUNT)
                .<Sample<?>>map(act -> Sample.of(act, VIEWER).in("own body", POLICE).in("another body", SCHOOL)).toList();
    }

    private static List<Sample<?>> asking() {
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(RequestRules.WRITE, VIEWER).in("whole", RequestPaper.draft()));
        for (var act : List.of(RequestRules.SAVE, RequestRules.PROPOSE)) {
            var it = RequestPaper.composing();
            all.add(Sample.of(act, VIEWER)
                    .in("lawful", it)
                    .in("closed to the question", new Composing(it.draft(), it.terms(), it.inBeing(),
                            Optional.of(RequestPaper.closed()), it.answers()))
                    .in("closed to an answer", new Composing(it.draft(), it.terms(), it.inBeing(), it.question(),
                            List.of(RequestPaper.closed())))
                    .in("agreement not in force", new Composing(it.draft(), Optional.empty(), it.inBeing(), it.question(),
                            it.answers()))
                    .in("marked SECRET", RequestPaper.composing(new RequestPart.What(it.draft().what().orElseThrow().subject(),
                            "SECRET", true, false)))
                    .in("asks itself", RequestPaper.composing(new RequestPart.Whom(Set.of(POLICE), Cast.PREVENT)))
                    .in("much is open", it.at(new Composing.Pace(false, false)))
                    .in("a body has ended", new Composing(it.draft(), it.terms(), Set.of(), it.question(), it.answers())));
        }
        all.add(Sample.of(RequestRules.SEE, VIEWER).in("sent", RequestPaper.request(new Request.State.Sent(BEA))));
        return all;
    }

    private static List<Sample<?>> deciding() {
        var all = new ArrayList<Sample<?>>();
        all.add(Sample.of(RequestApprovalRules.APPROVE, RequestPaper.viewer(BEA))
                .in("waits", pending(new Request.State.Waiting()))
                .in("sent", pending(new Request.State.Sent(BEA)))
                .in("declined", pending(new Request.State.Declined(BEA, AT, "No.")))
                .in("taken back", pending(new Request.State.TakenBack(AT)))
                .in("closed to the question", pending(it -> new Composing(it.draft(), it.terms(), it.inBeing(),
                        Optional.of(RequestPaper.closed()), it.answers())))
                .in("closed to an answer", pending(it -> new Composing(it.draft(), it.terms(), it.inBeing(), it.question(),
                        List.of(RequestPaper.closed()))))
                .in("agreement not in force", pending(it -> new Composing(it.draft(), Optional.empty(), it.inBeing(),
                        it.question(), it.answers())))
                .in("a body has ended", pending(it -> new Composing(it.draft(), it.terms(), Set.of(), it.question(),
                        it.answers())))
                .and("its asker", viewer -> Sample.by(viewer, ANN)));
        all.add(Sample.of(RequestApprovalRules.DECLINE, RequestPaper.viewer(BEA))
                .in("waits", RequestPaper.request(new Request.State.Waiting()))
                .in("sent", RequestPaper.request(new Request.State.Sent(BEA)))
                .and("its asker", viewer -> Sample.by(viewer, ANN)));
        return all;
    }

    private static RequestApprovalRules.Pending pending(Request.State state) {
        return new RequestApprovalRules.Pending(RequestPaper.request(state), RequestPaper.composing());
    }

    private static RequestApprovalRules.Pending pending(UnaryOperator<Composing> changed) {
        return new RequestApprovalRules.Pending(RequestPaper.request(new Request.State.Waiting()),
                changed.apply(RequestPaper.composing()));
    }

    private static List<Sample<?>> afterwards() {
        var sent = RequestPaper.request(new Request.State.Sent(BEA));
        return List.of(
                Sample.of(RequestRules.TAKE_BACK, VIEWER)
                        .in("waits", RequestPaper.request(new Request.State.Waiting())).in("sent", sent)
                        .and("a colleague", viewer -> Sample.by(viewer, BEA)),
                Sample.of(RequestRules.WITHDRAW, VIEWER)
                        .in("some have not answered", new RequestRules.Withdrawing(sent, true))
                        .in("all have answered", new RequestRules.Withdrawing(sent, false))
                        .in("not sent", new RequestRules.Withdrawing(RequestPaper.request(new Request.State.Waiting()), true)),
                Sample.of(RequestRules.REMIND, VIEWER)
                        .in("waits", RequestPaper.line(null))
                        .in("answered", RequestPaper.line(BEA, new Step.Done.NothingHeld()))
                        .in("agreement suspended", RequestPaper.line(null, Line.Hold.AGREEMENT_NOT_IN_FORCE))
                        .in("reminded today", RequestPaper.line(null, new Step.Done.Reminded())));
    }

    private static List<Sample<?>> answering() {
        var all = new ArrayList<Sample<?>>();
        for (var act : List.of(ResponseRules.READ, ResponseRules.TAKE, ResponseRules.GIVE_BACK, ResponseRules.NOTHING_HELD,
                ResponseRules.PREPARE)) {
            all.add(Sample.of(act, VIEWER)
                    .in("waits for anybody", RequestPaper.line(null))
                    .in("is theirs", RequestPaper.line(ANN, new Step.Done.Taken()))
                    .in("is a colleague's", RequestPaper.line(BEA, new Step.Done.Taken()))
                    .in("is theirs to compose", RequestPaper.line(BEA, new Step.Done.Taken(), new Step.Done.Handed(ANN)))
                    .in("being prepared", RequestPaper.line(ANN, new Step.Done.Preparing(new DisclosureId(new UUID(6, 1)))))
                    .in("answered", RequestPaper.line(ANN, new Step.Done.NothingHeld()))
                    .in("refused", RequestPaper.line(ANN, RequestPaper.refused()))
                    .in("withdrawn", RequestPaper.line(ANN, new Step.Done.Withdrawn("No.")))
                    .in("agreement suspended", RequestPaper.line(ANN, Line.Hold.AGREEMENT_NOT_IN_FORCE),
                            Sample::withoutAgreement));
        }
        all.add(Sample.of(ResponseRules.HAND, VIEWER)
                .in("is theirs", new ResponseRules.Handing(RequestPaper.line(ANN), true))
                .in("is a colleague's", new ResponseRules.Handing(RequestPaper.line(BEA), true))
                .in("being prepared", new ResponseRules.Handing(RequestPaper.line(ANN,
                        new Step.Done.Preparing(new DisclosureId(new UUID(6, 1)))), true))
                .in("answered", new ResponseRules.Handing(RequestPaper.line(ANN, new Step.Done.NothingHeld()), true))
                .in("to one who does not originate", new ResponseRules.Handing(RequestPaper.line(ANN), false))
                .in("agreement suspended", new ResponseRules.Handing(RequestPaper.line(ANN), true), Sample::withoutAgreement));
        all.add(Sample.of(ResponseRules.REFUSE, VIEWER)
                .in("is theirs", new ResponseRules.Refusing(RequestPaper.line(ANN), DAY.plusDays(30)))
                .in("is a colleague's", new ResponseRules.Refusing(RequestPaper.line(BEA), DAY.plusDays(30)))
                .in("answered", new ResponseRules.Refusing(RequestPaper.line(ANN, new Step.Done.NothingHeld()), DAY.plusDays(30)))
                .in("reviewed today", new ResponseRules.Refusing(RequestPaper.line(ANN), DAY))
                .in("reviewed in a year", new ResponseRules.Refusing(RequestPaper.line(ANN), DAY.plusYears(1)))
                .in("agreement suspended", new ResponseRules.Refusing(RequestPaper.line(ANN), DAY.plusDays(30)),
                        Sample::withoutAgreement));
        return all;
    }
}
