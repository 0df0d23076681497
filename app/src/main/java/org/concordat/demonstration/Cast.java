package org.concordat.demonstration;

import static org.concordat.access.Role.ADMINISTRATOR;
import static org.concordat.access.Role.AGREEMENT_OWNER;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.COORDINATOR;
import static org.concordat.access.Role.DECONFLICTION;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.INTERVENTION_PROVIDER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PANEL_PARTNER;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.access.Role;
import org.concordat.demonstration.CastOfficer.Fate;
import org.concordat.demonstration.CastOfficer.Statement;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// Who plays in the demonstration: the bodies of three areas, the national ones, and their officers.
record Cast(List<CastBody> bodies, List<CastOfficer> officers) {

    /// London, West Midlands, Greater Manchester.
    static final List<String> AREAS = List.of("E23000001", "E23000014", "E23000005");

    static Cast of(long seed) {
        var bodies = CastBody.all(seed);
        var officers = new ArrayList<CastOfficer>();
        var people = new People(seed);
        for (var body : bodies) {
            staff(body.part()).forEach(roles -> officers.add(people.next(body, roles)));
        }
        exceptions(people, bodies, officers);
        return new Cast(bodies, List.copyOf(officers));
    }

    /// For each officer of a body that plays this part, their roles. Of the board's administrators the register speaks
    /// itself: they are the first of all.
    private static List<List<Role>> staff(String part) {
        return switch (part) {
            case "service" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(ORIGINATOR), List.of(ORIGINATOR),
                    List.of(APPROVER));
            case "headquarters" -> List.of(List.of(ADMINISTRATOR), List.of(ADMINISTRATOR), List.of(AGREEMENT_OWNER),
                    List.of(ORIGINATOR), List.of(APPROVER), List.of(DISCLOSURE_OFFICER));
            case "board" -> List.of(List.of(BOARD_MEMBER), List.of(BOARD_MEMBER));
            case "ctp" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(ADMINISTRATOR), List.of(ORIGINATOR), List.of(APPROVER),
                    List.of(DISCLOSURE_OFFICER));
            case "force" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(ORIGINATOR), List.of(APPROVER),
                    List.of(PREVENT_OFFICER));
            case "policing body" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(SCRUTINY_OFFICER));
            case "council" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(ORIGINATOR), List.of(APPROVER),
                    List.of(DISCLOSURE_OFFICER));
            case "panel" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER, APPROVER), List.of(PANEL_CHAIR),
                    List.of(COORDINATOR, ORIGINATOR), List.of(PANEL_PARTNER));
            case "school" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER, APPROVER),
                    List.of(SAFEGUARDING_LEAD, ORIGINATOR));
            case "college" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(SAFEGUARDING_LEAD));
            case "small council", "health" ->
                    List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER), List.of(DISCLOSURE_OFFICER));
            case "mentors", "small mentors", "commissioner" -> List.of();   // entered after everybody else, so that nobody before them is drawn anew
            case "small school" -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER, SAFEGUARDING_LEAD));
            default -> List.of(List.of(ADMINISTRATOR, AGREEMENT_OWNER, DISCLOSURE_OFFICER));
        };
    }

    /// What the register must be able to show beside the ordinary.
    private static void exceptions(People people, List<CastBody> bodies, List<CastOfficer> officers) {
        var london = AREAS.get(0);
        var midlands = AREAS.get(1);
        var manchester = AREAS.get(2);
        officers.add(people.next(only(bodies, london, "force"),
                new Statement(ORIGINATOR, 519, 519, null, 30, Fate.APPROVED), null));        // training has lapsed
        officers.add(people.next(only(bodies, midlands, "council"),
                new Statement(DISCLOSURE_OFFICER, 519, 519, null, 12, Fate.APPROVED), null));
        officers.add(people.next(only(bodies, manchester, "force"),
                new Statement(APPROVER, 519, 519, 60, -200, Fate.APPROVED), null));          // the role has ended
        officers.add(people.next(only(bodies, london, "ctp"),
                new Statement(ORIGINATOR, 9, -30, null, -395, Fate.APPROVED), null));        // it has yet to begin
        officers.add(people.next(only(bodies, midlands, "force"),
                new Statement(ORIGINATOR, 519, 519, null, -100, Fate.APPROVED), 45));        // the officer has left
        officers.add(people.next(only(bodies, london, "council"),
                new Statement(APPROVER, 2, 0, null, -365, Fate.WAITS), null));               // a second person is awaited
        officers.add(people.next(only(bodies, "", "headquarters"),
                new Statement(ORIGINATOR, 3, 0, null, -365, Fate.WAITS), null));
        officers.add(people.next(only(bodies, manchester, "force"),
                new Statement(PREVENT_OFFICER, 1, -7, null, -365, Fate.WAITS), null));
        officers.add(people.next(only(bodies, manchester, "council"),
                new Statement(ORIGINATOR, 20, 20, null, -300, Fate.DECLINED), null));
        AREAS.forEach(area -> officers.add(people.next(only(bodies, area, "panel"),               // covers for colleagues
                new Statement(DISCLOSURE_OFFICER, 519, 519, null, -300, Fate.APPROVED), null)));
        AREAS.forEach(area -> officers.add(people.next(only(bodies, area, "force"),
                new Statement(DECONFLICTION, 519, 519, null, -300, Fate.APPROVED), null)));
        for (var area : AREAS) {                                                                  // a team for its cases
            officers.add(people.next(only(bodies, area, "force"), List.of(PREVENT_OFFICER)));
            officers.add(people.next(only(bodies, area, "force"),
                    new Statement(PREVENT_OFFICER, 519, 519, null, -300, Fate.APPROVED), 20));    // and one who has left it
        }
        AREAS.forEach(area -> officers.add(people.next(only(bodies, area, "policing body"),        // nobody samples alone
                new Statement(SCRUTINY_OFFICER, 519, 519, null, -300, Fate.APPROVED), null)));
        for (var area : AREAS) {                                                                  // each provider in a body of their own
            officers.add(people.next(only(bodies, area, "mentors"), List.of(ADMINISTRATOR, AGREEMENT_OWNER)));
            officers.add(people.next(only(bodies, area, "mentors"), List.of(INTERVENTION_PROVIDER)));
            officers.add(people.next(only(bodies, area, "small mentors"), List.of(INTERVENTION_PROVIDER)));
        }
        AREAS.forEach(area -> officers.add(people.next(only(bodies, area, "small mentors"), List.of(ADMINISTRATOR, AGREEMENT_OWNER))));
        List.of(List.of(ADMINISTRATOR), List.of(SCRUTINY_OFFICER), List.of(SCRUTINY_OFFICER)).forEach(roles ->         // nobody samples alone
                officers.add(people.next(only(bodies, "", "commissioner"), roles)));
    }

    private static CastBody only(List<CastBody> bodies, String area, String part) {
        return bodies.stream().filter(body -> body.area().equals(area) && body.part().equals(part)).findFirst()
                .orElseThrow();
    }

    CastBody body(String area, String part) {
        return only(bodies, area, part);
    }

    /// Every body of an area that plays one of these parts, small ones too.
    List<CastBody> bodies(String area, Set<String> parts) {
        return bodies.stream().filter(body -> body.area().equals(area) && parts.stream().anyMatch(body::is)).toList();
    }

    List<CastOfficer> holders(CastBody body, Role role) {
        return officers.stream().filter(officer -> officer.body().equals(body) && officer.holds(role)).toList();
    }

    CastOfficer holder(CastBody body, Role role) {
        return holders(body, role).getFirst();
    }

    /// Draws people, no two of the same name.
    private static final class People {

        private final Draw draw;
        private final Fragments names = Fragments.read("names.txt");
        private final Set<String> taken = new TreeSet<>();

        People(long seed) {
            draw = Draw.of(seed, "officers");
        }

        CastOfficer next(CastBody body, List<Role> roles) {
            return next(body, roles.stream().map(role ->
                    new Statement(role, 519, 519, null, -draw.between(60, 400), Fate.APPROVED)).toList(), null);
        }

        CastOfficer next(CastBody body, Statement statement, @Nullable Integer left) {
            return next(body, List.of(statement), left);
        }

        private CastOfficer next(CastBody body, List<Statement> statements, @Nullable Integer left) {
            String name;
            do {
                name = draw.from(names.under("first")) + " " + draw.from(names.under("last"));
            } while (!taken.add(name));
            return new CastOfficer(new OfficerId(draw.id()), name, body, statements, left);
        }
    }
}
