package org.concordat.walls;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;

/// Support that officers of a generated register are asked for as providers: of panels' cases, answered or not, ended today or before,
/// with sessions and what was raised in them.
public final class GeneratedEngagements {

    private static final Instant BEFORE = NOW.minus(Duration.ofDays(1));

    private final Ground ground;
    private final GeneratedRegister register;

    GeneratedEngagements(Ground ground, GeneratedRegister register) {
        this.ground = ground;
        this.register = register;
        for (var item : List.copyOf(ground.rows("panels.item"))) {
            for (int i = 0; i < 2; i++) {
                lay(ground.once(4) ? Ground.with(item, "panel", ground.one(register.bodies()).value()) : item);
            }
        }
    }

    private void lay(Row item) {
        var provider = provider();
        var engagement = engagement(ground.id(), item, ground.the("partnership.officer", "id", provider.value()), agreement(provider),
                ground.one(register.officers()).value());
        put(engagement);
        boolean accepted = !ground.once(3);
        if (!ground.once(3)) {
            put(Ground.with(answer(engagement, accepted), "answered_at", ground.once(2) ? NOW : BEFORE));
        }
        if (ground.once(3)) {
            put(Ground.with(end(engagement, ground.one(register.officers()).value()), "ended_at", ground.once(2) ? NOW : BEFORE));
        }
        var given = given(ground.id(), engagement);
        put(given);
        put(takenUp(given, ground.one(register.officers()).value()));
    }

    /// Mostly one who is approved.
    private OfficerId provider() {
        var approved = register.officers().stream().filter(it -> {
            var viewer = register.viewer(it);
            return viewer != null && viewer.is(Role.INTERVENTION_PROVIDER);
        }).toList();
        return ground.once(4) || approved.isEmpty() ? ground.one(register.officers()) : ground.one(approved);
    }

    /// Mostly one in force for them.
    private UUID agreement(OfficerId provider) {
        var viewer = register.viewer(provider);
        return viewer == null || viewer.inForce().isEmpty() || ground.once(4) ? register.anAgreement().id("id")
                : viewer.inForce().stream().map(it -> it.value()).min(UUID::compareTo).orElseThrow();
    }

    private void put(Row row) {
        ground.put(row.table(), GeneratedSharing.flat(row));
    }

    public static Row engagement(UUID id, Row item, Row provider, UUID agreement, UUID by) {
        return Ground.row("panels.engagement", "id", id, "item", item.id("id"), "meeting", item.id("meeting"), "panel", item.id("panel"),
                "of_case", item.id("of_case"), "body", item.id("body"), "reference", item.text("reference"), "provider",
                provider.id("id"), "provider_body", provider.id("body"), "agreement", agreement, "part", "a test", "asked_by", by,
                "asked_at", NOW, "answer_by", TODAY);
    }

    public static Row answer(Row engagement, boolean accepted) {
        return Ground.row("panels.engagement_answer", "engagement", engagement.id("id"), "panel", engagement.id("panel"), "of_case",
                engagement.id("of_case"), "body", engagement.id("body"), "provider", engagement.id("provider"), "accepted", accepted,
                "first_on", accepted ? TODAY : null, "reason", accepted ? null : "a test", "answered_at", NOW);
    }

    public static Row end(Row engagement, UUID by) {
        return Ground.row("panels.engagement_end", "engagement", engagement.id("id"), "panel", engagement.id("panel"), "of_case",
                engagement.id("of_case"), "body", engagement.id("body"), "provider", engagement.id("provider"), "ended_by", by,
                "ended_at", NOW, "reason", "a test");
    }

    public static Row given(UUID id, Row engagement) {
        return Ground.row("panels.given", "id", id, "engagement", engagement.id("id"), "panel", engagement.id("panel"), "of_case",
                engagement.id("of_case"), "body", engagement.id("body"), "provider", engagement.id("provider"), "on_day", TODAY, "came",
                "HELD", "way", "IN_PERSON", "progress", "a test", "concern", "a test", "given_at", NOW);
    }

    public static Row takenUp(Row given, UUID by) {
        return Ground.row("panels.taken_up", "session", given.id("id"), "panel", given.id("panel"), "of_case", given.id("of_case"),
                "body", given.id("body"), "taken_by", by, "taken_at", NOW, "words", "a test");
    }
}
