package org.concordat.partnership;

import static org.concordat.partnership.AgreementRulesTest.agreement;
import static org.concordat.partnership.AgreementSamples.TODAY;
import static org.concordat.partnership.AgreementStateTest.COUNCIL;
import static org.concordat.partnership.AgreementStateTest.FORCE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;

/// What may be done to agreements and their drafts, in every state.
final class AgreementsSampled implements Samples {

    private static final String PARTNER = "every role, of the other party";
    private static final String SOON = "2026-11-25T00:00:00Z";
    private static final AgreementId ID = new AgreementId(new UUID(2, 1));
    private static final Viewer OWNER = Viewers.of(BodyKind.POLICE_FORCE, FORCE);

    @Override
    public List<Sample<?>> all() {
        var all = new ArrayList<Sample<?>>(List.of(
                Sample.of(AgreementRules.LIST, OWNER).in("own body", FORCE).in("another body", COUNCIL),
                Sample.of(AgreementRules.USE, inForce()).in("in force", ID).in("not in force", ID, Sample::withoutAgreement),
                Sample.of(AgreementDraftRules.COMPOSE, OWNER).in("own body", FORCE).in("another body", COUNCIL),
                sample(AgreementDraftRules.DRAFT).in("any", draft(Map.of())),
                sample(AgreementDraftRules.OFFER)
                        .in("whole", offering(AgreementSamples.between(FORCE, COUNCIL), true, Set.of()))
                        .in("unwritten", new Offering(draft(Map.of()), Optional.empty(), List.of(), false, Set.of(),
                                Optional.empty()))
                        .in("one party", offering(AgreementSamples.between(FORCE), true, Set.of()))
                        .in("gateway closed", offering(AgreementSamples.between(FORCE, COUNCIL), true,
                                Set.of(new Purpose("prevent-support"))))
                        .in("unknown to the law", offering(AgreementSamples.between(FORCE, COUNCIL), false, Set.of()))
                        .in("no controller", offering(processors(), true, Set.of()))
                        .in("last day past", offering(AgreementSamples.between(
                                AgreementSamples.term(TODAY.minusDays(9), TODAY.minusDays(1)), FORCE, COUNCIL), true, Set.of()))
                        .in("a party that ended", knowing(List.of(body(FORCE), ended(COUNCIL))))
                        .in("no designation notice", knowing(List.of(body(FORCE, BodyKind.POLICE_FORCE),
                                body(COUNCIL, BodyKind.SECURITY_SERVICE))))
                        .in("instead of another body's", insteadOfAnothers())));
        all.add(inEachState(AgreementRules.SIGN, it -> new Signing(it, true))
                .in("Awaiting signatures, gateway closed", new Signing(agreement(AgreementState.AWAITING_SIGNATURES, "-", SOON), false))
                .and(PARTNER + ", and signed for the other", it -> Sample.by(Sample.in(it, COUNCIL), signer())));
        all.add(inEachState(AgreementRules.REVIEW, it -> new Reviewing(it, TODAY.plusDays(10)))
                .in("In force, next review past", new Reviewing(agreement(AgreementState.IN_FORCE, "Ss", SOON), TODAY)));
        for (var act : List.of(AgreementRules.READ, AgreementRules.WITHDRAW, AgreementRules.SUSPEND, AgreementRules.RESUME,
                AgreementRules.END, AgreementRules.REPLACE)) {
            all.add(inEachState(act, it -> it));
        }
        return all;
    }

    private static <T> Sample<T> inEachState(Act<T> act, Function<Agreement, T> thing) {
        var sample = sample(act);
        states().forEach((name, agreement) -> sample.in(name, thing.apply(agreement)));
        var suspender = states().get("Suspended").acts().suspensions().getFirst().by().officer();
        return sample.and("every role, and suspended it", it -> Sample.by(it, suspender));
    }

    private static OfficerId signer() {
        return states().get("Awaiting the other signature").acts().signatures().getFirst().by().officer();
    }

    private static <T> Sample<T> sample(Act<T> act) {
        return Sample.of(act, OWNER).and(PARTNER, it -> Sample.in(it, COUNCIL));
    }

    private static final Map<String, Agreement> STATES = made();

    private static Map<String, Agreement> states() {
        return STATES;
    }

    private static Map<String, Agreement> made() {
        var all = new LinkedHashMap<String, Agreement>();
        all.put(AgreementState.AWAITING_SIGNATURES.words(), agreement(AgreementState.AWAITING_SIGNATURES, "-", SOON));
        all.put("Awaiting the other signature", agreement(AgreementState.AWAITING_SIGNATURES, "S", SOON));
        all.put(AgreementState.AGREED.words(), agreement(AgreementState.AGREED, "Ss", SOON));
        all.put(AgreementState.IN_FORCE.words(), agreement(AgreementState.IN_FORCE, "Ss", SOON));
        all.put(AgreementState.SUSPENDED.words(), agreement(AgreementState.SUSPENDED, "Ssu", SOON));
        all.put(AgreementState.ENDED.words(), agreement(AgreementState.ENDED, "Sse", SOON));
        all.put(AgreementState.EXPIRED.words(), agreement(AgreementState.EXPIRED, "Ss", "2026-12-25T00:00:00Z"));
        all.put(AgreementState.SUPERSEDED.words(), agreement(AgreementState.SUPERSEDED, "Ssx", SOON));
        all.put(AgreementState.WITHDRAWN.words(), agreement(AgreementState.WITHDRAWN, "w", SOON));
        return all;
    }

    private static Viewer inForce() {
        return new Viewer(OWNER.officer(), OWNER.name(), FORCE, OWNER.bodyName(), OWNER.bodyKind(), OWNER.nation(), Set.of(),
                Set.of(), Set.of(ID), OWNER.at(), OWNER.provedAt(), null);
    }

    private static AgreementDraft draft(Map<AgreementStep, AgreementPart> parts) {
        return AgreementDraft.started(OWNER, ID, "ISA-0000-0000", null, parts);
    }

    private static AgreementContents processors() {
        var whole = AgreementSamples.between(FORCE, COUNCIL);
        return new AgreementContents(whole.contents(), new AgreementPart.Parties(whole.parties().all().stream()
                .map(it -> new AgreementPart.Party(it.body(), false, it.contact())).toList()), whole.basis(), whole.term(),
                whole.publication());
    }

    private static Offering knowing(List<Body> known) {
        var whole = AgreementSamples.between(FORCE, COUNCIL);
        return new Offering(draft(whole.parts()), Optional.of(whole), known, true, Set.of(), Optional.empty());
    }

    private static Offering insteadOfAnothers() {
        var whole = AgreementSamples.between(FORCE, COUNCIL);
        var draft = AgreementDraft.started(OWNER, ID, "ISA-0000-0000", new AgreementId(new UUID(2, 2)), whole.parts());
        return new Offering(draft, Optional.of(whole), List.of(body(FORCE), body(COUNCIL)), true, Set.of(), Optional.empty());
    }

    private static Offering offering(AgreementContents contents, boolean lawKnows, Set<Purpose> unserved) {
        var known = contents.parties().bodies().stream().map(AgreementsSampled::body).toList();
        return new Offering(draft(contents.parts()), Optional.of(contents), known, lawKnows, unserved, Optional.empty());
    }

    private static Body body(BodyId id) {
        return body(id, BodyKind.LOCAL_AUTHORITY);
    }

    private static Body body(BodyId id, BodyKind kind) {
        return new Body(id, kind, "A body", "ENGLAND", Between.from(TODAY.minusYears(1)), "A test", null);
    }

    private static Body ended(BodyId id) {
        return new Body(id, BodyKind.LOCAL_AUTHORITY, "A body", "ENGLAND", new Between(TODAY.minusYears(1), TODAY), "A test",
                null);
    }
}
