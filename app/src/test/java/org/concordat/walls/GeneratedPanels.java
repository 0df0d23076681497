package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;

/// Panels of the bodies of a generated register: meetings, who is invited, and the cases on their agendas with their papers.
public final class GeneratedPanels {

    /// In which somebody of the generated register is invited.
    private static final List<Role> INVITED = List.of(Role.PANEL_CHAIR, Role.PREVENT_OFFICER, Role.SAFEGUARDING_LEAD,
            Role.DISCLOSURE_OFFICER);

    GeneratedPanels(Ground ground, GeneratedRegister register) {
        for (var body : register.bodies()) {
            put(ground, meeting(ground.id(), body.value(), ground.one(register.officers()).value()));
        }
        for (var meeting : List.copyOf(ground.rows("panels.meeting"))) {
            for (int i = 0; i < 3; i++) {
                var officer = ground.one(ground.rows("partnership.officer"));
                if (ground.where("panels.invitation", "meeting", meeting.id("id")).stream()
                        .noneMatch(it -> it.id("officer").equals(officer.id("id")))) {
                    put(ground, invitation(ground, meeting, officer, ground.one(register.officers()).value()));
                }
            }
        }
        for (var meeting : List.copyOf(ground.rows("panels.meeting"))) {
            if (ground.once(3)) {
                put(ground, callingOff(meeting, ground.one(register.officers()).value()));
            }
        }
        for (var of : List.copyOf(ground.rows("casework.case"))) {
            put(ground, item(ground.id(), ground.one(ground.rows("panels.meeting")), of, ground.one(register.officers()).value()));
        }
        for (var item : List.copyOf(ground.rows("panels.item"))) {
            put(ground, paper(item, ground.one(ground.rows("sharing.disclosure"))));
            sat(ground, register, item);
        }
    }

    /// Somebody came, views were asked for and are in or not, and something was decided.
    private void sat(Ground ground, GeneratedRegister register, Row item) {
        var officer = ground.one(ground.rows("partnership.officer"));
        var by = ground.one(register.officers()).value();
        if (ground.where("panels.attendance", "meeting", item.id("meeting")).isEmpty()) {
            put(ground, attendance(item.id("meeting"), item.id("panel"), officer, officer.id("id")));
        }
        put(ground, asking(item, by));
        put(ground, view(item, officer.id("id"), by));
        if (ground.once(2)) {
            put(ground, opened(item));
        }
        var decision = decision(ground.id(), item, by);
        put(ground, decision);
        support(ground, register, item, by);
        put(ground, dissent(decision, ground.one(register.bodies()).value()));
    }

    /// Of the panel that the case came to, or of another.
    private void support(Ground ground, GeneratedRegister register, Row item, UUID by) {
        var of = ground.once(3) ? Ground.with(item, "panel", ground.one(register.bodies()).value()) : item;
        put(ground, consent(ground.id(), of, by));
        put(ground, plan(ground.id(), of, by));
        put(ground, session(ground.id(), of, by));
        var action = action(ground.id(), of, ground.one(register.officers()).value(), by);
        put(ground, action);
        put(ground, completion(action));
    }

    private static void put(Ground ground, Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row callingOff(Row meeting, UUID by) {
        return Ground.row("panels.calling_off", "meeting", meeting.id("id"), "panel", meeting.id("panel"), "called_off_by", by,
                "called_off_at", NOW, "reason", "a test");
    }

    public static Row meeting(UUID id, UUID panel, UUID by) {
        return Ground.row("panels.meeting", "id", id, "panel", panel, "called_by", by, "called_at", NOW, "on_day", TODAY,
                "place", "a test");
    }

    public static Row invitation(Ground ground, Row meeting, Row officer, UUID by) {
        return Ground.row("panels.invitation", "meeting", meeting.id("id"), "panel", meeting.id("panel"), "officer",
                officer.id("id"), "body", officer.id("body"), "role", ground.one(INVITED).name(), "invited_by", by,
                "invited_at", NOW);
    }

    public static Row item(UUID id, Row meeting, Row of, UUID by) {
        return Ground.row("panels.item", "id", id, "meeting", meeting.id("id"), "panel", meeting.id("panel"), "of_case",
                of.id("id"), "reference", of.text("reference"), "body", of.id("body"), "question", "a test", "put_by", by,
                "put_at", NOW);
    }

    public static Row paper(Row item, Row disclosure) {
        return Ground.row("panels.paper", "item", item.id("id"), "body", item.id("body"), "put_by", item.id("put_by"),
                "put_at", NOW, "disclosure", disclosure.id("id"), "reference", disclosure.text("reference"));
    }

    /// Whoever recorded it was in the chair.
    public static Row attendance(UUID meeting, UUID panel, Row officer, UUID by) {
        boolean chairs = officer.id("id").equals(by);
        return Ground.row("panels.attendance", "meeting", meeting, "panel", chairs ? officer.id("body") : panel, "officer",
                officer.id("id"), "body", officer.id("body"), "role", "PANEL_CHAIR", "chairs", chairs, "recorded_by", by,
                "recorded_at", NOW);
    }

    public static Row asking(Row item, UUID by) {
        return Ground.row("panels.asking", "item", item.id("id"), "meeting", item.id("meeting"), "panel", item.id("panel"),
                "of_case", item.id("of_case"), "body", item.id("body"), "asked_by", by, "asked_at", NOW);
    }

    public static Row view(Row item, UUID officer, UUID by) {
        return Ground.row("panels.view", "item", item.id("id"), "meeting", item.id("meeting"), "officer", officer, "kind",
                officer.equals(by) ? "DECLINED" : "LEFT", "given_by", by, "given_at", NOW);
    }

    public static Row opened(Row item) {
        return Ground.row("panels.opened", "item", item.id("id"), "meeting", item.id("meeting"), "opened_at", NOW);
    }

    public static Row decision(UUID id, Row item, UUID by) {
        return Ground.row("panels.decision", "id", id, "item", item.id("id"), "meeting", item.id("meeting"), "panel",
                item.id("panel"), "of_case", item.id("of_case"), "body", item.id("body"), "options", List.of("ADOPT"), "chosen",
                "ADOPT", "kinds", List.of("SUPPORT_CAN_HELP"), "reason", "a test", "gateway", "ctsa-2015-s36", "decided_by", by,
                "decided_at", NOW, "next_on", TODAY);
    }

    public static Row dissent(Row decision, UUID body) {
        return Ground.row("panels.dissent", "decision", decision.id("id"), "decided_by", decision.id("decided_by"), "decided_at",
                NOW, "body", body, "words", "a test");
    }

    public static Row consent(UUID id, Row item, UUID by) {
        return Ground.row("panels.consent", "id", id, "item", item.id("id"), "meeting", item.id("meeting"), "panel", item.id("panel"),
                "of_case", item.id("of_case"), "body", item.id("body"), "number", 1, "state", "ASKED", "how", "a test", "on_day", TODAY,
                "by_whom", by, "recorded_by", by, "recorded_at", NOW);
    }

    public static Row plan(UUID id, Row item, UUID by) {
        return Ground.row("panels.plan", "id", id, "item", item.id("id"), "meeting", item.id("meeting"), "panel", item.id("panel"),
                "of_case", item.id("of_case"), "body", item.id("body"), "number", 1, "words", "a test", "written_by", by, "written_at",
                NOW);
    }

    public static Row session(UUID id, Row item, UUID by) {
        return Ground.row("panels.session", "id", id, "item", item.id("id"), "meeting", item.id("meeting"), "panel", item.id("panel"),
                "of_case", item.id("of_case"), "body", item.id("body"), "on_day", TODAY, "came", "HELD", "recorded_by", by,
                "recorded_at", NOW);
    }

    public static Row action(UUID id, Row item, UUID owner, UUID by) {
        return Ground.row("panels.action", "id", id, "item", item.id("id"), "meeting", item.id("meeting"), "panel", item.id("panel"),
                "of_case", item.id("of_case"), "body", item.id("body"), "what", "a test", "owner", owner, "due_on", TODAY, "set_by", by,
                "set_at", NOW);
    }

    public static Row completion(Row action) {
        return Ground.row("panels.completion", "action", action.id("id"), "panel", action.id("panel"), "of_case", action.id("of_case"),
                "owner", action.id("owner"), "evidence", "a test", "done_at", NOW);
    }
}
