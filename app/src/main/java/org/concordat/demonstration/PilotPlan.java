package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.partnership.ReferenceIds;
import org.concordat.pilots.Evaluation;
import org.concordat.pilots.PilotAreas;
import org.concordat.pilots.Plan;
import org.concordat.pilots.Said.Opinion;

/// What is tried: one way of working runs in two areas, another waits for what one of its two areas says, and a third is over and was
/// evaluated.
final class PilotPlan {

    private static final String LONDON = Cast.AREAS.get(0);
    private static final String MIDLANDS = Cast.AREAS.get(1);
    private static final String MANCHESTER = Cast.AREAS.get(2);

    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final CastOfficer one;
    private final CastOfficer other;
    private final List<Scene> scenes = new ArrayList<>();

    private PilotPlan(Cast cast, Days days, Draw draw) {
        var board = cast.holders(cast.body("", "board"), Role.BOARD_MEMBER);
        this.cast = cast;
        this.days = days;
        this.draw = draw;
        this.one = board.getFirst();
        this.other = board.getLast();
    }

    static List<Scene> of(long seed, Cast cast, Days days) {
        var plan = new PilotPlan(cast, days, Draw.of(seed, "pilots"));
        plan.evaluated();
        plan.running();
        plan.waiting();
        return List.copyOf(plan.scenes);
    }

    private void evaluated() {
        var id = settled(270, new Plan("A reminder before feedback is due", "Do holders say more often in time what a disclosure was worth if they are "
                + "reminded?", "A colleague of the originator rings a week before feedback is due. Elsewhere a notice alone is shown.",
                "The share of feedback in time rises by ten points. As many disclosures as before change a decision.", "Prevent",
                days.ago(240), days.ago(40), areas(MANCHESTER), areas(MIDLANDS), List.of("feedback-given", "decisions-changed", "told-one-body")));
        said(MANCHESTER, 262, id, Opinion.SUPPORTS, "We asked for this ourselves, after our finding on feedback that came late.",
                "Two meetings with community groups, and letters", "People ask what becomes of what is shared, and who hears of it.");
        answered(MANCHESTER, 250, id, "What is said on the telephone is feedback alone, and never anything about a person.");
        started(MANCHESTER, 239, id);
        var evaluation = draw.id();
        scenes.add(new PilotScene.Evaluate(at(one, 20, 10), evaluation, id, new Evaluation.Finding(
                "Holders knew who would ring, and said so. Whether more feedback came in time the figures do not settle.",
                "One area is compared with one other. Partners there began to meet every week at the same time, which may have done as much.",
                Evaluation.Decided.EXTEND, "It costs little and is liked by those who do it. More areas are needed to know whether it helps.")));
        scenes.add(new PilotScene.Approve(at(other, 18, 15), draw.id(), id, evaluation));
    }

    private void running() {
        var id = settled(120, new Plan("One desk for what partners ask", "Are requests answered sooner where the partners of an area share a desk?",
                "Officers of the police, the council and health sit at one desk for two days a week. Elsewhere each asks the others in writing.",
                "More requests are answered in time, fewer handovers wait, and disclosures are recalled no more often than before.",
                "Prevent, under the agreements that the partners of each area have signed.", days.ago(80), days.ago(-280),
                areas(LONDON, MIDLANDS), areas(MANCHESTER), List.of("requests-answered", "handovers-answered", "taken-back")));
        said(LONDON, 112, id, Opinion.CONDITIONS, "We support it if what is said at the desk is recorded as everything else is.",
                "An open meeting in the town hall, and 40 letters", "Some fear that more is shared when people sit together. Others hope for quicker help.");
        answered(LONDON, 100, id, "Nothing leaves a body at the desk but by a disclosure, with its gateway and its second person. "
                + "What is recalled is one of the measures.");
        said(MIDLANDS, 108, id, Opinion.OBJECTS, "The desk takes two officers from neighbourhoods that have few.",
                "The consultation on the police and crime plan", "People want to keep the officers whom they know.");
        answered(MIDLANDS, 96, id, "The two posts are filled again for as long as the pilot lasts, so that no neighbourhood loses an officer. "
                + "For that reason we begin in spite of the objection.");
        started(LONDON, 79, id);
        started(MIDLANDS, 72, id);
    }

    private void waiting() {
        var id = settled(30, new Plan("A named person for each request", "Are requests answered in time more often where one person has each?",
                "Each request between partners is given to one named person, who answers it or says why not. Elsewhere it goes to a shared address.",
                "The share that is answered in time rises, and no more requests are refused.", null, days.ago(-20), days.ago(-400),
                areas(LONDON, MANCHESTER), areas(MIDLANDS), List.of("requests-answered", "requests-refused")));
        said(LONDON, 20, id, Opinion.SUPPORTS, "Our finding on late answers asked for as much.", "A meeting with schools",
                "Teachers want to know whom to ring.");
        answered(LONDON, 12, id, "Each school is given a name and a number, which somebody answers on every working day.");
    }

    private UUID settled(int day, Plan plan) {
        var id = draw.id();
        scenes.add(new PilotScene.Write(at(one, day, 10), id, plan));
        scenes.add(new PilotScene.Settle(at(other, day - 2, 15), draw.id(), id));
        return id;
    }

    private void said(String area, int day, UUID of, Opinion opinion, String view, String source, String voices) {
        var scrutineer = cast.holder(cast.body(area, "policing body"), Role.SCRUTINY_OFFICER);
        scenes.add(new PilotScene.View(at(scrutineer, day, 11), draw.id(), of, ReferenceIds.area(area), opinion, view));
        scenes.add(new PilotScene.Voice(at(scrutineer, day, 14), draw.id(), of, ReferenceIds.area(area),
                new PilotAreas.Voices(null, source, voices)));
    }

    private void answered(String area, int day, UUID of, String words) {
        scenes.add(new PilotScene.Answer(at(other, day, 10), draw.id(), of, ReferenceIds.area(area), words));
    }

    private void started(String area, int day, UUID of) {
        scenes.add(new PilotScene.Start(at(one, day, 9), draw.id(), of, ReferenceIds.area(area)));
    }

    private static List<UUID> areas(String... codes) {
        return List.of(codes).stream().map(ReferenceIds::area).toList();
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
