package org.concordat.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.access.SignedIn;
import org.concordat.demonstration.SharingScene.Approve;
import org.concordat.demonstration.SharingScene.Propose;
import org.concordat.demonstration.SharingScene.Recall;
import org.concordat.demonstration.SharingScene.ReviewRetention;
import org.concordat.demonstration.SharingScene.Start;
import org.concordat.demonstration.SharingScene.Write;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Retention;
import org.concordat.sharing.Section;

/// Reviews of whether what was told is needed still: most by their day, some late, some by nobody yet.
final class RetentionPlan {

    private static final Fragments WORDS = Fragments.read("statements.txt");

    private final Days days;
    private final Draw draw;
    private final Map<DisclosureId, SignedIn> proposed = new HashMap<>();
    private final Map<DisclosureId, Section.Dates> dates = new HashMap<>();
    private final Map<DisclosureId, LocalDate> sent = new LinkedHashMap<>();
    private final Set<DisclosureId> ended = new HashSet<>();
    private final List<SharingScene> scenes = new ArrayList<>();

    private RetentionPlan(Days days, Draw draw) {
        this.days = days;
        this.draw = draw;
    }

    /// @param told everything that was done to the disclosures
    static List<SharingScene> of(long seed, Days days, List<? extends Scene> told) {
        var plan = new RetentionPlan(days, Draw.of(seed, "retention"));
        told.forEach(plan::read);
        plan.sent.keySet().stream().filter(id -> !plan.ended.contains(id)).forEach(plan::review);
        return List.copyOf(plan.scenes);
    }

    private void read(Scene scene) {
        switch (scene) {
            case Propose it -> proposed.put(it.id(), it.who());
            case Approve it -> sent.put(it.id(), it.who().day());
            case Recall it -> ended.add(it.id());
            case Start it when it.correcting() != null -> ended.add(it.correcting());
            case Write it when it.section() instanceof Section.Dates said -> dates.put(it.id(), said);
            default -> {
            }
        }
    }

    /// Until it ends, or until nobody has looked at it.
    private void review(DisclosureId id) {
        var said = dates.get(id);
        var last = said.expiresOn();
        LocalDate due = said.reviewOn();
        while (due != null && due.isBefore(days.loading()) && draw.chance(85)) {
            var on = draw.chance(80) ? due.minusDays(draw.between(0, 3)) : due.plusDays(draw.between(1, 9));
            if (!on.isAfter(sent.get(id)) || !on.isBefore(days.loading())) {
                return;
            }
            var next = last.isAfter(Retention.soon(on)) ? earlier(due.plusDays(draw.between(28, 60)), last) : null;
            scenes.add(new ReviewRetention(new SignedIn(proposed.get(id).officer(), days.at(
                    (int) (days.loading().toEpochDay() - on.toEpochDay()), 10, draw.between(0, 59))), id, draw.id(), due,
                    draw.from(WORDS.under("retained")), next));
            due = next;
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
