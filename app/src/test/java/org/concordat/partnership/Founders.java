package org.concordat.partnership;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.FreshData;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two administrators of the national board, and what tests need them for: bodies of their own with two administrators
/// each, and officers with roles, all made through the front doors.
public record Founders(SignedIn one, SignedIn other, Doors doors) {

    /// The front doors through which it is made.
    public record Doors(Bodies bodies, Officers officers, Appointments appointments,
                        Acting acting, JdbcClient jdbc, TestClock clock) {

        static Doors of(ApplicationContext context) {
            return new Doors(context.getBean(Bodies.class), context.getBean(Officers.class),
                    context.getBean(Appointments.class),
                    context.getBean(Acting.class), context.getBean(JdbcClient.class), context.getBean(TestClock.class));
        }
    }

    /// A body with its two administrators.
    public record Staffed(BodyId body, SignedIn one, SignedIn other) {
    }

    /// The two whom the settings of the tests name.
    public static Founders of(ApplicationContext context) {
        var doors = Doors.of(context);
        var at = TestClock.BEGINNING;
        var found = doors.appointments().founders().stream()
                .filter(holder -> FreshData.FIRST_ADMINISTRATORS.contains(holder.name())).toList();
        return new Founders(new SignedIn(found.get(0).officer(), at), new SignedIn(found.get(1).officer(), at), doors);
    }

    /// A new body, in being for a year, with two administrators.
    public Staffed body(BodyKind kind) {
        var today = today();
        var act = UUID.randomUUID();
        doors.bodies().register(now(one), act, new Bodies.Wording(kind,
                kind == BodyKind.LOCAL_POLICING_BODY ? Style.BOARD : null, "Body " + act, "ENGLAND",
                today.minusYears(1), Set.of(), "A test"));
        var id = new BodyId(act);
        var first = officer(one, id, "Administrator One");
        var second = officer(one, id, "Administrator Two");
        give(one, other, first, Role.ADMINISTRATOR);
        give(one, other, second, Role.ADMINISTRATOR);
        return new Staffed(id, new SignedIn(first, doors.clock().instant()), new SignedIn(second, doors.clock().instant()));
    }

    /// An officer in office from a year ago.
    public OfficerId officer(SignedIn by, BodyId body, String name) {
        var act = UUID.randomUUID();
        if (!(doors.officers().register(now(by), act, body, name, today().minusYears(1)) instanceof Registration.Made)) {
            throw new IllegalStateException("not registered: " + name);
        }
        return new OfficerId(act);
    }

    /// A role from today on, with training for a year: one proposes, the other approves.
    public void give(SignedIn one, SignedIn other, OfficerId officer, Role role) {
        var act = UUID.randomUUID();
        var proposal = doors.appointments().propose(now(one), act, new Appointments.Wording(officer, role,
                Between.from(today()), today().plusYears(1), "New post"));
        var decision = doors.appointments().approve(now(other), act, UUID.randomUUID());
        if (!(decision instanceof RoleDecision.Approved)) {
            throw new IllegalStateException(proposal + " and " + decision);
        }
    }

    /// The same officer, asking at the clock's moment.
    public SignedIn now(SignedIn who) {
        return new SignedIn(who.officer(), doors.clock().instant());
    }

    /// What the ledger says of a thing, in order, as the reader's body may see it.
    public List<String> trail(SignedIn reader, UUID thing) {
        return doors.acting().as(now(reader), viewer -> doors.jdbc()
                .sql("select kind from ledger.entry where thing = ? order by at, xmin::text::bigint, cmin::text::bigint").param(thing)
                .query(String.class).list());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(doors.clock().instant(), ZoneOffset.UTC);
    }
}
