package org.concordat.sharing;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedOpened;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of grants and broken glass, by its own rules, and of what is read through them
/// (decision 0010).
public final class OpenedOracle {

    private static final List<Role> RECEIVING = Arrays.stream(Role.values()).filter(Role::receives).toList();
    private static final OfficerId NO_ONE = new OfficerId(new UUID(0, 9));

    private final Ground ground;

    private OpenedOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new OpenedOracle(ground);
        return Stream.concat(it.grants().stream(), it.glass().stream()).toList();
    }

    /// By which ways, other than the usual one, something comes to the viewer, however long they lead there.
    static List<Way> ways(Ground ground, Asker asker, UUID disclosure) {
        var granted = ground.where("sharing.grant_decision", "disclosure", disclosure).stream()
                .filter(it -> asker.officer(it.officer("officer")) && it.text("outcome").equals("GIVEN")
                        && !it.at("decided_at").isAfter(NOW))
                .filter(it -> ground.where("sharing.grant_withdrawal", "request", it.id("request")).stream()
                        .allMatch(withdrawal -> withdrawal.at("withdrawn_at").isAfter(NOW)))
                .<Way>map(it -> new Way.Granted(it.at("stands_until")));
        var broken = ground.where("sharing.breaking", "disclosure", disclosure).stream()
                .filter(it -> asker.officer(it.officer("officer")) && !it.at("broken_at").isAfter(NOW))
                .<Way>map(it -> new Way.Broken(it.at("stands_until")));
        return Stream.concat(granted, broken).toList();
    }

    /// What the rules of a way say of the way itself.
    static boolean leads(Asker asker, WayRules.Opened it) {
        return switch (it.way()) {
            case Way.Addressed _ -> false;
            case Way.Granted _ -> asker.may(WayRules.OPEN_GRANTED, "sharing.granted-to-you", it)
                    && asker.may(WayRules.OPEN_GRANTED, "sharing.holds-a-receiving-role", it);
            case Way.Broken _ -> asker.may(WayRules.OPEN_BROKEN, "sharing.broken-by-you", it)
                    && asker.may(WayRules.OPEN_BROKEN, BreakingRules.ROLE_MAY_BREAK, it);
        };
    }

    static boolean isSent(Asker asker, WayRules.Opened it) {
        return asker.may(it.way() instanceof Way.Granted ? WayRules.OPEN_GRANTED : WayRules.OPEN_BROKEN,
                "sharing.has-been-sent", it);
    }

    static boolean reads(Asker asker, WayRules.Opened it) {
        return asker.may(it.way() instanceof Way.Granted ? WayRules.READ_GRANTED : WayRules.READ_BROKEN, it);
    }

    /// Whether it may be looked up by its reference, by someone who may break the glass.
    static boolean mayBeNamed(Asker asker, ReceivingRules.Visit visit) {
        return asker.may(BreakingRules.TRY, BreakingRules.ROLE_MAY_BREAK, new BreakingRules.Attempt(0))
                && asker.may(BreakingRules.BREAK, new BreakingRules.Named(Optional.of(visit)));
    }

    private List<Protected> grants() {
        BiPredicate<Asker, Row> sees = (asker, row) -> asker.may(GrantRules.SEE, grant(asker, row));
        return List.of(
                Protected.of("sharing.grant_request", "id", sees)
                        .added(of -> offers(officer -> {
                            var body = someBody(officer);
                            var row = GeneratedOpened.request(ground, disclosure(body), ground.id(), body,
                                    ground.one(RECEIVING).name(), NOW.plus(Duration.ofDays(ground.once(3) ? 15 : 3)));
                            return Ground.with(row, "asked_by", officer.id("id"), "asked_at", moment());
                        }), (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("asked_by"))
                                && NOW.equals(row.at("asked_at")) && asker.holds(Role.valueOf(row.text("role")))
                                && asker.may(GrantRules.ASK, GrantRules.ENDS_SOON.id(), new GrantRules.Asking(
                                        new ReceivingRules.Visit(Paper.envelope(), Set.of(), Optional.empty()), Set.of(), NO_ONE,
                                        row.at("stands_until")))),
                Protected.of("sharing.grant_decision", "request", (asker, row) -> sees.test(asker, row)
                        || asker.officer(row.officer("officer")) && row.text("outcome").equals("GIVEN"))
                        .added(of -> offers(officer -> from(GeneratedOpened.decision(ground, someRequest(), "GIVEN",
                                officer.id("id"), moment()), officer)), (asker, row) -> asker.of(row.body("from_body"))
                                && asker.officer(row.officer("decided_by")) && NOW.equals(row.at("decided_at"))
                                && Stream.of("sharing.originating-approver-decides-on-grants", "sharing.grant-is-still-asked")
                                        .allMatch(rule -> asker.may(GrantRules.GIVE, rule,
                                                new GrantRules.Deciding(grant(asker, row), true)))),
                Protected.of("sharing.grant_withdrawal", "request", (asker, row) -> sees.test(asker, row)
                        || asker.officer(row.officer("officer")))
                        .added(of -> offers(officer -> {
                            var row = GeneratedOpened.withdrawal(ground, someRequest(), officer.id("id"), moment());
                            return ground.once(2) ? from(row, officer)
                                    : Ground.with(row, "asked_by", officer.id("id"), "body", someBody(officer));
                        }), (asker, row) -> asker.officer(row.officer("withdrawn_by")) && NOW.equals(row.at("withdrawn_at"))
                                && asker.may(GrantRules.WITHDRAW, "sharing.originating-side-or-asker-withdraws",
                                        grant(asker, row))));
    }

    private List<Protected> glass() {
        BiPredicate<Asker, Row> own = (asker, row) -> asker.of(row.body("body")) && asker.officer(row.officer("officer"));
        return List.of(
                Protected.of("sharing.breaking", "id", (asker, row) ->
                        asker.may(BreakingRules.SEE, breaking(row.id("id"), row, asker, own.test(asker, row))))
                        .added(of -> offers(officer -> {
                            var body = someBody(officer);
                            var row = GeneratedOpened.broken(ground, disclosure(body), officer.id("id"), body, moment());
                            return Ground.with(row, "reference", GeneratedOpened.REFERENCES.get(ground.once(4) ? 1 : 0));
                        }), (asker, row) -> own.test(asker, row) && NOW.equals(row.at("broken_at"))
                                && asker.named().equals(Optional.of(row.text("reference")))
                                && asker.may(BreakingRules.TRY, BreakingRules.ROLE_MAY_BREAK, new BreakingRules.Attempt(0))),
                Protected.of("sharing.breaking_miss", "officer day number", own)
                        .added(of -> offers(officer -> Ground.row("sharing.breaking_miss", "officer", officer.id("id"), "body",
                                someBody(officer), "day", TODAY, "number", 2, "missed_at", moment())), (asker, row) ->
                                own.test(asker, row) && NOW.equals(row.at("missed_at"))),
                Protected.of("sharing.breaking_notice", "breaking role", (asker, row) -> asker.of(row.body("body"))
                        && asker.holds(Role.valueOf(row.text("role"))))
                        .added(of -> offers(officer -> Ground.row("sharing.breaking_notice", "breaking", ground.id(),
                                "disclosure", ground.id(), "body", someBody(officer), "officer", officer.id("id"), "role",
                                "SAFEGUARDING_LEAD")), own),
                Protected.of("sharing.breaking_review", "breaking outcome", (asker, row) -> asker.may(BreakingRules.SEE,
                        breaking(row.id("breaking"), row, asker, asker.officer(row.officer("broken_by")))))
                        .added(of -> offers(officer -> from(GeneratedOpened.review(ground,
                                ground.one(ground.rows("sharing.breaking")), officer.id("id"), moment()), officer)),
                                (asker, row) -> asker.officer(row.officer("reviewed_by")) && NOW.equals(row.at("reviewed_at"))
                                        && Stream.of("sharing.originating-approver-reviews", "sharing.someone-else-reviews")
                                                .allMatch(rule -> asker.may(BreakingRules.REVIEW, rule, new BreakingRules.Word(
                                                        breaking(row.id("breaking"), row, asker,
                                                                asker.officer(row.officer("broken_by"))), true)))));
    }

    /// Whoever asked did so for the body whose officer they are.
    private static Grant grant(Asker asker, Row row) {
        return new Grant(row.id(row.has("id") ? "id" : "request"), new DisclosureId(row.id("disclosure")), "D",
                row.body("body"), Role.valueOf(row.text("role")), asker.of(row.body("body")) ? row.officer("asked_by") : NO_ONE,
                NOW, row.officer("officer"), row.at("stands_until"), "a test", row.body("from_body"), new Grant.State.Asked());
    }

    private Breaking breaking(UUID id, Row row, Asker asker, boolean theirs) {
        var told = ground.where("sharing.breaking_notice", "breaking", id).stream().filter(it -> asker.of(it.body("body")))
                .map(it -> Role.valueOf(it.text("role"))).collect(Collectors.toSet());
        return new Breaking(id, new DisclosureId(id), "D", row.body("from_body"),
                theirs ? asker.viewer().officer() : NO_ONE, NOW, NOW, new Breaking.Why("a", "b", "c"), row.body("from_body"),
                TODAY, told, List.of());
    }

    private List<Row> offers(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private Row someRequest() {
        return ground.one(ground.rows("sharing.grant_request"));
    }

    /// Mostly from the officer's own body; a row may not be to the body it is from.
    private Row from(Row row, Row officer) {
        var from = someBody(officer);
        return from.equals(row.columns().get("body")) ? row : Ground.with(row, "from_body", from);
    }

    /// Something that is not from that body.
    private Row disclosure(UUID body) {
        return ground.one(ground.rows("sharing.disclosure").stream().filter(it -> !it.id("body").equals(body)).toList());
    }

    private Instant moment() {
        return ground.once(4) ? NOW.minusSeconds(1) : NOW;
    }

    private UUID someBody(Row officer) {
        return ground.once(4) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
