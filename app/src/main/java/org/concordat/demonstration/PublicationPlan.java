package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.publications.Edition;
import org.jspecify.annotations.Nullable;

/// What the national board publishes: a statement in both languages, a report that is corrected, a notice that is withdrawn, and an
/// evaluation that waits for a second person. And a report of the Investigatory Powers Commissioner.
final class PublicationPlan {

    private static final String MEDIA = "press@board.example, 0300 000 0000";

    private final Days days;
    private final Draw draw;
    private final CastOfficer one;
    private final CastOfficer other;
    private final String media;
    private final List<Scene> scenes = new ArrayList<>();

    private PublicationPlan(List<CastOfficer> publishers, String media, Days days, Draw draw) {
        this.days = days;
        this.draw = draw;
        this.one = publishers.getFirst();
        this.other = publishers.getLast();
        this.media = media;
    }

    static List<Scene> of(long seed, Cast cast, Days days) {
        var board = new PublicationPlan(cast.holders(cast.body("", "board"), Role.BOARD_MEMBER), MEDIA, days, Draw.of(seed, "publications"));
        board.tell();
        return List.copyOf(board.scenes);
    }

    static List<Scene> national(long seed, Cast cast, Days days) {
        var commissioner = new PublicationPlan(cast.holders(cast.body("", "commissioner"), Role.SCRUTINY_OFFICER), "press@commissioner.example", days,
                Draw.of(seed, "publications of the commissioner"));
        commissioner.tellNationally();
        return List.copyOf(commissioner.scenes);
    }

    private void tell() {
        published(40, Optional.empty(), Edition.Kind.STATEMENT, new Edition.Wording("Why we ask for local oversight",
                "Partners share more than they did, and for good reasons. Whoever is asked to trust that is owed an account.\n\nEach police "
                        + "area has somebody who asks, and who publishes what was answered.", "Pam y gofynnwn am oruchwyliaeth leol",
                "Mae partneriaid yn rhannu mwy nag o’r blaen, ac am resymau da. Mae’r sawl y gofynnir iddynt ymddiried yn hynny’n haeddu cyfrif."
                        + "\n\nMae gan bob ardal heddlu rywun sy’n gofyn, ac sy’n cyhoeddi’r hyn a atebwyd.", MEDIA, null), null);
        var report = published(30, Optional.empty(), Edition.Kind.REPORT, english("What local scrutiny asked this year",
                "Findings were raised in three areas. In two of them it was asked why answers come late."), null);
        published(12, Optional.of(report), Edition.Kind.REPORT, english("What local scrutiny asked this year",
                "Findings were raised in three areas. In all three it was asked why answers come late."),
                "The first edition said two areas, where it was three: one had been left out of the list.");
        var notice = published(25, Optional.empty(), Edition.Kind.DECISION_NOTICE, english("How often samples are drawn",
                "From next year samples are drawn every quarter."), null);
        scenes.add(new PublicationScene.Withdraw(at(one, 24, 9), draw.id(), notice,
                "The board had not decided this yet. It was published by mistake."));
        written(3, Optional.empty(), Edition.Kind.EVALUATION, english("What became of the first recommendations",
                "Of the first four recommendations three are done."), null);
    }

    private void tellNationally() {
        published(14, Optional.empty(), Edition.Kind.REPORT, english("Why nothing less would do",
                "In most disclosures of one month the reason why no less intrusive measure would do was the same sentence. The Security Service now sends "
                        + "back what does not speak of the case at hand.\n\nWhat was drawn since bears it out."), null);
    }

    private UUID published(int day, Optional<UUID> of, Edition.Kind kind, Edition.Wording says, @Nullable String changed) {
        var act = written(day, of, kind, says, changed);
        scenes.add(new PublicationScene.Approve(at(other, day, 15), draw.id(), act));
        return act;
    }

    private UUID written(int day, Optional<UUID> of, Edition.Kind kind, Edition.Wording says, @Nullable String changed) {
        var act = draw.id();
        scenes.add(new PublicationScene.Write(at(one, day, 10), act, of, kind, says, changed));
        return act;
    }

    private Edition.Wording english(String title, String words) {
        return new Edition.Wording(title, words, null, null, media, null);
    }

    private SignedIn at(CastOfficer who, int day, int hour) {
        return new SignedIn(who.id(), days.at(day, hour, draw.between(0, 59)));
    }
}
