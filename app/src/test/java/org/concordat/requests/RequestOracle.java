package org.concordat.requests;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.row;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.casework.CaseOracle;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.About;
import org.concordat.sharing.Cast;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedRequests;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of requests, by its rules where it has one: by whom each is read and
/// written.
public final class RequestOracle {

    private static final String IN_FORCE = ResponseRules.UNDER_AN_AGREEMENT_IN_FORCE.id();

    /// By which act a body that is asked takes each kind of step, where it looks at no more than the line.
    private static final Map<String, Act<Line>> STEPS = Map.of("TAKEN", ResponseRules.TAKE, "GIVEN_BACK",
            ResponseRules.GIVE_BACK, "NOTHING_HELD", ResponseRules.NOTHING_HELD);
    private static final Set<String> BY_ASKER = Set.of("REMINDED", "WITHDRAWN");

    private static final OfficerId NO_ONE = new OfficerId(new UUID(0, 9));

    private final Ground ground;

    private RequestOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new RequestOracle(ground);
        return List.of(it.draft(), it.request(), it.proposal(), it.decision(), it.asked(), it.step());
    }

    /// Whether an identity is that of someone whom a request is about that the asker reads.
    public static boolean asksAbout(Ground ground, Asker asker, UUID identity) {
        var it = new RequestOracle(ground);
        return ground.where("requests.request", "identity", identity).stream().anyMatch(row -> it.reads(asker, row));
    }

    private Protected draft() {
        BiPredicate<Asker, Row> own = (asker, row) -> asker.officer(row.officer("officer")) && asker.of(row.body("body"));
        return Protected.of("requests.draft", "id", own)
                .added(of -> authored(officer -> row("requests.draft", "id", ground.id(), "officer", officer.id("id"), "body",
                        someBody(officer), "started_at", NOW, "saved_at", NOW, "parts", Map.of())), own)
                .changedUnread("update requests.draft set saved_at = '2026-11-24'", own)
                .changedUnread("delete from requests.draft", own);
    }

    private Protected request() {
        return Protected.of("requests.request", "id", this::reads)
                .added(of -> each(authored(this::requested), it -> it, it -> with(it, "question", "TOP SECRET")), (asker, row) -> asker.officer(row.officer("officer"))
                        && asker.of(row.body("body")) && proposes(asker, row));
    }

    private boolean reads(Asker asker, Row row) {
        return ours(asker, row, "body", "officer") || ground.where("requests.asked", "request", row.id("id")).stream()
                .anyMatch(it -> asker.of(it.body("body")) && asker.may(ResponseRules.READ, line(it)));
    }

    private Protected proposal() {
        return Protected.of("requests.proposal", "request", (asker, row) -> ours(asker, row, "body", "officer"))
                .added(of -> authored(officer -> GeneratedRequests.proposal(requested(officer))),
                        (asker, row) -> asker.officer(row.officer("officer")) && asker.of(row.body("body")));
    }

    private Protected decision() {
        return Protected.of("requests.decision", "request", (asker, row) -> ours(asker, row, "body", "asker"))
                .added(of -> authored(officer -> ground.once(3)
                        ? GeneratedRequests.decision(requested(officer), officer.id("id"), "TAKEN_BACK")
                        : GeneratedRequests.decision(requested(someone()), officer.id("id"), "APPROVED"))
                        .stream().map(it -> with(it, "body", ground.once(2) ? it.id("body")
                                : ground.the("partnership.officer", "id", it.id("officer")).id("body"))).map(it ->
                                ground.once(4) ? with(it, "asker", it.id("officer").equals(it.id("asker")) ? ground.id()
                                        : it.id("officer")) : it).toList(),
                        (asker, row) -> asker.officer(row.officer("officer")) && asker.of(row.body("body"))
                                && decides(asker, row));
    }

    private Protected asked() {
        return Protected.of("requests.asked", "request body", (asker, row) -> ours(asker, row, "from_body", "officer")
                        || asker.may(ResponseRules.LIST, row.body("body")) || forACase(asker, row))
                .added(of -> Stream.concat(authored(this::requested).stream(), authored(it -> with(requested(someone()),
                                "body", it.id("body"))).stream())
                        .map(it -> GeneratedRequests.asked(it, ground.once(4) ? it.id("body") : ground.id(), agreement()))
                        .toList(), (asker, row) -> ours(asker, row, "from_body", "officer") && inForce(asker, row)
                        && asker.may(RequestRules.PROPOSE, RequestRules.ASKS_OTHERS.id(), RequestPaper.composing(
                                new RequestPart.Whom(Set.of(row.body("body")), Cast.PREVENT))));
    }

    private Protected step() {
        return Protected.of("requests.step", "request body number", (asker, row) -> ours(asker, row, "from_body", "asker")
                        || asker.may(ResponseRules.LIST, row.body("body")) || forACase(asker, row))
                .added(of -> ground.rows("requests.asked").stream().flatMap(this::steps).toList(), this::steps);
    }

    private boolean forACase(Asker asker, Row row) {
        return asker.of(row.body("from_body")) && CaseOracle.worksOn(ground, asker, row.id("request"));
    }

    /// By officers of either body and by others, each of a kind, in the name of either.
    private Stream<Row> steps(Row asked) {
        return ground.rows("partnership.officer").stream()
                .filter(officer -> officer.id("body").equals(asked.id("body")) || officer.id("body").equals(asked.id("from_body"))
                        || ground.once(6))
                .map(officer -> {
                    var it = ground.once(3) ? with(asked, "officer", officer.id("id")) : asked;
                    it = ground.once(4) ? with(it, "body", officer.id("body")) : it;
                    it = GeneratedRequests.step(it, 3 + ground.random().nextInt(900), ground.one(GeneratedRequests.KINDS),
                            ground.once(8) ? ground.id() : officer.id("id"), ground.id());
                    return it.text("kind").equals("REFUSED") && ground.once(3) ? with(it, "review_on", TODAY) : it;
                });
    }

    private boolean steps(Asker asker, Row row) {
        var kind = row.text("kind");
        if (!asker.officer(row.officer("officer"))) {
            return false;
        }
        if (BY_ASKER.contains(kind)) {
            return ours(asker, row, "from_body", "asker");
        }
        return asker.of(row.body("body")) && switch (kind) {
            case "DROPPED" -> asker.holds(ORIGINATOR, APPROVER);
            case "DISCLOSED" -> asker.holds(ORIGINATOR, APPROVER) && inForce(asker, row);
            case "PREPARING" -> all(asker, ResponseRules.PREPARE, line(row), ResponseRules.ORIGINATOR_PREPARES.id(), IN_FORCE);
            case "HANDED" -> all(asker, ResponseRules.HAND, new ResponseRules.Handing(line(row), true),
                    ResponseRules.NAMED_OFFICERS_ANSWER.id(), IN_FORCE);
            case "REFUSED" -> all(asker, ResponseRules.REFUSE, new ResponseRules.Refusing(line(row), row.day("review_on")),
                    ResponseRules.NAMED_OFFICERS_ANSWER.id(), IN_FORCE, ResponseRules.LOOKED_AT_AGAIN.id());
            case "GIVEN_BACK" -> all(asker, STEPS.get(kind), line(row), ResponseRules.NAMED_OFFICERS_ANSWER.id());
            default -> all(asker, STEPS.get(kind), line(row), ResponseRules.NAMED_OFFICERS_ANSWER.id(), IN_FORCE);
        };
    }

    private static <T> boolean all(Asker asker, Act<T> act, T thing, String... rules) {
        return Stream.of(rules).allMatch(rule -> asker.may(act, rule, thing));
    }

    private static boolean proposes(Asker asker, Row row) {
        var it = RequestPaper.composing(new RequestPart.What(RequestPaper.draft().what().orElseThrow().subject(),
                row.text("question"), true, false));
        return all(asker, RequestRules.PROPOSE, new Composing(it.draft(), inForce(asker, row) ? it.terms() : Optional.empty(),
                it.inBeing(), it.question(), it.answers()), "requests.asker-asks", RequestRules.AGREEMENT_IN_FORCE.id(),
                RequestRules.OFFICIAL_AT_MOST.id());
    }

    /// Its asker takes it back, or somebody else of their body decides.
    private static boolean decides(Asker asker, Row row) {
        var it = RequestPaper.request(new Request.State.Waiting());
        var request = new Request(it.id(), row.body("body"), row.officer("asker"), NOW, it.what(), it.whom(), it.way(), it.why(),
                it.state());
        return row.text("outcome").equals("TAKEN_BACK")
                ? all(asker, RequestRules.TAKE_BACK, request, "requests.asker-asks", RequestRules.ASKED_IT.id())
                : all(asker, RequestApprovalRules.APPROVE, new RequestApprovalRules.Pending(request, RequestPaper.composing()),
                        "requests.approver-decides", RequestApprovalRules.SOMEONE_ELSE_DECIDES.id());
    }

    private static boolean ours(Asker asker, Row row, String body, String officer) {
        return asker.of(row.body(body)) && asker.officer(row.officer(officer))
                || asker.may(RequestApprovalRules.LIST, row.body(body));
    }

    private static boolean inForce(Asker asker, Row row) {
        return asker.is(it -> it.inForce().contains(row.agreement("agreement")));
    }

    /// Asked under the agreement of the row.
    private static Line line(Row row) {
        var asked = new Asked(RequestPaper.ID, row.body("body"), row.body("from_body"), NO_ONE, row.agreement("agreement"),
                Cast.PREVENT, About.THEME, false, NOW, TODAY, List.of());
        return new Line(asked, asked.standing(TODAY), new Time(TODAY, Time.Mark.IN_TIME, 0), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Line.Hold.NOTHING);
    }

    private Row requested(Row officer) {
        return GeneratedRequests.request(ground.id(), someBody(officer), officer.id("id"), agreement(), null);
    }

    private Row someone() {
        return ground.one(ground.rows("partnership.officer"));
    }

    private UUID agreement() {
        return ground.one(ground.rows("partnership.agreement")).id("id");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private UUID someBody(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
