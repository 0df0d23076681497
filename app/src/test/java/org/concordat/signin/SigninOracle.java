package org.concordat.signin;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.row;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedSignin;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of signing in: an account sees its own, who has a code what it leads to, an officer
/// their own account, and an administrator those of their body; the board's, those of every body.
public final class SigninOracle {

    private final Ground ground;

    private SigninOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new SigninOracle(ground);
        return List.of(it.codes(), it.attempts(), it.links(), it.decisions(), it.endings());
    }

    private Protected codes() {
        return Protected.of("signin.code", "id", SigninOracle::seesCode)
                .added(of -> newCodes(), (asker, row) -> asker.officer(row.officer("made_by"))
                        && !asker.officer(row.officer("officer"))
                        && administers(asker, row.body("body"))
                        && ground.the("partnership.officer", "id", row.id("officer")).id("body").equals(row.id("body")));
    }

    private Protected attempts() {
        return Protected.of("signin.attempt", "code number", (asker, row) -> seesCode(asker, code(row.id("code"))))
                .added(of -> ground.rows("signin.code").stream().map(code -> row("signin.attempt", "code", code.id("id"),
                        "number", 2, "at", NOW)).toList(), (asker, row) -> isStated(asker, code(row.id("code"))));
    }

    /// An account is linked by whoever it is of, with nobody bound, and by a code that has not ended, or as the first.
    private Protected links() {
        return Protected.of("signin.link", "id", this::seesLink)
                .added(of -> accounts(), (asker, row) -> asker.viewer() == null && !row.has("over_at") && isAccountOf(asker, row)
                        && (row.has("code") ? ground.where("signin.code", "id", row.id("code")).stream().anyMatch(code ->
                                isStated(asker, code) && code.at("expires_at").isAfter(row.at("at")))
                                : isFirst(row.id("officer"))))
                .changed("update signin.link set over_at = over_at", (asker, row) -> administers(asker, row.body("body")));
    }

    private Protected decisions() {
        BiPredicate<Asker, Row> sees = (asker, row) -> seesLink(asker, ground.the("signin.link", "id", row.id("link")));
        return Protected.of("signin.decision", "link", sees)
                .added(of -> offers(officer -> row("signin.decision", "link", ground.id(), "officer", ground.id(), "body",
                        (ground.once(3) ? someone() : officer).id("body"), "made_by", ground.id(), "confirmed", true,
                        "decided_by", officer.id("id"), "decided_at", NOW)), (asker, row) ->
                        asker.officer(row.officer("decided_by")) && administers(asker, row.body("body")));
    }

    private Protected endings() {
        BiPredicate<Asker, Row> sees = (asker, row) -> seesLink(asker, ground.the("signin.link", "id", row.id("link")));
        return Protected.of("signin.ending", "link", sees)
                .added(of -> offers(officer -> {
                    var links = ground.where("signin.link", "body", officer.id("body"));
                    var link = links.isEmpty() || ground.once(3) ? ground.one(ground.rows("signin.link")) : ground.one(links);
                    return row("signin.ending", "link", link.id("id"), "ended_by", officer.id("id"), "ended_at", NOW, "reason",
                            "a test");
                }), (asker, row) -> asker.officer(row.officer("ended_by"))
                        && administers(asker, ground.the("signin.link", "id", row.id("link")).body("body")));
    }

    private boolean seesLink(Asker asker, Row row) {
        return isAccountOf(asker, row) || row.has("code") && isStated(asker, code(row.id("code")))
                || asker.officer(row.officer("officer")) || administers(asker, row.body("body"));
    }

    private static boolean seesCode(Asker asker, Row row) {
        return isStated(asker, row) || administers(asker, row.body("body"));
    }

    private static boolean isStated(Asker asker, Row code) {
        return code.text("reference").equals(asker.stated().get(Asker.REFERENCE));
    }

    private static boolean isAccountOf(Asker asker, Row link) {
        return link.text("issuer").equals(asker.stated().get(Asker.ISSUER))
                && link.text("subject").equals(asker.stated().get(Asker.SUBJECT));
    }

    private static boolean administers(Asker asker, BodyId body) {
        return asker.holds(Role.ADMINISTRATOR)
                && (asker.of(body) || asker.is(it -> it.bodyKind() == BodyKind.NATIONAL_BOARD));
    }

    /// Whether a role of theirs was decided on by nobody.
    private boolean isFirst(UUID officer) {
        return ground.where("partnership.role_decision", "officer", officer).stream().anyMatch(it -> !it.has("decided_by"));
    }

    private Row code(UUID id) {
        return ground.the("signin.code", "id", id);
    }

    private Row someone() {
        return ground.one(ground.rows("partnership.officer"));
    }

    private List<Row> offers(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    /// Made by those who may hold the role: for a colleague and for a stranger, each said to be of either body, and for
    /// themselves.
    private List<Row> newCodes() {
        return ground.where("partnership.role_change", "role", Role.ADMINISTRATOR.name()).stream().map(it -> it.id("officer"))
                .distinct().flatMap(by -> {
                    var maker = ground.the("partnership.officer", "id", by);
                    var colleague = ground.one(ground.where("partnership.officer", "body", maker.id("body")));
                    var stranger = someone();
                    return Stream.of(code(colleague, colleague, by), code(colleague, stranger, by),
                            code(stranger, stranger, by), code(stranger, maker, by), code(maker, maker, by));
                }).toList();
    }

    private Row code(Row whose, Row bodyOf, UUID by) {
        return GeneratedSignin.code(ground, whose.id("id"), bodyOf.body("body"), by, true);
    }

    /// Accounts that are there already, and such as are new, with each code, and as each of the first, who come in by none.
    private List<Row> accounts() {
        var all = new ArrayList<>(someAccounts());
        ground.where("partnership.role_decision", "outcome", "DECLINED").stream().filter(it -> !it.has("decided_by"))
                .map(it -> ground.the("partnership.officer", "id", it.id("officer")))
                .forEach(it -> all.add(GeneratedSignin.link(ground, it.id("id"), it.id("body"), GeneratedSignin.ISSUER,
                        "new", null)));
        return all;
    }

    private List<Row> someAccounts() {
        return offers(officer -> {
            var known = ground.one(ground.rows("signin.link"));
            var codes = ground.rows("signin.code");
            var row = GeneratedSignin.link(ground, officer.id("id"), officer.id("body"),
                    ground.once(4) ? "https://another.example" : GeneratedSignin.ISSUER,
                    ground.once(3) ? known.text("subject") : "new", ground.once(3) ? null : ground.once(2) ? codes.getFirst()
                            : ground.one(codes));
            return ground.once(4) ? Ground.with(row, "over_at", NOW) : row;
        });
    }
}
