package org.concordat.sharing;

import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Material;
import org.concordat.law.Provenance;
import org.concordat.partnership.AgreementTerms;
import org.concordat.sharing.ApprovalRules.Pending;
import org.concordat.sharing.ReceivingRules.Visit;
import org.jspecify.annotations.Nullable;

/// What may be done to drafts, disclosures and what was received.
final class SharingSamples implements Samples {

    private static final Viewer ANN = Paper.viewer(Paper.ANN);
    private static final Viewer BEA = Paper.viewer(Paper.BEA);
    private static final Instant AHEAD = Paper.AT.plusSeconds(60);
    private static final List<Leak> LEAKS = List.of(new Leak("Operation", Leak.Place.WORDS, ""));
    private static final Optional<Purpose> STATED = Optional.of(Cast.PREVENT);

    @Override
    public List<Sample<?>> all() {
        return Stream.of(lists(), drafts(), deciding(), receiving(), overseeing()).flatMap(List::stream).toList();
    }

    private static List<Sample<?>> lists() {
        return Stream.<Act<BodyId>>of(ListRules.HOME, ListRules.DRAFTS, ListRules.APPROVALS, ListRules.DISCLOSURES,
                        ListRules.INBOX)
                .<Sample<?>>map(act -> Sample.of(act, ANN).in("own body", Paper.POLICE).in("another body", Paper.SCHOOL))
                .toList();
    }

    private static List<Sample<?>> drafts() {
        var all = new ArrayList<Sample<?>>();
        for (var act : List.of(DraftRules.READ, DraftRules.PREVIEW, DraftRules.DISCARD, DraftRules.ATTACH,
                DraftRules.KEEP_HOME, ProposalRules.COMPOSE)) {
            all.add(Sample.of(act, ANN).in("blank", Paper.blank()).in("whole", Paper.draft())
                    .and("every role, another officer", it -> Sample.by(it, Paper.BEA)));
        }
        for (var act : List.of(ProposalRules.SAVE, ProposalRules.PROPOSE)) {
            all.add(Sample.of(act, ANN)
                    .in("lawful", Paper.candidate())
                    .in("gateway closed", Paper.candidate(new Section.Matter(Cast.PREVENT,
                            Set.of(Material.INTELLIGENCE_SERVICE), Set.of(Provenance.INTELLIGENCE_SERVICE))))
                    .in("needs unanswered", Paper.candidate(Paper.passage(Cast.CHANNEL.slug(), Map.of())))
                    .in("agreement suspended", Paper.candidate(Paper.draft(), Optional.<AgreementTerms>empty()))
                    .in("marked SECRET", Paper.candidate(new Section.Content("SECRET", "SECRET", "Log 1")))
                    .in("dates past", Paper.candidate(new Section.Dates(Paper.DAY.minusDays(1), Paper.DAY, Paper.DAY)))
                    .in("provenance shed", derived(null, Set.of(Provenance.HEALTH), List.of()))
                    .in("passed on, nobody said yes", derived(Paper.SCHOOL, Set.of(), List.of()))
                    .in("passed on, source ends first", derived(Paper.SCHOOL, Set.of(), List.of(yes())))
                    .in("says what stays home", Paper.candidate().searched(LEAKS))
                    .in("to itself", Paper.candidate(new Section.Audience(List.of(
                            new Section.Addressee(Paper.POLICE, SAFEGUARDING_LEAD, "Ours.")))))
                    .and("every role, another officer", it -> Sample.by(it, Paper.BEA)));
        }
        return all;
    }

    private static List<Sample<?>> deciding() {
        var all = new ArrayList<Sample<?>>();
        for (var act : List.of(ApprovalRules.APPROVE, ApprovalRules.DECLINE)) {
            var sample = Sample.of(act, BEA);
            Paper.states().forEach(state -> sample.in(state.getClass().getSimpleName(), new Pending(
                    Paper.disclosure(state), Optional.of(Paper.open()), Optional.of(Paper.terms()))));
            var proposed = Paper.disclosure(new Disclosure.State.Proposed());
            all.add(sample.in("Proposed, gateway closed", new Pending(proposed, Optional.of(Paper.closed()),
                            Optional.of(Paper.terms())))
                    .in("Proposed, overtaken", new Pending(proposed, Optional.of(Paper.open()), Optional.of(Paper.terms()), true,
                            List.of()))
                    .in("Proposed, says what stays home", new Pending(proposed, Optional.of(Paper.open()),
                            Optional.of(Paper.terms()), false, LEAKS))
                    .in("Proposed, agreement suspended", new Pending(proposed, Optional.of(Paper.open()), Optional.empty()))
                    .and("every role, and proposed it", it -> Sample.by(it, Paper.ANN)));
        }
        for (var act : List.of(RecallRules.RECALL, RecallRules.SEE, ExplanationRules.EXPLAIN)) {
            var sample = Sample.of(act, BEA);
            Paper.states().forEach(state -> sample.in(state.getClass().getSimpleName(), Paper.disclosure(state)));
            all.add(sample);
        }
        return all;
    }

    private static List<Sample<?>> overseeing() {
        return List.of(Sample.of(OversightRules.COUNTS, ANN).in("any month", YearMonth.from(Paper.DAY)));
    }

    /// Every state in which it can be found by those it was addressed to.
    private static List<Sample<?>> receiving() {
        var answer = new Holding.Answer(Paper.BEA, Paper.AT, AnswerKind.OF_USE, "Yes.");
        var changed = new Holding.Answer(Paper.BEA, Paper.AT, AnswerKind.OF_USE, "Yes.", new CameOf("A plan", Changed.YES), null);
        var disposal = new Holding.Disposal(Paper.BEA, Paper.AT, "Shredded.");
        return Stream.of(ReceivingRules.OPEN, ReceivingRules.ACCEPT, ReceivingRules.READ, ReceivingRules.ANSWER,
                        ReceivingRules.SAY_OUTCOME, ReceivingRules.DISPOSE, ExplanationRules.EXPLAIN_RECEIVED)
                .<Sample<?>>map(act -> Sample.of(act, Paper.reader())
                        .in("not sent", visit(null, AHEAD, false, null, null, STATED))
                        .in("sent", visit(Paper.AT, AHEAD, false, null, null, Optional.empty()))
                        .in("opened", visit(Paper.AT, AHEAD, false, null, null, STATED))
                        .in("opened for another purpose", visit(Paper.AT, AHEAD, false, null, null,
                                Optional.of(new Purpose("serious-crime"))))
                        .in("accepted", visit(Paper.AT, AHEAD, true, null, null, STATED))
                        .in("answered", visit(Paper.AT, AHEAD, true, answer, null, STATED))
                        .in("answered, and it changed a decision", visit(Paper.AT, AHEAD, true, changed, null, STATED))
                        .in("agreement suspended", visit(Paper.AT, AHEAD, true, null, null, STATED),
                                Sample::withoutAgreement)
                        .in("severed", severed())
                        .in("ended, unread", visit(Paper.AT, Paper.AT, false, null, null, STATED))
                        .in("ended, read", visit(Paper.AT, Paper.AT, true, null, null, STATED))
                        .in("disposed of", visit(Paper.AT, Paper.AT, true, null, disposal, STATED)))
                .toList();
    }

    private static Visit severed() {
        var it = visit(Paper.AT, AHEAD, true, null, null, STATED).envelope();
        return Paper.visit(new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(),
                it.terms(), it.sentAt(), it.answerDue(), it.visibleUntil(), null, true, 1, null, null, true), STATED);
    }

    /// Whole, and made of something else.
    private static Candidate derived(@Nullable BodyId from, Set<Provenance> inherited, List<Onward> yeses) {
        var own = Paper.draft();
        var it = Paper.candidate(new Draft(own.id(), own.officer(), own.body(), own.startedAt(), own.savedAt(), null, Paper.ID,
                from, inherited, own.sections()), Optional.of(Paper.terms()));
        return new Candidate(it.draft(), it.question(), it.route(), it.terms(), yeses);
    }

    /// To everyone it is addressed to, of what is held for a minute more.
    private static Onward yes() {
        var to = Paper.draft().the(Section.Audience.class).addressees().stream()
                .map(it -> new Onward.To(it.body(), it.role())).collect(Collectors.toSet());
        return new Onward(new UUID(8, 1), Paper.ID, "D-1111-1111", Paper.POLICE, Paper.ANN, Paper.AT, Paper.SCHOOL, Cast.CHANNEL,
                Cast.PREVENT, to, "Why.", AHEAD, AHEAD, AHEAD, new Onward.State.Given());
    }

    private static Visit visit(@Nullable Instant sent, Instant until, boolean accepted, Holding.@Nullable Answer answer,
                               Holding.@Nullable Disposal disposal, Optional<Purpose> stated) {
        var it = Paper.envelope();
        return Paper.visit(new Envelope(it.id(), it.reference(), it.from(), it.agreement(), it.purpose(), it.about(),
                it.terms(), sent, it.answerDue(), until, null, accepted, accepted ? 1 : 0, answer, disposal), stated);
    }
}
