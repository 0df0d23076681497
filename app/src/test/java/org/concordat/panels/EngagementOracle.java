package org.concordat.panels;

import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.casework.CaseId;
import org.concordat.kernel.AgreementId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedEngagements;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What is said of the protected tables of support that providers give: the provider sees what is theirs while they are approved, under
/// an agreement in force, and until the day is out on which it ends; so do the chair of the panel, and whoever works on the case.
public final class EngagementOracle {

    private final Ground ground;

    private EngagementOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new EngagementOracle(ground);
        return List.of(it.engagements(), it.answers(), it.ends(), it.given(), it.takenUp());
    }

    private Protected engagements() {
        return Protected.of("panels.engagement", "id", (asker, row) -> sees(asker, row.id("id")))
                .added(of -> each(authored(officer -> with(GeneratedEngagements.engagement(ground.id(), ground.one(ground.rows("panels.item")),
                                ground.one(ground.rows("partnership.officer")), ground.one(ground.rows("partnership.agreement")).id("id"),
                                officer.id("id")), "panel", bodyOf(officer))), it -> it, it -> with(it, "asked_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.of(row.body("panel")) && asker.officer(row.officer("asked_by")) && NOW.equals(row.at("asked_at"))
                                && asker.is(viewer -> viewer.inForce().contains(new AgreementId(row.id("agreement"))))
                                && asker.may(EngagementRules.ASK, EngagementRules.CHAIR_ASKS.id(), asking(row)));
    }

    private Protected answers() {
        return Protected.of("panels.engagement_answer", "engagement", (asker, row) -> sees(asker, row.id("engagement")))
                .added(of -> each(all(engagement -> GeneratedEngagements.answer(engagement, true)), it -> it,
                                it -> with(it, "answered_at", NOW.minusSeconds(1)), it -> with(it, "first_on", TODAY.minusDays(1)),
                                it -> with(it, "provider", ground.one(ground.rows("partnership.officer")).id("id"))),
                        (asker, row) -> asker.officer(row.officer("provider")) && NOW.equals(row.at("answered_at"))
                                && Stream.of(EngagementRules.ASKED_OF_THEM, EngagementRules.FIRST_TO_COME).allMatch(rule ->
                                        asker.may(EngagementRules.ANSWER, rule.id(), new EngagementRules.Answering(
                                                engagement(row.id("engagement")), row.day("first_on")))));
    }

    private Protected ends() {
        return Protected.of("panels.engagement_end", "engagement", (asker, row) -> sees(asker, row.id("engagement")))
                .added(of -> each(all(engagement -> GeneratedEngagements.end(engagement, ground.once(2) ? engagement.id("provider")
                                : chair(engagement))), it -> it, it -> with(it, "ended_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.officer(row.officer("ended_by")) && NOW.equals(row.at("ended_at"))
                                && asker.may(EngagementRules.END, EngagementRules.ENDS.id(), engagement(row.id("engagement"))));
    }

    private Protected given() {
        return Protected.of("panels.given", "id", (asker, row) -> sees(asker, row.id("engagement")))
                .added(of -> each(all(engagement -> GeneratedEngagements.given(ground.id(), engagement)), it -> it,
                                it -> with(it, "given_at", NOW.minusSeconds(1)), it -> with(it, "on_day", TODAY.plusDays(1)),
                                it -> with(it, "next_on", TODAY),
                                it -> with(it, "provider", ground.one(ground.rows("partnership.officer")).id("id"))),
                        (asker, row) -> asker.officer(row.officer("provider")) && NOW.equals(row.at("given_at"))
                                && Stream.of(EngagementRules.GIVEN_BY_THEM, EngagementRules.NOT_TO_COME, EngagementRules.NEXT_IS_LATER)
                                        .allMatch(rule -> asker.may(EngagementRules.GIVE, rule.id(), new EngagementRules.Giving(
                                                engagement(row.id("engagement")), true, true, false, row.day("on_day"), row.day("next_on")))));
    }

    private Protected takenUp() {
        return Protected.of("panels.taken_up", "session", (asker, row) -> sees(asker,
                        ground.the("panels.given", "id", row.id("session")).id("engagement")))
                .added(of -> each(authored(officer -> with(GeneratedEngagements.takenUp(ground.one(ground.rows("panels.given")),
                                officer.id("id")), "body", bodyOf(officer))), it -> it, it -> with(it, "taken_at", NOW.minusSeconds(1))),
                        (asker, row) -> asker.of(row.body("body")) && NOW.equals(row.at("taken_at")) && asker.may(EngagementRules.TAKE_UP,
                                EngagementRules.OWNER_TAKES_IT_UP.id(), new EngagementRules.TakingUp(
                                        EngagementSamples.engagement(new Engagement.State.Asked()), row.officer("taken_by"), true)));
    }

    private boolean sees(Asker asker, UUID id) {
        return asker.may(EngagementRules.READ, engagement(id));
    }

    private Engagement engagement(UUID id) {
        var it = ground.the("panels.engagement", "id", id);
        return new Engagement(id, new CaseId(it.id("of_case")), it.text("reference"), new ItemId(it.id("item")), it.body("panel"),
                it.body("body"), it.officer("provider"), it.body("provider_body"), new AgreementId(it.id("agreement")), it.text("part"),
                it.officer("asked_by"), NOW, TODAY, state(id));
    }

    private Engagement.State state(UUID id) {
        return ground.where("panels.engagement_end", "engagement", id).stream().findFirst().<Engagement.State>map(it ->
                        new Engagement.State.Ended(it.at("ended_at"), it.officer("ended_by"), it.text("reason")))
                .orElseGet(() -> ground.where("panels.engagement_answer", "engagement", id).stream().findFirst()
                        .<Engagement.State>map(it -> it.day("first_on") == null
                                ? new Engagement.State.Declined(it.at("answered_at"), it.text("reason"))
                                : new Engagement.State.Accepted(it.at("answered_at"), it.day("first_on")))
                        .orElseGet(Engagement.State.Asked::new));
    }

    /// Of an item of that panel, with consent.
    private static EngagementRules.Asking asking(Row row) {
        var it = PanelPaper.item();
        var of = new AtItem(new Item(it.id(), it.meeting(), row.body("panel"), it.on(), it.of(), it.reference(), it.body(), it.question(),
                it.putBy(), it.putAt(), it.off()), PanelPaper.sitting(TODAY), List.of(), Set.of(), false, false, false, false, List.of());
        return new EngagementRules.Asking(new SupportRules.Supporting(of, true, List.of()), row.officer("provider"), Set.of(), false);
    }

    private UUID chair(Row engagement) {
        var staff = ground.where("partnership.officer", "body", engagement.id("panel"));
        return ground.one(staff).id("id");
    }

    private UUID bodyOf(Row officer) {
        return ground.once(3) ? ground.one(ground.rows("partnership.body")).id("id") : officer.id("body");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private List<Row> all(Function<Row, Row> of) {
        return ground.rows("panels.engagement").stream().map(of).toList();
    }
}
