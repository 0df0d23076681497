package org.concordat.requests;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.casework.CaseOracle;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedRequests;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of requests: by whom each is read and written.
public final class RequestOracle {

    private static final Role[] NAMED = {DISCLOSURE_OFFICER, ORIGINATOR, APPROVER};
    private static final Role[] ASKING = Stream.concat(Stream.of(ORIGINATOR),
            Arrays.stream(Role.values()).filter(Role::receives)).toArray(Role[]::new);
    private static final Set<String> ENDS = Set.of("DISCLOSED", "DROPPED");
    private static final Set<String> BY_ASKER = Set.of("REMINDED", "WITHDRAWN");

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
                        someBody(officer), "saved_at", NOW, "parts", Map.of())), own)
                .changedUnread("update requests.draft set saved_at = '2026-11-24'", own)
                .changedUnread("delete from requests.draft", own);
    }

    private Protected request() {
        return Protected.of("requests.request", "id", this::reads)
                .added(of -> authored(this::requested), (asker, row) -> asker.officer(row.officer("officer"))
                        && asker.of(row.body("body")) && inForce(asker, row) && asker.holds(ASKING));
    }

    private boolean reads(Asker asker, Row row) {
        return ours(asker, row, "body", "officer") || ground.where("requests.asked", "request", row.id("id")).stream()
                .anyMatch(it -> asker.of(it.body("body")) && inForce(asker, it) && asker.holds(NAMED));
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
                        .stream().filter(it -> it.id("officer").equals(it.id("asker")) == it.text("outcome")
                                .equals("TAKEN_BACK")).map(it -> Ground.with(it, "body", ground.once(2) ? it.id("body")
                                : ground.the("partnership.officer", "id", it.id("officer")).id("body"))).toList(),
                        (asker, row) -> asker.officer(row.officer("officer")) && ours(asker, row, "body", "asker"));
    }

    private Protected asked() {
        return Protected.of("requests.asked", "request body", (asker, row) -> ours(asker, row, "from_body", "officer")
                        || asker.of(row.body("body")) && asker.holds(NAMED) || forACase(asker, row))
                .added(of -> Stream.concat(authored(this::requested).stream(), authored(it -> Ground.with(requested(someone()),
                                "body", it.id("body"))).stream())
                        .map(it -> GeneratedRequests.asked(it, ground.id(), agreement())).toList(),
                        (asker, row) -> ours(asker, row, "from_body", "officer") && inForce(asker, row));
    }

    private Protected step() {
        return Protected.of("requests.step", "request body number", (asker, row) -> ours(asker, row, "from_body", "asker")
                        || asker.of(row.body("body")) && asker.holds(NAMED) || forACase(asker, row))
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
                    var it = ground.once(3) ? Ground.with(asked, "officer", officer.id("id")) : asked;
                    it = ground.once(4) ? Ground.with(it, "body", officer.id("body")) : it;
                    return GeneratedRequests.step(it, 3 + ground.random().nextInt(900), ground.one(GeneratedRequests.KINDS),
                            ground.once(8) ? ground.id() : officer.id("id"), ground.id());
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
        return asker.of(row.body("body"))
                && (ENDS.contains(kind) ? asker.holds(ORIGINATOR, APPROVER)
                        : asker.holds(kind.equals("PREPARING") ? ORIGINATOR : DISCLOSURE_OFFICER))
                && (kind.equals("GIVEN_BACK") || kind.equals("DROPPED") || inForce(asker, row));
    }

    private static boolean ours(Asker asker, Row row, String body, String officer) {
        return asker.of(row.body(body)) && (asker.officer(row.officer(officer)) || asker.holds(APPROVER));
    }

    private static boolean inForce(Asker asker, Row row) {
        return asker.is(it -> it.inForce().contains(row.agreement("agreement")));
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
