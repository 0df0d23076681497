package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;

/// What the officers of a generated register were told, what of it they saw and settled, how they want to be told, and
/// what was sent to them.
public final class GeneratedNotices {

    public static final List<Role> ROLES = List.of(Role.ORIGINATOR, Role.APPROVER, Role.SAFEGUARDING_LEAD,
            Role.DISCLOSURE_OFFICER);

    public static final String SECRET = "\\x" + "00".repeat(32);

    private final Ground ground;

    GeneratedNotices(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        for (var officer : register.officers()) {
            told(officer, ground.once(3) ? ground.one(register.bodies()).value() : register.bodyOf(officer).value());
            var body = ground.once(4) ? ground.one(register.bodies()).value() : register.bodyOf(officer).value();
            var letter = ground.id();
            ground.put("notices.letter", "id", letter, "officer", officer.value(), "body", body, "address", "a@example.org",
                    "made_at", NOW, "tries", 0, "ended_at", NOW, "outcome", ground.once(2) ? "SENT" : "REFUSED");
            ground.put("notices.line", "notice", ground.id(), "address", "a@example.org", "officer", officer.value(), "body", body,
                    "due_at", NOW, "letter", letter);
            var wish = wish(ground, officer.value(), body);
            ground.put(wish.table(), GeneratedSharing.flat(wish));
            hooked(body, officer.value());
        }
    }

    /// A hook of a body, what was decided on it, and an event that it was tried to send.
    private void hooked(UUID body, UUID officer) {
        var hook = ground.id();
        ground.put("notices.hook", "id", hook, "body", body, "address", "https://example.org/", "registered_by", officer,
                "registered_at", NOW);
        ground.put("notices.hook_decision", "hook", hook, "body", body, "registered_by", officer, "approved", true, "decided_by",
                ground.id(), "decided_at", NOW);
        ground.put("notices.hook_ending", "hook", hook, "body", body, "ended_by", officer, "ended_at", NOW);
        ground.put("notices.hook_secret", "id", ground.id(), "hook", hook, "body", body, "secret", SECRET, "made_by", officer,
                "made_at", NOW);
        var event = ground.id();
        ground.put("notices.event", "id", event, "hook", hook, "body", body, "notice", ground.id(), "kind", "grant-waits", "thing",
                ground.id(), "told_at", NOW, "number", 1, "tries", 3, "next_at", NOW, "ended_at", NOW, "outcome", "DEAD");
        ground.put("notices.event_again", "id", ground.id(), "event", event, "body", body, "asked_by", officer, "asked_at", NOW);
    }

    private void told(OfficerId officer, UUID body) {
        var toRole = notice(ground, body, ground.one(ROLES), null);
        ground.put(toRole.table(), GeneratedSharing.flat(toRole));
        var toOfficer = notice(ground, body, null, officer.value());
        ground.put(toOfficer.table(), GeneratedSharing.flat(toOfficer));
        ground.put("notices.settled", "body", body, "kind", "grant-waits", "place", "/grants/" + ground.id(), "role", "",
                "settled_at", NOW);
        ground.put("notices.seen", "notice", toRole.id("id"), "officer", officer.value(), "seen_at", NOW);
    }

    public static Row notice(Ground ground, UUID body, @org.jspecify.annotations.Nullable Role role,
            @org.jspecify.annotations.Nullable UUID officer) {
        return Ground.row("notices.notice", "id", ground.id(), "body", body, "role", role == null ? null : role.name(), "officer",
                officer, "kind", "disclosure-waits", "place", "/inbox/" + ground.id(), "from_day", TODAY, "told_at", NOW, "turn", 1);
    }

    public static Row wish(Ground ground, UUID officer, UUID body) {
        return Ground.row("notices.wish", "id", ground.id(), "officer", officer, "body", body, "address", "a@example.org",
                "pace", "AT_ONCE", "stated_at", NOW);
    }
}
