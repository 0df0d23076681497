package org.concordat.sharing;

import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.ReceivingRules.Address;
import org.concordat.sharing.ReceivingRules.Visit;
import org.jspecify.annotations.Nullable;

/// What may be done about passing on, and about corrections.
final class ChainSamples implements Samples {

    private static final Viewer BEA = Paper.viewer(Paper.BEA);
    private static final Instant AHEAD = Paper.AT.plusSeconds(60);
    private static final Purpose ANOTHER = new Purpose("serious-crime");
    private static final BodyId ELSEWHERE = new BodyId(new UUID(1, 9));

    @Override
    public List<Sample<?>> all() {
        var all = new ArrayList<Sample<?>>();
        var reader = Paper.reader();
        all.add(Sample.of(OnwardRules.ASK, reader)
                .in("read", new OnwardRules.Asking(visit(reader, AHEAD, false), Set.of(ELSEWHERE), Optional.of(Paper.open()),
                        Optional.empty()))
                .in("read, asked before", new OnwardRules.Asking(visit(reader, AHEAD, false), Set.of(ELSEWHERE),
                        Optional.of(Paper.open()), Optional.of(onward(AHEAD, ELSEWHERE))))
                .in("read, back to its sender", new OnwardRules.Asking(visit(reader, AHEAD, false), Set.of(Paper.POLICE),
                        Optional.of(Paper.open()), Optional.empty()))
                .in("read, gateway closed", new OnwardRules.Asking(visit(reader, AHEAD, false), Set.of(ELSEWHERE),
                        Optional.of(Paper.closed()), Optional.empty()))
                .in("ended", new OnwardRules.Asking(visit(reader, Paper.AT, false), Set.of(ELSEWHERE), Optional.of(Paper.open()),
                        Optional.empty()))
                .in("severed", passing(visit(reader, AHEAD, true)))
                .in("not sent", passing(visit(reader, null, AHEAD, true, Cast.PREVENT)))
                .in("for another purpose", passing(visit(reader, Paper.AT, AHEAD, true, ANOTHER)))
                .in("not accepted", passing(visit(reader, Paper.AT, AHEAD, false, Cast.PREVENT)))
                .in("agreement suspended", passing(visit(reader, AHEAD, false)), Sample::withoutAgreement)
                .and("every role", it -> it));
        for (var act : List.of(OnwardRules.GIVE, OnwardRules.DECLINE, OnwardRules.SEE)) {
            all.add(Sample.of(act, BEA)
                    .in("asked", new OnwardRules.Deciding(onward(AHEAD, ELSEWHERE), true, false, true, List.of()))
                    .in("asked of others", new OnwardRules.Deciding(onward(AHEAD, ELSEWHERE), false, false, true, List.of()))
                    .in("too late", new OnwardRules.Deciding(onward(Paper.AT, ELSEWHERE), true, false, true, List.of()))
                    .in("answered", new OnwardRules.Deciding(onward(AHEAD, ELSEWHERE), true, true, true, List.of()))
                    .in("back to us", new OnwardRules.Deciding(onward(AHEAD, Paper.POLICE), true, false, true, List.of()))
                    .in("no longer shared", new OnwardRules.Deciding(onward(AHEAD, ELSEWHERE), true, false, false, List.of()))
                    .in("says what stays home", new OnwardRules.Deciding(onward(AHEAD, ELSEWHERE), true, false, true,
                            List.of(new Leak("Larch", Leak.Place.ONWARD, "")))));
        }
        for (var act : List.of(CorrectionRules.CORRECT, CorrectionRules.KEEP)) {
            var sample = Sample.of(act, BEA);
            Paper.states().forEach(state -> sample.in(state.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    Paper.disclosure(state)));
            all.add(sample);
        }
        all.add(reviewing());
        all.add(Sample.of(CorrectionRules.CONFIRM, reader).in("read", visit(reader, AHEAD, false))
                .in("ended", visit(reader, Paper.AT, false)).in("severed", visit(reader, AHEAD, true))
                .in("not sent", visit(reader, null, AHEAD, true, Cast.PREVENT))
                .in("for another purpose", visit(reader, Paper.AT, AHEAD, true, ANOTHER))
                .in("not accepted", visit(reader, Paper.AT, AHEAD, false, Cast.PREVENT))
                .in("agreement suspended", visit(reader, AHEAD, false), Sample::withoutAgreement));
        return all;
    }

    private static Sample<RetentionRules.Meant> reviewing() {
        var sample = Sample.of(RetentionRules.REVIEW, BEA);
        var next = Paper.DAY.plusDays(15);
        Paper.states().forEach(state -> sample.in(state.getClass().getSimpleName().toLowerCase(Locale.ROOT), reviewing(state, Paper.DAY, next)));
        var sent = new Disclosure.State.Sent(Paper.BEA, Paper.AT);
        return sample.in("sent, no review due", reviewing(sent, null, next)).in("sent, a colleague was first", reviewing(sent, next, next))
                .in("sent, next review within two weeks", reviewing(sent, Paper.DAY, Paper.DAY.plusDays(14)))
                .in("sent, due in three weeks", new RetentionRules.Meant(Paper.disclosure(sent), Paper.DAY.plusDays(21), Paper.DAY.plusDays(21), Paper.DAY.plusDays(40)))
                .in("sent, not again", reviewing(sent, Paper.DAY, null));
    }

    private static RetentionRules.Meant reviewing(Disclosure.State state, @Nullable LocalDate due, @Nullable LocalDate next) {
        return new RetentionRules.Meant(Paper.disclosure(state), due, Paper.DAY, next);
    }

    private static OnwardRules.Asking passing(Visit visit) {
        return new OnwardRules.Asking(visit, Set.of(ELSEWHERE), Optional.of(Paper.open()), Optional.empty());
    }

    private static Onward onward(Instant due, BodyId to) {
        return new Onward(new UUID(8, 1), Paper.ID, "D-1111-1111", Paper.SCHOOL, Paper.ANN, Paper.AT, Paper.POLICE,
                new GatewayId("ctsa-2015-s36"), Cast.PREVENT, Set.of(new Onward.To(to, SAFEGUARDING_LEAD)), "Why.", due, AHEAD, null,
                new Onward.State.Asked());
    }

    private static Visit visit(Viewer reader, @Nullable Instant sent, Instant until, boolean accepted, Purpose stated) {
        var it = Paper.envelope();
        return new Visit(new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(), it.terms(),
                sent, it.answerDue(), until, null, accepted, 1, null, null),
                Set.of(new Address(reader.body(), SAFEGUARDING_LEAD)), Optional.of(stated));
    }

    private static Visit visit(Viewer reader, Instant until, boolean severed) {
        var it = Paper.envelope();
        return new Visit(new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(), it.terms(),
                it.sentAt(), it.answerDue(), until, null, true, 1, null, null, severed),
                Set.of(new Address(reader.body(), SAFEGUARDING_LEAD)), Optional.of(Cast.PREVENT));
    }
}
