package org.concordat.sharing;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.row;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.casework.CaseOracle;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.concordat.kernel.Words;
import org.concordat.people.PeopleOracle;
import org.concordat.records.RecordsOracle;
import org.concordat.requests.RequestOracle;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedChain;
import org.concordat.walls.GeneratedSharing;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of `sharing`, `people` and `ledger`: by its own rules where it has
/// one, and otherwise in the words beside it.
public final class SharingOracle {

    /// What is done where a row of that table is added.
    private static final Map<String, Act<ReceivingRules.Visit>> ACTS = Map.of("sharing.opening", ReceivingRules.OPEN,
            "sharing.acceptance", ReceivingRules.ACCEPT, "sharing.answer", ReceivingRules.ANSWER);

    private final Ground ground;

    private SharingOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new SharingOracle(ground);
        return Stream.of(it.originating(), it.receiving(), it.others(), PaperOracle.over(ground, it::reads)).flatMap(List::stream).toList();
    }

    private List<Protected> originating() {
        BiPredicate<Asker, Row> own = (asker, row) -> PaperOracle.isWriter(asker, DraftRules.READ, row);
        return List.of(
                Protected.of("sharing.draft", "id", own)
                        .added(of -> authored(officer -> row("sharing.draft", "id", ground.id(), "officer", officer.id("id"),
                                "body", someBody(officer), "started_at", NOW, "saved_at", NOW, "inherited", "", "sections",
                                Map.of())), own)
                        .changedUnread("update sharing.draft set saved_at = '2026-11-24'", own)
                        .changedUnread("delete from sharing.draft", own),
                Protected.of("sharing.disclosure", "id", this::reads)
                        .added(of -> proposed(), this::proposes),
                Protected.of("sharing.source", "disclosure", this::seesIts)
                        .added(of -> authored(officer -> row("sharing.source", "disclosure", ground.id(), "body",
                                someBody(officer), "reference", "Log")), (asker, row) ->
                                asker.of(row.body("body")) && asker.may(ProposalRules.PROPOSE, "sharing.originator-proposes",
                                        Paper.candidate())),
                Protected.of("sharing.decision", "disclosure", this::seesIts)
                        .added(of -> authored(officer -> row("sharing.decision", "disclosure", ground.id(), "body",
                                someBody(officer), "outcome", "APPROVED", "proposed_by",
                                ground.once(3) ? officer.id("id") : ground.id(), "decided_by", officer.id("id"),
                                "decided_at", NOW, "act", ground.id())), this::decides),
                Protected.of("sharing.recall", "disclosure", this::seesIts)
                        .added(of -> authored(officer -> row("sharing.recall", "disclosure", ground.id(), "body",
                                someBody(officer), "kind", "RECALLED", "act", ground.id(), "recalled_by", officer.id("id"),
                                "recalled_at", NOW, "reason", "a test")), (asker, row) ->
                                asker.of(row.body("body")) && asker.officer(row.officer("recalled_by"))
                                        && asker.may(RecallRules.RECALL, "sharing.originating-side-recalls",
                                                disclosure(row))));
    }

    /// Whether the asker sees that a disclosure was addressed to anybody.
    public static boolean seesOutside(Ground ground, Asker asker, UUID disclosure) {
        var it = new SharingOracle(ground);
        return ground.where("sharing.addressed", "disclosure", disclosure).stream().anyMatch(row -> it.seesEnvelope(asker, row));
    }

    private boolean seesEnvelope(Asker asker, Row row) {
        return seen(asker, row.body("from_body")) || addressed(asker, row) || isOpened(asker, row)
                || asker.named().equals(Optional.of(row.text("reference"))) && OpenedOracle.mayBeNamed(asker, outside(asker, row));
    }

    private List<Protected> receiving() {
        BiPredicate<Asker, Row> sends = (asker, row) -> seen(asker, row.body("from_body"));
        return List.of(
                Protected.of("sharing.addressed", "disclosure body role", this::seesEnvelope)
                        .added(of -> envelopes(), (asker, row) -> asker.of(row.body("from_body")) && !row.has("sent_at")
                                && !row.has("ended") && asker.may(ProposalRules.PROPOSE, "sharing.originator-proposes",
                                        Paper.candidate()))
                        .changedUnread("update sharing.addressed set visible_until = '2027-01-01'", sends),
                holders("sharing.opening", "id", "id", Fresh.ID, "purpose", "prevent-support", "opened_at", NOW),
                holders("sharing.acceptance", "disclosure officer", "accepted_at", NOW),
                holders("sharing.answer", "disclosure body", "id", Fresh.ID, "answered_at", NOW, "kind", "OF_USE", "words",
                        "Words."),
                holders("sharing.outcome", "id", "id", Fresh.ID, "said_at", NOW, "came_of", "A plan.", "changed", "NO"),
                holders("sharing.disposal", "disclosure body", "confirmed_at", NOW, "words", "Words."));
    }

    private List<Protected> others() {
        return List.of(
                Protected.of("people.identity", "id", this::identity)
                        .added(of -> authored(officer -> row("people.identity", "id", ground.id(), "told_by", someBody(officer),
                                "recorded_by", officer.id("id"), "recorded_at", NOW, "name", "Jo", "age_band", "NOT_KNOWN",
                                "source", "a test", "source_day", TODAY, "for_concern", false)), (asker, row) ->
                                asker.of(row.body("told_by")) && asker.officer(row.officer("recorded_by"))),
                Protected.of("sharing.tally", "id", (asker, row) ->
                        asker.may(OversightRules.COUNTS, YearMonth.from(row.day("month")))
                                && (asker.holds(Role.BOARD_MEMBER) || oversees(asker, row.body("body"), row.day("month")))),
                Protected.of("ledger.entry", "id", (asker, row) -> row.has("body") && asker.of(row.body("body")))
                        .added(of -> authored(officer -> row("ledger.entry", "id", ground.id(), "kind",
                                ground.once(3) ? "ledger.act.published" : "a.test", "version", 1,
                                "at", NOW, "officer", ground.once(3) ? null : officer.id("id"), "body",
                                ground.once(6) ? null : someBody(officer), "fields", Map.of())),
                                (asker, row) -> inOwnName(asker, row) || publishes(asker, row)),
                Protected.of("ledger.salt", "entry", (asker, row) -> entry(row.id("entry"),
                        it -> asker.of(it.body("body")) && (asker.officer(it.officer("officer"))
                                || CaseOracle.bundled(ground, asker, it.id("id"))))),
                Protected.of("ledger.waiting", "entry", (asker, row) -> entry(row.id("entry"), it -> asker.of(it.body("body")))),
                Protected.of("ledger.leaf", "entry", (asker, row) -> entry(row.id("entry"), it -> asker.of(it.body("body")))),
                Protected.of("ledger.erasure", "entry", (asker, row) ->
                        entry(row.id("by_entry"), it -> asker.of(it.body("body")))
                                || RecordsOracle.isProposed(ground, asker, row.id("entry"))),
                Protected.of("ledger.loss", "by_entry", (asker, row) -> asker.is(anybody -> true)));
    }

    private boolean identity(Asker asker, Row row) {
        return seen(asker, row.body("told_by"))
                || ground.where("sharing.disclosure", "identity", row.id("id")).stream().anyMatch(it -> reads(asker, it))
                || InquiryOracle.asksAbout(ground, asker, row.id("id"))
                || RequestOracle.asksAbout(ground, asker, row.id("id"))
                || PeopleOracle.seesForAConcern(asker, row);
    }

    /// Whether they see an identity, in whichever way.
    public static boolean seesIdentity(Ground ground, Asker asker, UUID id) {
        return ground.where("people.identity", "id", id).stream().anyMatch(row -> new SharingOracle(ground).identity(asker, row));
    }

    /// Stands for an id that is made for each row.
    private enum Fresh { ID }

    private Protected holders(String table, String key, Object... rest) {
        return Protected.of(table, key, (asker, row) -> asker.may(ListRules.INBOX, row.body("body"))
                        || ground.where("sharing.addressed", "disclosure", row.id("disclosure")).stream()
                                .anyMatch(it -> seen(asker, it.body("from_body"))))
                .added(of -> done(table, rest), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("officer"))
                        && (ground.where("sharing.addressed", "disclosure", row.id("disclosure")).stream()
                                .anyMatch(it -> addressed(asker, it)) || isOpenedTo(asker, table, row.id("disclosure"))));
    }

    /// Whether the way by which it was opened leads to doing that with it.
    private boolean isOpenedTo(Asker asker, String table, UUID disclosure) {
        var visit = outside(asker, ground.where("sharing.addressed", "disclosure", disclosure).getFirst());
        return OpenedOracle.ways(ground, asker, disclosure).stream()
                .filter(way -> WayRules.instead(ACTS.getOrDefault(table, ReceivingRules.DISPOSE), way).isPresent())
                .anyMatch(way -> OpenedOracle.leads(asker, new WayRules.Opened(visit, way)));
    }

    private boolean isOpened(Asker asker, Row envelope) {
        return asker.of(envelope.body("body")) && OpenedOracle.ways(ground, asker, envelope.id("disclosure")).stream()
                .map(way -> new WayRules.Opened(outside(asker, envelope), way))
                .anyMatch(it -> OpenedOracle.leads(asker, it) && OpenedOracle.isSent(asker, it));
    }

    private boolean reads(Asker asker, Row disclosure) {
        if (sees(asker, disclosure) || receives(asker, disclosure)) {
            return true;
        }
        var envelopes = ground.where("sharing.addressed", "disclosure", disclosure.id("id"));
        return envelopes.stream().anyMatch(it -> asker.of(it.body("body")))
                && OpenedOracle.ways(ground, asker, disclosure.id("id")).stream().anyMatch(way ->
                        OpenedOracle.reads(asker, new WayRules.Opened(visit(asker, envelopes), way)));
    }

    private ReceivingRules.Visit outside(Asker asker, Row envelope) {
        return new ReceivingRules.Visit(envelope(asker, envelope), audience(List.of(envelope)), Optional.empty());
    }

    private ReceivingRules.Visit visit(Asker asker, List<Row> envelopes) {
        return new ReceivingRules.Visit(envelope(asker, envelopes.getFirst()), audience(envelopes),
                Optional.ofNullable(asker.viewer().purpose()));
    }

    private boolean seesIts(Asker asker, Row row) {
        return sees(asker, ground.the("sharing.disclosure", "id", row.id("disclosure")));
    }

    private boolean sees(Asker asker, Row disclosure) {
        return asker.may(RecallRules.SEE, disclosure(disclosure));
    }

    private boolean seen(Asker asker, BodyId body) {
        return PaperOracle.isOriginatingSide(asker, body);
    }

    /// What the rules of receiving say of the outside of it, whatever they say of the inside.
    private boolean addressed(Asker asker, Row row) {
        var visit = outside(asker, row);
        return asker.may(ReceivingRules.DISPOSE, "sharing.addressed-to-your-body-and-role", visit)
                && asker.may(ReceivingRules.DISPOSE, "sharing.training-is-current", visit)
                && asker.may(ReceivingRules.DISPOSE, "sharing.has-been-sent", visit);
    }

    private boolean receives(Asker asker, Row disclosure) {
        var envelopes = ground.where("sharing.addressed", "disclosure", disclosure.id("id"));
        return asker.viewer() != null && asker.may(ReceivingRules.READ, visit(asker, envelopes));
    }

    private static Set<ReceivingRules.Address> audience(List<Row> envelopes) {
        return envelopes.stream().map(it -> new ReceivingRules.Address(it.body("body"), Role.valueOf(it.text("role"))))
                .collect(Collectors.toSet());
    }

    private Envelope envelope(Asker asker, Row it) {
        var paper = Paper.envelope();
        boolean accepted = ground.where("sharing.acceptance", "disclosure", it.id("disclosure")).stream()
                .anyMatch(row -> asker.officer(row.officer("officer")));
        return new Envelope(new DisclosureId(it.id("disclosure")), "D", it.body("from_body"), it.agreement("agreement"),
                new Purpose(it.text("purpose")), paper.about(), paper.terms(), it.at("sent_at"), TODAY, it.at("visible_until"),
                null, accepted, 0, null, null, ground.isNoted(GeneratedChain.SEVERED, it.id("disclosure")));
    }

    private boolean proposes(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.officer(row.officer("proposed_by"))
                && row.text("standing").equals("PROPOSED") && !row.has("review_due")
                && asker.may(ProposalRules.PROPOSE, "sharing.originator-proposes", Paper.candidate())
                && asker.may(ProposalRules.PROPOSE, "sharing.agreement-in-force", Paper.candidate(Paper.draft(),
                        asker.is(it -> it.inForce().contains(row.agreement("agreement"))) ? Optional.of(Paper.terms())
                                : Optional.empty()))
                && asker.may(ProposalRules.PROPOSE, ProposalRules.OFFICIAL_AT_MOST.id(),
                        Paper.candidate(new Section.Content("Leaflets", row.text("words"), "Log 1")));
    }

    private boolean decides(Asker asker, Row row) {
        var pending = new ApprovalRules.Pending(disclosure(row), Optional.empty(), Optional.empty());
        return asker.of(row.body("body")) && asker.officer(row.officer("decided_by"))
                && asker.may(ApprovalRules.APPROVE, "sharing.approver-decides", pending)
                && asker.may(ApprovalRules.APPROVE, "sharing.someone-else-decides", pending);
    }

    private static Disclosure disclosure(Row row) {
        var it = Paper.disclosure(row.body("body"), new Disclosure.State.Proposed());
        return new Disclosure(it.id(), it.reference(), it.body(), row.has("proposed_by") ? row.officer("proposed_by")
                : it.proposedBy(), it.proposedAt(), it.subject(), it.matter(), it.audience(), it.passage(), it.cover(),
                it.handling(), it.content(), it.justification(), it.dates(), it.retentionRule(), it.disposeBy(), null, null,
                it.state());
    }

    private boolean entry(UUID id, Predicate<Row> so) {
        return ground.where("ledger.entry", "id", id).stream().anyMatch(so);
    }

    private static boolean inOwnName(Asker asker, Row row) {
        return asker.viewer() == null ? !row.has("officer") && !row.has("body")
                : row.has("officer") && row.has("body") && asker.officer(row.officer("officer")) && asker.of(row.body("body"));
    }

    /// What anybody may open is of the viewer's body, and of nobody in it.
    private static boolean publishes(Asker asker, Row row) {
        return row.text("kind").equals("ledger.act.published") && !row.has("officer") && row.has("body") && asker.of(row.body("body"));
    }

    /// Whether the viewer's body serves an area today that the other served in that month.
    private boolean oversees(Asker asker, BodyId body, LocalDate month) {
        var ours = coverage(asker.viewer().body(), TODAY, TODAY.plusDays(1)).map(it -> it.id("area")).toList();
        return coverage(body, month, month.plusMonths(1)).anyMatch(it -> ours.contains(it.id("area")))
                || isOf(asker.viewer().body(), "INVESTIGATORY_POWERS_COMMISSIONER") && (isOf(body, "SECURITY_SERVICE")
                        || isOf(body, "COUNTER_TERRORISM_POLICING"));
    }

    private boolean isOf(BodyId body, String kind) {
        return ground.the("partnership.body", "id", body.value()).text("kind").equals(kind);
    }

    /// What a body served on a day from one, and before another.
    private Stream<Row> coverage(BodyId body, LocalDate from, LocalDate before) {
        return ground.where("partnership.coverage", "body", body.value()).stream()
                .filter(it -> it.day("from_day").isBefore(before))
                .filter(it -> !it.has("until_day") || it.day("until_day").isAfter(from)
                        && it.day("until_day").isAfter(it.day("from_day")));
    }

    private List<Row> authored(java.util.function.Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private UUID someBody(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    /// Several by each, for much must be right at once before it is lawful.
    private List<Row> proposed() {
        return Stream.generate(this::proposals).limit(3).flatMap(List::stream).toList();
    }

    private List<Row> proposals() {
        return authored(officer -> {
            var id = ground.id();
            return Ground.with(GeneratedSharing.disclosure(ground, id, someBody(officer), officer.id("id"),
                    "prevent-support", agreement(officer), null, World.reference("D-", id)),
                    "standing", ground.once(4) ? "SENT" : "PROPOSED", "review_due", ground.once(4) ? TODAY : null, "words", ground.once(4) ? "TOP SECRET" : "Words.");
        });
    }

    /// Mostly one to which their body is a party.
    private UUID agreement(Row officer) {
        var theirs = ground.where("partnership.agreement_party", "body", officer.id("body"));
        return theirs.isEmpty() || ground.once(4) ? ground.one(ground.rows("partnership.agreement")).id("id")
                : ground.one(theirs).id("agreement");
    }

    private List<Row> envelopes() {
        return authored(officer -> Ground.with(ground.one(ground.rows("sharing.addressed")), "disclosure", ground.id(),
                "from_body", someBody(officer), "sent_at", ground.once(4) ? NOW : null, "ended",
                ground.once(4) ? "RECALLED" : null));
    }

    /// By officers of those addressed and others, to what they may have been sent.
    private List<Row> done(String table, Object... rest) {
        return ground.rows("sharing.addressed").stream().flatMap(it -> ground.rows("partnership.officer").stream()
                .filter(officer -> officer.id("body").equals(it.id("body")) || ground.once(4))
                .map(officer -> {
                    var columns = rest.clone();
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = columns[i] == Fresh.ID ? ground.id() : columns[i];
                    }
                    return Ground.with(row(table, columns), "disclosure", it.id("disclosure"), "from_body",
                            it.id("from_body"), "officer", officer.id("id"), "body", someBody(officer));
                })).toList();
    }
}
