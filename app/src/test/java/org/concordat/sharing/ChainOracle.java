package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedChain;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of passing on, of the chain, and of corrections: by its own rules where it has one (decisions
/// 0042 and 0043).
public final class ChainOracle {

    private final Ground ground;

    private ChainOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new ChainOracle(ground);
        return List.of(it.custody(), it.requests(), it.asked(), it.decisions(), it.corrections(), it.seen(), it.answers(), it.reviews());
    }

    private Protected custody() {
        return Protected.of("sharing.custody", "disclosure above", (asker, row) -> sees(asker, row.body("above_body")));
    }

    private Protected requests() {
        return Protected.of("sharing.onward_request", "id", (asker, row) -> asker.may(OnwardRules.SEE, deciding(
                        row.body("body"), ground.where("sharing.onward_asked", "request", row.id("id")).stream()
                                .anyMatch(it -> asker.of(it.body("body"))))))
                .added(of -> offers(officer -> GeneratedChain.request(ground, ground.id(), someBody(officer), officer.id("id"),
                        moment())), (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("asked_by"))
                                && NOW.equals(row.at("asked_at")) && asker.holds(ORIGINATOR));
    }

    private Protected asked() {
        return Protected.of("sharing.onward_asked", "request body", (asker, row) -> sees(asker, row.body("body")));
    }

    private Protected decisions() {
        return Protected.of("sharing.onward_decision", "request body", (asker, row) -> sees(asker, row.body("body")))
                .added(of -> offers(officer -> Ground.with(GeneratedChain.decision(ground,
                        ground.one(ground.rows("sharing.onward_asked")), officer.id("id"), moment()), "body", someBody(officer),
                        "holder", ground.id())), (asker, row) -> asker.of(row.body("body"))
                                && asker.officer(row.officer("decided_by")) && NOW.equals(row.at("decided_at"))
                                && asker.may(OnwardRules.GIVE, "sharing.originating-approver-decides-on-passing-on",
                                        deciding(row.body("holder"), asker.of(row.body("body")))));
    }

    private Protected corrections() {
        return Protected.of("sharing.correction_addressed", "body role disclosure", (asker, row) -> sees(asker, row.body("from_body")));
    }

    private Protected seen() {
        return Protected.of("sharing.correction_seen", "disclosure officer", (asker, row) ->
                        asker.officer(row.officer("officer")) || sees(asker, row.body("from_body")))
                .added(of -> ground.rows("sharing.addressed").stream().flatMap(it -> ground.rows("partnership.officer").stream()
                        .filter(officer -> officer.id("body").equals(it.id("body")) || ground.once(4))
                        .map(officer -> Ground.row("sharing.correction_seen", "disclosure", it.id("disclosure"), "officer",
                                officer.id("id"), "body", someBody(officer), "from_body", it.id("from_body"), "seen_at",
                                moment()))).toList(), (asker, row) -> asker.of(row.body("body"))
                        && asker.officer(row.officer("officer")) && NOW.equals(row.at("seen_at"))
                        && ground.where("sharing.addressed", "disclosure", row.id("disclosure")).stream()
                                .anyMatch(it -> isAddressed(asker, it)));
    }

    private Protected answers() {
        BiPredicate<Asker, Row> ours = (asker, row) -> sees(asker, row.body("body"));
        return Protected.of("sharing.source_answer", "id", ours)
                .added(of -> offers(officer -> Ground.row("sharing.source_answer", "id", ground.id(), "disclosure", ground.id(),
                        "body", someBody(officer), "officer", officer.id("id"), "answered_at", moment(), "words", "It stands.")),
                        (asker, row) -> ours.test(asker, row) && asker.officer(row.officer("officer"))
                                && NOW.equals(row.at("answered_at")));
    }

    private Protected reviews() {
        return Protected.of("sharing.retention_review", "id", (asker, row) -> sees(asker, row.body("body")))
                .added(of -> offers(officer -> GeneratedChain.review(ground, ground.id(), someBody(officer), officer.id("id"), moment())),
                        (asker, row) -> sees(asker, row.body("body")) && asker.officer(row.officer("officer"))
                                && NOW.equals(row.at("reviewed_at")));
    }

    private static boolean sees(Asker asker, BodyId body) {
        return asker.of(body) && asker.holds(ORIGINATOR, APPROVER);
    }

    private static boolean isAddressed(Asker asker, Row it) {
        var paper = Paper.envelope();
        var visit = new ReceivingRules.Visit(new Envelope(new DisclosureId(it.id("disclosure")), "D", it.body("from_body"),
                it.agreement("agreement"), new Purpose(it.text("purpose")), paper.about(), paper.terms(), it.at("sent_at"), TODAY,
                it.at("visible_until"), null, true, 0, null, null), Set.of(new ReceivingRules.Address(it.body("body"),
                        Role.valueOf(it.text("role")))), Optional.empty());
        return List.of(ReceivingRules.ADDRESSED_TO_THEM, ReceivingRules.TRAINING_IS_CURRENT, ReceivingRules.HAS_BEEN_SENT)
                .stream().allMatch(rule -> asker.may(CorrectionRules.CONFIRM, rule.id(), visit));
    }

    private static OnwardRules.Deciding deciding(BodyId holder, boolean ofUs) {
        return new OnwardRules.Deciding(new Onward(new UUID(7, 1), Paper.ID, "D", holder, Paper.ANN, NOW, holder,
                new GatewayId("ctsa-2015-s36"), Cast.PREVENT, Set.of(), "a test", NOW, NOW, null, new Onward.State.Asked()), ofUs, false, true, List.of());
    }

    private List<Row> offers(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private Instant moment() {
        return ground.once(4) ? NOW.minusSeconds(1) : NOW;
    }

    private UUID someBody(Row officer) {
        return ground.once(4) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
