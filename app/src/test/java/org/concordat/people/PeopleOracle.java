package org.concordat.people;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.Ground.row;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.sharing.SharingOracle;
import org.concordat.walls.Asker;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of `people`, but for the identities themselves, of which sharing and
/// others speak too.
public final class PeopleOracle {

    private final Ground ground;

    private PeopleOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new PeopleOracle(ground);
        return List.of(
                Protected.of("people.token", "identity body key", (asker, row) -> seesFrom(asker, row, false)
                                || isForConcern(row) && deconflicts(asker))
                        .added(of -> it.tokens(), (asker, row) -> asker.of(row.body("body"))),
                Protected.of("people.search", "identity", (asker, row) -> seesFrom(asker, row, false))
                        .added(of -> it.searches(), (asker, row) -> seesFrom(asker, row, false)
                                && asker.officer(row.officer("officer"))),
                Protected.of("people.person", "id", PeopleOracle::sees)
                        .added(of -> it.persons(), (asker, row) -> sees(asker, row) && asker.officer(row.officer("made_by"))),
                Protected.of("people.membership", "identity body number", PeopleOracle::sees)
                        .added(of -> it.memberships(), (asker, row) -> sees(asker, row)
                                && asker.officer(row.officer("taken_by")) && it.known(asker, row.id("identity"))),
                Protected.of("people.judgement", "one other body number", PeopleOracle::sees)
                        .added(of -> it.judgements(), (asker, row) -> sees(asker, row)
                                && asker.officer(row.officer("judged_by")) && it.known(asker, row.id("one"))));
    }

    /// What is held for a concern, by those who open concerns in the body that told of it, and by deconfliction.
    public static boolean seesForAConcern(Asker asker, Row identity) {
        return isForConcern(identity)
                && (asker.may(PeopleRules.SEE, new View(identity.body("told_by"), false)) || deconflicts(asker));
    }

    private static boolean deconflicts(Asker asker) {
        return asker.is(viewer -> asker.may(PeopleRules.SEE, View.deconfliction(viewer)));
    }

    private static boolean isForConcern(Row row) {
        return (boolean) row.columns().get("for_concern");
    }

    private static boolean sees(Asker asker, Row row) {
        return seesFrom(asker, row, (boolean) row.columns().get("deconflicting"));
    }

    private static boolean seesFrom(Asker asker, Row row, boolean deconflicting) {
        return asker.may(PeopleRules.SEE, new View(row.body("body"), deconflicting));
    }

    private boolean known(Asker asker, UUID identity) {
        return SharingOracle.seesIdentity(ground, asker, identity);
    }

    private List<Row> tokens() {
        return each((officer, deconflicting) -> row("people.token", "identity", someIdentity(), "body", someBody(officer), "key",
                ground.random().nextLong(), "for_concern", false));
    }

    private List<Row> searches() {
        return each((officer, deconflicting) -> row("people.search", "identity", ground.id(), "body", someBody(officer), "officer",
                someOfficer(officer), "searched_at", NOW, "purpose", "prevent-support", "reason", "Why."));
    }

    private List<Row> persons() {
        return each((officer, deconflicting) -> row("people.person", "id", ground.id(), "body", someBody(officer),
                "deconflicting", deconflicting, "made_by", someOfficer(officer), "made_at", NOW));
    }

    private List<Row> memberships() {
        return each((officer, deconflicting) -> row("people.membership", "identity", someIdentity(officer), "body", someBody(officer),
                "deconflicting", deconflicting, "number", 100 + ground.random().nextInt(1_000_000), "person", ground.id(), "act",
                ground.id(), "taken_by", someOfficer(officer), "taken_at", NOW, "reason", "Why."));
    }

    private List<Row> judgements() {
        return each((officer, deconflicting) -> {
            var one = someIdentity(officer);
            var other = someIdentity(officer);
            boolean inOrder = one.toString().compareTo(other.toString()) < 0;
            return row("people.judgement", "one", inOrder ? one : other, "other", inOrder ? other : one, "body", someBody(officer),
                    "deconflicting", deconflicting, "number", 100 + ground.random().nextInt(1_000_000), "outcome",
                    "NOT_SURE", "act", ground.id(), "judged_by", someOfficer(officer), "judged_at", NOW, "reason", "Why.");
        });
    }

    private interface Offered {
        Row by(Row officer, boolean deconflicting);
    }

    /// Several by each officer, from either view.
    private List<Row> each(Offered offered) {
        var all = new ArrayList<Row>();
        for (var officer : ground.rows("partnership.officer")) {
            for (int i = 0; i < 8; i++) {
                var row = offered.by(officer, i % 2 == 0);
                if (!row.columns().containsKey("one") || !row.id("one").equals(row.id("other"))) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    private UUID someIdentity() {
        return ground.one(ground.rows("people.identity")).id("id");
    }

    /// Mostly one that their own body holds for a concern.
    private UUID someIdentity(Row officer) {
        var own = ground.where("people.identity", "told_by", officer.id("body")).stream().filter(PeopleOracle::isForConcern).toList();
        return own.isEmpty() || ground.once(3) ? someIdentity() : ground.one(own).id("id");
    }

    private UUID someOfficer(Row officer) {
        return ground.once(5) ? ground.one(ground.rows("partnership.officer")).id("id") : officer.id("id");
    }

    private UUID someBody(Row officer) {
        return ground.once(5) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }
}
