package org.concordat.casework;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.intake.Outcome;
import org.concordat.kernel.GatewayId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedCases;
import org.concordat.walls.GeneratedReferrals;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of casework: the team of the body reads them; whoever refers opens a case, and each
/// of the team writes in their own name.
public final class CaseOracle {

    private static final String OWNER_ACTS = "casework.owner-acts";

    private final Ground ground;

    private CaseOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new CaseOracle(ground);
        return List.of(it.cases(), it.ownership(), it.offers(), it.answers(), it.subjects(), it.decisions(), it.askings(),
                it.closures(), it.awaited(), it.unfinished(), it.closings(), it.tellings(), it.bundles(), it.bundled());
    }

    private Protected cases() {
        return Protected.of("casework.case", "id", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.opened(GeneratedReferrals.referral(ground, officer.id("body"),
                                officer.id("id"), somewhere()), officer.id("id"))), it -> it,
                                it -> with(it, "opened_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("opened_by")) && NOW.equals(row.at("opened_at")));
    }

    private Protected ownership() {
        return Protected.of("casework.ownership", "of_case number", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.owned(ground.id(), bodyOf(officer), officer.id("id"), 2,
                                "TAKEN")), it -> it, it -> with(it, "from_at", NOW.minusSeconds(1)),
                                it -> with(it, "how", "ACCEPTED")),
                        (asker, row) -> ours(asker, row) && asker.officer(row.officer("officer")) && NOW.equals(row.at("from_at"))
                                && row.text("how").equals("TAKEN"));
    }

    private Protected offers() {
        return Protected.of("casework.offer", "id", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.offer(ground.id(), ground.id(), bodyOf(officer),
                                officer.id("id"), ground.id())), it -> it, it -> with(it, "offered_at", NOW.minusSeconds(1))),
                        (asker, row) -> ours(asker, row) && NOW.equals(row.at("offered_at"))
                                && asker.may(CaseRules.OFFER, CaseRules.OWNER_OFFERS.id(), new CaseRules.Offering(
                                        ownedBy(row, "giver"), CasePaper.team(), Optional.empty(), row.officer("taker"))));
    }

    private Protected answers() {
        return Protected.of("casework.answer", "offer", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.answer(GeneratedCases.offer(ground.id(), ground.id(),
                                bodyOf(officer), ground.id(), officer.id("id")), officer.id("id"), "DECLINED")), it -> it,
                                it -> with(it, "answered_at", NOW.minusSeconds(1)), it -> with(it, "taker", ground.id())),
                        (asker, row) -> ours(asker, row) && asker.officer(row.officer("officer"))
                                && NOW.equals(row.at("answered_at"))
                                && asker.may(CaseRules.DECLINE, CaseRules.OFFERED_TO_THEM.id(), answering(row)));
    }

    private static CaseRules.Answering answering(Row row) {
        var it = CasePaper.offered();
        return new CaseRules.Answering(CasePaper.ofQuinn(row.body("body")), CasePaper.team(), new Handover(it.id(), it.of(),
                it.reference(), row.body("body"), it.giver(), it.offeredAt(), row.officer("taker"), it.reason(), it.dueOn(),
                it.state()));
    }

    private Protected subjects() {
        return Protected.of("casework.subject", "of_case", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.subject(ground, ground.id(), bodyOf(officer),
                                officer.id("id"))), it -> it, it -> with(it, "recorded_at", NOW.minusSeconds(1))),
                        (asker, row) -> ours(asker, row) && NOW.equals(row.at("recorded_at"))
                                && asker.may(SubjectRules.IDENTIFY, OWNER_ACTS,
                                        new SubjectRules.Identifying(ownedBy(row, "recorded_by"), Optional.empty())));
    }

    private Protected decisions() {
        return Protected.of("casework.decision", "id", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.decision(ground, ground.id(), bodyOf(officer),
                                officer.id("id"))), it -> it, it -> with(it, "decided_at", NOW.minusSeconds(1)),
                                it -> with(it, "stage", "TO_PANEL", "kind", "CLOSURE", "chosen", "CLOSED", "next", "CLOSED"),
                                it -> with(it, "gateway", DecisionRules.CHANNEL.slug()),
                                it -> with(it, "stage", "TO_ASSESS", "kind", "ASSESSMENT", "chosen", "SIGNPOST", "next",
                                        "SIGNPOSTED"), it -> assessed(it, DecisionRules.CHANNEL.slug()), it -> assessed(it, "cda-1998-s115"),
                                CaseOracle::panelled),
                        (asker, row) -> ours(asker, row) && NOW.equals(row.at("decided_at"))
                                && Stream.of(OWNER_ACTS, DecisionRules.CLOSING_TAKES_TWO.id(), DecisionRules.A_PANEL_DECIDES_ITSELF.id(),
                                        DecisionRules.GATEWAY_CARRIES.id(), DecisionRules.PANEL_THROUGH_CHANNEL.id())
                                        .allMatch(rule -> asker.may(DecisionRules.DECIDE, rule, deciding(row))));
    }

    /// As the database writes it for a panel, of the same body so that its keys hold.
    private static Row panelled(Row it) {
        return with(it, "stage", "TO_PANEL", "kind", "PANEL", "chosen", "ADOPT", "next", "SUPPORTED", "panel", it.id("body"),
                "options", null, "reason", null);
    }

    private static Row assessed(Row row, String gateway) {
        return with(row, "stage", "TO_ASSESS", "kind", "ASSESSMENT", "chosen", "PANEL", "next", "TO_PANEL", "gateway", gateway);
    }

    /// A gateway that is named is in force.
    private static DecisionRules.Deciding deciding(Row row) {
        return new DecisionRules.Deciding(ownedBy(row, "decided_by"), Choice.of(row.text("kind"), row.text("chosen")),
                row.has("gateway") ? new GatewayId(row.text("gateway")) : null, row.has("gateway"), null, Optional.empty());
    }

    /// A case of the row's body that the officer in that column owns: that it is theirs, the triggers ask.
    private static Case ownedBy(Row row, String column) {
        var it = CasePaper.ofQuinn(row.body("body"));
        return new Case(it.id(), it.reference(), it.kind(), it.urgent(), it.body(), it.openedAt(), row.officer(column), it.ownedSince(),
                it.dueOn(), it.stage(), it.nextOn(), it.fromPublic(), it.hearBy());
    }

    /// Whether a request was begun for a case on which the asker works.
    public static boolean worksOn(Ground ground, Asker asker, UUID request) {
        return ground.where("casework.asking", "request", request).stream().anyMatch(row -> ours(asker, row));
    }

    private Protected askings() {
        return Protected.of("casework.asking", "request", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.asking(ground.id(), ground.id(), bodyOf(officer),
                                officer.id("id"))), it -> it, it -> with(it, "begun_at", NOW.minusSeconds(1))),
                        (asker, row) -> ours(asker, row) && NOW.equals(row.at("begun_at"))
                                && asker.may(AskingRules.ASK, OWNER_ACTS, ownedBy(row, "asked_by")));
    }

    private Protected closures() {
        return Protected.of("casework.closure", "id", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.closure(ground, ground.id(), bodyOf(officer),
                                officer.id("id"))), it -> it, it -> with(it, "proposed_at", NOW.minusSeconds(1)),
                                it -> with(it, "grounds", List.of("NO_IDEOLOGY"))),
                        (asker, row) -> ours(asker, row) && NOW.equals(row.at("proposed_at"))
                                && asker.may(ClosureRules.PROPOSE, OWNER_ACTS, proposing(row))
                                && asker.may(ClosureRules.PROPOSE, ClosureRules.NOT_IDEOLOGY_ALONE.id(), proposing(row)));
    }

    private static ClosureRules.Proposing proposing(Row row) {
        var classes = ((List<?>) row.columns().getOrDefault("grounds", List.of())).stream()
                .map(it -> ClosureGround.valueOf((String) it)).collect(Collectors.toSet());
        return new ClosureRules.Proposing(ownedBy(row, "proposed_by"), classes, Set.of(), Set.of(), Set.of(), Set.of(), false, false);
    }

    private Protected awaited() {
        return Protected.of("casework.awaited", "closure request asked", CaseOracle::ours)
                .added(of -> authored(officer -> GeneratedCases.awaited(ground, GeneratedCases.closure(ground, ground.id(),
                                bodyOf(officer), officer.id("id")))),
                        (asker, row) -> ours(asker, row) && asker.may(ClosureRules.PROPOSE, OWNER_ACTS, proposing(row)));
    }

    private Protected unfinished() {
        return Protected.of("casework.unfinished", "closure action", CaseOracle::ours)
                .added(of -> authored(officer -> GeneratedCases.unfinished(ground, GeneratedCases.closure(ground, ground.id(),
                                bodyOf(officer), officer.id("id")))),
                        (asker, row) -> ours(asker, row) && asker.may(ClosureRules.PROPOSE, OWNER_ACTS, proposing(row)));
    }

    private Protected closings() {
        return Protected.of("casework.closing", "closure", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.closing(GeneratedCases.closure(ground, ground.id(),
                                bodyOf(officer), ground.id()), officer.id("id"), "REFUSED")), it -> it,
                                it -> with(it, "answered_at", NOW.minusSeconds(1)), it -> with(it, "outcome", "WITHDRAWN"),
                                it -> with(it, "proposed_by", it.id("officer")),
                                it -> with(it, "proposed_by", it.id("officer"), "outcome", "WITHDRAWN")),
                        (asker, row) -> ours(asker, row) && asker.officer(row.officer("officer"))
                                && NOW.equals(row.at("answered_at")) && (row.text("outcome").equals("REFUSED")
                                ? asker.may(ClosureRules.REFUSE, ClosureRules.SOMEONE_ELSE.id(), closing(row))
                                : asker.may(ClosureRules.WITHDRAW, ClosureRules.WHOEVER_PROPOSED.id(), closing(row))));
    }

    private static ClosureRules.Answering closing(Row row) {
        return CasePaper.closing(Stage.SIGNPOSTED, row.officer("proposed_by"), new Closure.State.Proposed(), Set.of());
    }

    private Protected tellings() {
        return Protected.of("casework.telling", "id", (asker, row) -> ours(asker, row)
                        || asker.may(TellingRules.HEAR, CasePaper.told(row.officer("to_officer"), row.body("to_body"), Outcome.NOT_SAID, NOW)))
                .added(of -> each(authored(officer -> GeneratedCases.telling(ground.id(), GeneratedReferrals.referral(ground,
                                ground.id(), ground.id(), bodyOf(officer)), officer.id("id"))), it -> it,
                                it -> with(it, "told_at", NOW.minusSeconds(1)), it -> with(it, "gateway", null),
                                it -> with(it, "to_body", it.id("body")),
                                it -> with(it, "to_body", it.id("body"), "gateway", null)),
                        (asker, row) -> ours(asker, row) && NOW.equals(row.at("told_at"))
                                && asker.may(TellingRules.TELL, OWNER_ACTS, saying(row))
                                && asker.may(TellingRules.TELL, TellingRules.GATEWAY_CARRIES_IT.id(), saying(row)));
    }

    /// A gateway that is named is open.
    private static TellingRules.Saying saying(Row row) {
        return new TellingRules.Saying(ownedBy(row, "told_by"), Outcome.valueOf(row.text("outcome")),
                row.has("gateway") != row.body("to_body").equals(row.body("body")));
    }

    private Protected bundles() {
        return Protected.of("casework.bundle", "id", CaseOracle::ours)
                .added(of -> each(authored(officer -> GeneratedCases.bundle(ground.id(), ground.id(), bodyOf(officer),
                                officer.id("id"))), it -> it, it -> with(it, "exported_at", NOW.minusSeconds(1))),
                        (asker, row) -> ours(asker, row) && asker.officer(row.officer("exported_by"))
                                && NOW.equals(row.at("exported_at")));
    }

    private Protected bundled() {
        return Protected.of("casework.bundled", "bundle entry", CaseOracle::exported);
    }

    private static boolean exported(Asker asker, Row row) {
        return ours(asker, row) && asker.officer(row.officer("exported_by"));
    }

    /// Whether an entry of the ledger is in a bundle that the asker exported.
    public static boolean bundled(Ground ground, Asker asker, UUID entry) {
        return ground.where("casework.bundled", "entry", entry).stream().anyMatch(row -> exported(asker, row));
    }

    private static boolean ours(Asker asker, Row row) {
        return asker.may(CaseRules.LIST, row.body("body"));
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? somewhere() : officer.id("body");
    }

    private UUID somewhere() {
        return ground.one(ground.rows("partnership.body")).id("id");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }
}
