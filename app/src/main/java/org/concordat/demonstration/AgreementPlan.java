package org.concordat.demonstration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.AgreementScene.End;
import org.concordat.demonstration.AgreementScene.Offer;
import org.concordat.demonstration.AgreementScene.Resume;
import org.concordat.demonstration.AgreementScene.Review;
import org.concordat.demonstration.AgreementScene.Sign;
import org.concordat.demonstration.AgreementScene.Start;
import org.concordat.demonstration.AgreementScene.Suspend;
import org.concordat.demonstration.AgreementScene.Withdraw;
import org.concordat.demonstration.AgreementScene.Write;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.AgreementPart;
import org.concordat.partnership.Openness;

/// How one agreement comes to be what the [Cast] says: written, offered, signed by every party, and what follows.
final class AgreementPlan {

    private static final Fragments WORDS = Fragments.read("agreements.txt");

    private final CastAgreement it;
    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final List<AgreementScene> scenes = new ArrayList<>();

    private AgreementPlan(CastAgreement it, Cast cast, Days days, long seed) {
        this.it = it;
        this.cast = cast;
        this.days = days;
        this.draw = Draw.of(seed, "agreement " + it.id());
    }

    static List<AgreementScene> of(CastAgreement it, Cast cast, Days days, long seed) {
        var plan = new AgreementPlan(it, cast, days, seed);
        plan.write();
        return List.copyOf(plan.scenes);
    }

    /// Written fifteen days before its first day, or a week ago when that is still to come.
    private void write() {
        int written = Math.max(7, it.first() + 15);
        scenes.add(new Start(owner(written, 9, 0), it.id(), it.replaces()));
        var parts = parts();
        int minute = 5;
        for (var part : it.fate() == CastAgreement.Fate.DRAFT_BEGUN ? parts.subList(0, 2) : parts) {
            scenes.add(new Write(owner(written, 9, minute += 5), it.id(), part));
        }
        if (it.fate() != CastAgreement.Fate.DRAFT_BEGUN && it.fate() != CastAgreement.Fate.DRAFT_WHOLE) {
            scenes.add(new Offer(owner(written, 11, 0), it.id(), scenes.getLast().who().at()));
            follow(written);
        }
    }

    private void follow(int written) {
        switch (it.fate()) {
            case WITHDRAWN -> scenes.add(new Withdraw(owner(written - 1, 16, 0), it.id(),
                    "Covered by the agreement of all parties in the area. Withdrawn before anyone had signed."));
            case AWAITED -> sign(written, it.parties().size() / 2);
            default -> {
                sign(written, it.parties().size());
                afterSigning();
            }
        }
    }

    private void sign(int written, int parties) {
        for (int i = 0; i < parties; i++) {
            int day = Math.max(1, written - 1 - i % 6);
            scenes.add(new Sign(officer(it.parties().get(i), day, 13, i), it.id(), capacity(it.parties().get(i).kind())));
        }
    }

    private void afterSigning() {
        var second = it.parties().get(1);
        switch (it.fate()) {
            case REVIEWED -> scenes.add(new Review(officer(second, 130, 10, 0), it.id(), draw.id(),
                    draw.from(WORDS.under("finding")), days.ago(it.review() - 30)));
            case SUSPENDED -> scenes.add(new Suspend(officer(second, CastAgreement.STOPPED, 9, 0), it.id(), draw.id(),
                    "A party could not show who had read what was sent to it. Suspended until it can."));
            case RESUMED -> {
                var suspension = draw.id();
                scenes.add(new Suspend(officer(second, 300, 9, 0), it.id(), suspension,
                        "A device was lost. Suspended while the parties find out what was on it."));
                scenes.add(new Resume(owner(297, 15, 0), it.id(), suspension,
                        "Nothing received under this agreement was on the device. All parties were told."));
            }
            case ENDED -> scenes.add(new End(owner(CastAgreement.STOPPED, 16, 30), it.id(),
                    "The parties found that counts without names were enough. What was received is disposed of."));
            default -> {
            }
        }
    }

    private List<AgreementPart> parts() {
        var controllers = it.parties().stream().map(body -> new AgreementPart.Party(body.id(),
                body.kind() != BodyKind.CHANNEL_PANEL, "Information governance team, " + body.name())).toList();
        var notice = it.subject().equals("national") ? "DN/2026/014" : null;
        int review = it.fate() == CastAgreement.Fate.REVIEWED ? 100 : it.review();
        return List.of(contents(), new AgreementPart.Parties(controllers),
                new AgreementPart.Basis(it.purposes(), it.gateways(),
                        "DPIA/" + days.ago(it.first()).getYear() + "/" + draw.between(100, 999), notice),
                new AgreementPart.Term(days.ago(it.first()), days.ago(it.last()), days.ago(review), 12,
                        draw.from(WORDS.under("retention-rule"))),
                new AgreementPart.Publication(it.openness(), it.openness() == Openness.FULL ? null
                        : "Parts of it would show how far each party can act, and where it cannot.",
                        it.openness() == Openness.REDACTED ? Set.of(AgreementHeading.SECURITY, AgreementHeading.QUALITY)
                                : Set.of()));
    }

    private AgreementPart contents() {
        var words = new EnumMap<AgreementHeading, String>(AgreementHeading.class);
        for (var heading : AgreementHeading.values()) {
            words.put(heading, draw.from(WORDS.under(switch (heading) {
                case RIGHTS, QUALITY, RETENTION, SECURITY, TERMINATION -> heading.slug();
                default -> it.subject() + "." + heading.slug();
            })));
        }
        var where = it.area().isEmpty() ? "" : cast.body(it.area(), "force").name();
        return new AgreementPart.Contents(
                WORDS.under(it.subject() + ".title").getFirst().replace("{area}", where), words);
    }

    private static String capacity(BodyKind kind) {
        return switch (kind) {
            case SCHOOL, COLLEGE_OR_UNIVERSITY -> "Head";
            case POLICE_FORCE, COUNTER_TERRORISM_POLICING -> "Assistant Chief Constable";
            case CHANNEL_PANEL -> "For the chair of the panel";
            case HEALTH_BODY -> "Caldicott Guardian";
            case SECURITY_SERVICE -> "For the Director General";
            default -> "Director";
        };
    }

    private SignedIn owner(int daysAgo, int hour, int minute) {
        return officer(it.parties().getFirst(), daysAgo, hour, minute);
    }

    private SignedIn officer(CastBody body, int daysAgo, int hour, int minute) {
        return new SignedIn(cast.holder(body, Role.AGREEMENT_OWNER).id(), days.at(Math.max(1, daysAgo), hour, minute));
    }
}
