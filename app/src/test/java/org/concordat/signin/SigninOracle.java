package org.concordat.signin;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedSignin;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of signing in, by its rules where it has one: an account sees its own, who has a code what it leads to, an officer
/// their own account, and an administrator those of their body; the board's, those of every body.
public final class SigninOracle {

    private static final OfficerId NOBODY = new OfficerId(new UUID(0, 9));

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
                        && asker.may(EnrolmentRules.MAKE_CODE, EnrolmentRules.NOBODY_ENROLS_THEMSELVES.id(), of(row))
                        && administers(EnrolmentRules.MAKE_CODE, asker, of(row))
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
                .changed("update signin.link set over_at = over_at", (asker, row) ->
                        administers(EnrolmentRules.END, asker, of(row)));
    }

    private Protected decisions() {
        BiPredicate<Asker, Row> sees = (asker, row) -> seesLink(asker, ground.the("signin.link", "id", row.id("link")));
        return Protected.of("signin.decision", "link", sees)
                .added(of -> Stream.of(EnrolmentRules.CONFIRM, EnrolmentRules.DECLINE).flatMap(act -> Stream.concat(
                        offers(officer -> decision(act, officer, orThey(officer), (ground.once(3) ? someone() : officer).id("body"),
                                orThey(officer))).stream(),
                        administrators().map(officer -> decision(act, officer, ground.id(), officer.id("body"), ground.id())))).toList(),
                        SigninOracle::decides);
    }

    private Row decision(Act<Enrolled> act, Row by, UUID officer, UUID body, UUID madeBy) {
        return row("signin.decision", "link", ground.id(), "officer", officer, "body", body, "made_by", madeBy, "confirmed",
                act == EnrolmentRules.CONFIRM, "decided_by", by.id("id"), "decided_at", NOW, "reason", "a test");
    }

    /// Those who hold the role, or held it.
    private Stream<Row> administrators() {
        return ground.where("partnership.role_change", "role", Role.ADMINISTRATOR.name()).stream().map(it -> it.id("officer"))
                .distinct().map(it -> ground.the("partnership.officer", "id", it));
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
                        && administers(EnrolmentRules.END, asker, of(ground.the("signin.link", "id", row.id("link")))));
    }

    private static boolean decides(Asker asker, Row row) {
        var act = (boolean) row.columns().get("confirmed") ? EnrolmentRules.CONFIRM : EnrolmentRules.DECLINE;
        return asker.officer(row.officer("decided_by")) && administers(act, asker, of(row))
                && asker.may(act, EnrolmentRules.NOBODY_ENROLS_THEMSELVES.id(), of(row))
                && asker.may(act, EnrolmentRules.SOMEONE_ELSE_CONFIRMS.id(), of(row));
    }

    private boolean seesLink(Asker asker, Row row) {
        return isAccountOf(asker, row) || row.has("code") && isStated(asker, code(row.id("code")))
                || asker.officer(row.officer("officer")) || asker.may(EnrolmentRules.READ, of(row));
    }

    private static boolean seesCode(Asker asker, Row row) {
        return isStated(asker, row) || asker.may(EnrolmentRules.READ, of(row));
    }

    private static boolean isStated(Asker asker, Row code) {
        return code.text("reference").equals(asker.stated().get(Asker.REFERENCE));
    }

    private static boolean isAccountOf(Asker asker, Row link) {
        return link.text("issuer").equals(asker.stated().get(Asker.ISSUER))
                && link.text("subject").equals(asker.stated().get(Asker.SUBJECT));
    }

    private static boolean administers(Act<Enrolled> act, Asker asker, Enrolled it) {
        return asker.may(act, EnrolmentRules.ADMINISTRATOR_ENROLS.id(), it);
    }

    /// An officer who waits to be linked, by the code that somebody made.
    private static Enrolled of(Row row) {
        return new Enrolled(row.officer("officer"), row.body("body"), true, new Link(NOBODY.value(), NOBODY, row.body("body"),
                "Someone", row.has("made_by") ? Optional.of(row.officer("made_by")) : Optional.empty(), NOW, Link.State.WAITS));
    }

    private UUID orThey(Row officer) {
        return ground.once(4) ? officer.id("id") : ground.id();
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
        return administrators().flatMap(maker -> {
            var by = maker.id("id");
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
