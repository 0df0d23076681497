package org.concordat.partnership;

import static org.concordat.walls.Ground.row;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.concordat.access.Role;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.AgreementActs.By;
import org.concordat.walls.Asker;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of the register: by its own rules where it has one, and otherwise in
/// the words beside it.
public final class RegisterOracle {

    private final Ground ground;

    private RegisterOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table of `partnership` and `published`.
    public static List<Protected> over(Ground ground) {
        var it = new RegisterOracle(ground);
        var all = new ArrayList<>(it.register());
        all.addAll(it.agreements());
        return all;
    }

    private List<Protected> register() {
        return List.of(
                Protected.of("partnership.officer", "id", (asker, row) -> asker.viewer() != null)
                        .added(this::newOfficers, this::mayEnter)
                        .changed("update partnership.officer set ended_at = ended_at", (asker, row) ->
                                asker.may(RegisterRules.LEAVE, "partnership.administrator-ends-service",
                                        new RegisterRules.Left(officer(row), TODAY, administered(row.body("body"))))),
                Protected.of("partnership.tenure", "id", (asker, row) -> asker.viewer() != null)
                        .added(this::newTenures, (asker, row) -> named(asker, row, "recorded_by") && mayAppoint(asker, row))
                        .changed("update partnership.tenure set ended_at = ended_at", this::mayAppoint),
                Protected.of("partnership.role_change", "id", this::readsRoles)
                        .added(ground -> ground.rows("partnership.officer").stream().limit(9).map(officer ->
                                row("partnership.role_change", "id", ground.id(), "officer", officer.id("id"), "role",
                                        "ORIGINATOR", "from_day", TODAY, "trained_until", TODAY, "reason", "a test",
                                        "proposed_by", author(officer), "proposed_at", NOW)).toList(),
                                (asker, row) -> inOwnName(asker, row, "proposed_by")),
                Protected.of("partnership.role_decision", "change", this::readsRoles)
                        .added(of -> decisions(), (asker, row) -> inOwnName(asker, row, "decided_by")));
    }

    private List<Protected> agreements() {
        var all = new ArrayList<Protected>();
        all.add(Protected.of("partnership.agreement", "id", (asker, row) -> reads(asker, row.id("id")) || offers(asker, row))
                .added(ground -> offered(), (asker, row) -> named(asker, row, "offered_by")
                        && asker.may(AgreementDraftRules.OFFER, "partnership.agreement-owner-offers",
                                new Offering(draft(row), Optional.empty(), List.of(), true, Set.of(), Optional.empty()))));
        all.add(Protected.of("partnership.agreement_purpose", "agreement purpose", this::readsIts)
                .added(of -> each("agreement_purpose", "purpose", "another"), this::offersNow));
        all.add(Protected.of("partnership.agreement_gateway", "agreement gateway", this::readsIts)
                .added(of -> each("agreement_gateway", "gateway", "another"), this::offersNow));
        all.add(Protected.of("partnership.agreement_party", "agreement body", this::readsIts)
                .added(of -> each("agreement_party", "body", ground.id(), "controller", true, "contact", "a test"),
                        this::offersNow));
        all.add(Protected.of("partnership.signature", "agreement body", this::readsIts)
                .added(of -> byEach("signature", "signed_by", "signed_at", NOW, "capacity", "a test"), (asker, row) ->
                        asker.of(row.body("body")) && acts(asker, row, "signed_by")));
        all.add(acting("withdrawal", "agreement", "withdrawn_by", "withdrawn_at", NOW, "reason", "a test"));
        all.add(acting("review", "id", "reviewed_by", "id", Fresh.ID, "number", 9, "reviewed_at", NOW, "finding", "a test",
                "next_review", TODAY));
        all.add(acting("suspension", "id", "suspended_by", "id", Fresh.ID, "number", 9, "suspended_at", NOW, "reason", "a test"));
        all.add(acting("resumption", "suspension", "resumed_by", "suspension", Fresh.ID, "suspended_by", Fresh.ID,
                "resumed_at", NOW, "reason", "a test"));
        all.add(acting("ending", "agreement", "ended_by", "ended_at", NOW, "reason", "a test"));
        BiPredicate<Asker, Row> drafts = (asker, row) -> asker.may(AgreementDraftRules.DRAFT, draft(row));
        all.add(Protected.of("partnership.agreement_draft", "id", drafts)
                .added(of -> drafts(), (asker, row) -> drafts.test(asker, row) && named(asker, row, "saved_by"))
                .changedUnread("update partnership.agreement_draft set saved_by = access.viewer_officer()", drafts)
                .changedUnread("delete from partnership.agreement_draft", drafts));
        BiPredicate<Asker, Row> publishes = (asker, row) -> asker.holds(Role.AGREEMENT_OWNER) && reads(asker, row.id("id"));
        all.add(Protected.of("published.agreement", "id", (asker, row) -> reads(asker, row.id("id")))
                .added(this::published, publishes)
                .changedUnread("update published.agreement set suspended = true", publishes));
        return all;
    }

    /// Stands for an id that is made for each row.
    private enum Fresh { ID }

    private Protected acting(String table, String key, String by, Object... rest) {
        return Protected.of("partnership." + table, key, this::readsIts)
                .added(of -> byEach(table, by, rest), (asker, row) -> acts(asker, row, by));
    }

    private boolean acts(Asker asker, Row row, String by) {
        return named(asker, row, by) && reads(asker, row.id("agreement")) && asker.may(AgreementRules.END,
                "partnership.agreement-owner-of-a-party", agreement(row.id("agreement")));
    }

    private boolean readsIts(Asker asker, Row row) {
        return reads(asker, row.id("agreement"));
    }

    private boolean reads(Asker asker, UUID agreement) {
        return !ground.where("partnership.agreement", "id", agreement).isEmpty()
                && asker.may(AgreementRules.READ, agreement(agreement));
    }

    /// Parties and purposes are added in the moment of the offer alone, by its owner.
    private boolean offersNow(Asker asker, Row row) {
        return offers(asker, ground.the("partnership.agreement", "id", row.id("agreement")));
    }

    /// The owner, who may not have been entered among the parties yet.
    private static boolean offers(Asker asker, Row agreement) {
        return asker.of(agreement.body("owner_body")) && NOW.equals(agreement.at("offered_at"));
    }

    private boolean readsRoles(Asker asker, Row row) {
        return asker.may(RegisterRules.READ_OFFICER, officer(ground.the("partnership.officer", "id", row.id("officer"))));
    }

    private boolean mayEnter(Asker asker, Row row) {
        return inOwnName(asker, row, "recorded_by") && (asker.viewer() == null
                || asker.may(RegisterRules.REGISTER_OFFICER, "partnership.administrator-registers-officers",
                        administered(row.body("body"))));
    }

    private boolean mayAppoint(Asker asker, Row row) {
        var body = ground.the("partnership.office", "id", row.id("office")).body("body");
        return asker.may(RegisterRules.APPOINT, "partnership.administrator-keeps-offices", new RegisterRules.Appointed(
                new Office(row.id("office"), body, "Head", Between.from(TODAY), "a test", Optional.empty()), TODAY,
                administered(body)));
    }

    private static boolean named(Asker asker, Row row, String author) {
        return row.has(author) && asker.officer(row.officer(author));
    }

    /// Nobody writes in another's name; where nobody is bound, in nobody's.
    private static boolean inOwnName(Asker asker, Row row, String author) {
        return asker.viewer() == null ? !row.has(author) : named(asker, row, author);
    }

    private Administered administered(BodyId body) {
        return new Administered(body, BodyKind.valueOf(ground.the("partnership.body", "id", body.value()).text("kind")), 0);
    }

    private static Officer officer(Row row) {
        return new Officer(row.officer("id"), row.body("body"), "Someone", Between.from(row.day("from_day")));
    }

    private static AgreementDraft draft(Row row) {
        return new AgreementDraft(row.agreement("id"), "ISA", row.body("owner_body"), new org.concordat.kernel.OfficerId(
                row.id("id")), NOW, new By(new org.concordat.kernel.OfficerId(row.id("id")), "Someone", NOW), null, Map.of());
    }

    private Agreement agreement(UUID id) {
        var row = ground.the("partnership.agreement", "id", id);
        var parties = ground.where("partnership.agreement_party", "agreement", id).stream().map(it -> it.body("body"))
                .toArray(BodyId[]::new);
        return new Agreement.InForce(new Deed(row.agreement("id"), "ISA", row.body("owner_body"), row.officer("drafted_by"),
                NOW, row.officer("offered_by"), NOW, AgreementSamples.between(parties), null), AgreementActs.NONE);
    }

    private List<Row> newOfficers(Ground of) {
        return ground.rows("partnership.officer").stream().map(officer -> row("partnership.officer", "id",
                of.id(), "body", of.once(2) ? officer.id("body") : of.one(of.rows("partnership.body")).id("id"), "name", "New",
                "from_day", TODAY, "recorded_at", NOW, "recorded_by", of.once(6) ? null : officer.id("id"))).toList();
    }

    private List<Row> newTenures(Ground of) {
        return ground.rows("partnership.officer").stream().map(officer -> row("partnership.tenure", "id",
                of.id(), "office", (of.once(2) ? ground.the("partnership.office", "body", officer.id("body"))
                        : of.one(of.rows("partnership.office"))).id("id"), "holder", "New", "from_day", TODAY.plusYears(9),
                "until_day", TODAY.plusYears(9).plusDays(1), "source", "a test", "recorded_at", NOW, "ended_at", NOW,
                "recorded_by", officer.id("id"))).toList();
    }

    private List<Row> decisions() {
        return ground.rows("partnership.officer").stream().limit(9).map(officer -> {
            var by = author(officer);
            return row("partnership.role_decision", "change", ground.id(), "proposed_by", by == null ? null : ground.id(),
                    "officer", ground.id(), "outcome", "APPROVED", "act", ground.id(), "decided_by", by, "decided_at", NOW);
        }).toList();
    }

    private UUID author(Row officer) {
        return ground.once(5) ? null : officer.id("id");
    }

    private List<Row> offered() {
        return ground.rows("partnership.officer").stream().map(officer -> {
            var id = ground.id();
            return Ground.with(ground.rows("partnership.agreement").getFirst(), "id", id, "reference", reference(id),
                    "owner_body", someBody(officer), "offered_by", officer.id("id"), "offered_at", NOW, "supersedes", null);
        }).toList();
    }

    private List<Row> drafts() {
        return ground.rows("partnership.officer").stream().map(officer -> {
            var id = ground.id();
            return row("partnership.agreement_draft", "id", id, "reference", reference(id), "owner_body", someBody(officer),
                    "started_by", officer.id("id"), "started_at", NOW, "saved_by", officer.id("id"), "saved_at", NOW,
                    "parts", Map.of());
        }).toList();
    }

    private UUID someBody(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private static String reference(UUID id) {
        var hex = id.toString().toUpperCase(java.util.Locale.ROOT).replace("-", "");
        return "ISA-" + hex.substring(0, 4) + "-" + hex.substring(24, 28);
    }

    private List<Row> published(Ground of) {
        return ground.rows("partnership.agreement").stream()
                .filter(it -> ground.where("published.agreement", "id", it.id("id")).isEmpty())
                .map(it -> Ground.with(ground.rows("published.agreement").getFirst(), "id", it.id("id"))).toList();
    }

    private List<Row> each(String table, Object... columns) {
        return ground.rows("partnership.agreement").stream().map(it -> {
            var row = row("partnership." + table, columns);
            return Ground.with(row, "agreement", it.id("id"));
        }).toList();
    }

    /// Under each agreement, by officers of its parties and others.
    private List<Row> byEach(String table, String by, Object... rest) {
        return ground.rows("partnership.agreement").stream().flatMap(it -> ground.rows("partnership.officer").stream()
                .filter(officer -> ground.once(4)).map(officer -> {
                    var columns = rest.clone();
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = columns[i] == Fresh.ID ? ground.id() : columns[i];
                    }
                    var row = Ground.with(row("partnership." + table, columns), "agreement", it.id("id"), by, officer.id("id"));
                    return table.equals("signature") ? Ground.with(row, "body", someBody(officer)) : row;
                })).toList();
    }
}
