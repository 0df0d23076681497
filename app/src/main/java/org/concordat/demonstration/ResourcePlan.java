package org.concordat.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.FinancialYear;
import org.concordat.partnership.ReferenceIds;
import org.concordat.resources.Amount;
import org.concordat.resources.Strand;
import org.jspecify.annotations.Nullable;

/// What was granted for an area in two years that are over, and what is planned for the one that lasts; one of them corrected. All of
/// it is invented, and its source says so.
final class ResourcePlan {

    private static final int ENTERED = 35;
    private static final int CORRECTED = 14;

    private final Days days;
    private final Draw draw;
    private final UUID area;
    private final CastOfficer scrutineer;
    private final List<Scene> scenes = new ArrayList<>();

    private ResourcePlan(Cast cast, Days days, String area, Draw draw) {
        this.days = days;
        this.draw = draw;
        this.area = ReferenceIds.area(area);
        this.scrutineer = cast.holder(cast.body(area, "policing body"), Role.SCRUTINY_OFFICER);
    }

    static List<Scene> of(long seed, Cast cast, Days days, String area) {
        var plan = new ResourcePlan(cast, days, area, Draw.of(seed, "resources " + area));
        var now = FinancialYear.of(days.ago(ENTERED));
        for (int before = 2; before >= 0; before--) {
            plan.enter(now.plus(-before));
        }
        plan.correct(now.plus(-1));
        return List.copyOf(plan.scenes);
    }

    private void enter(FinancialYear year) {
        var planned = !year.isOver(days.ago(ENTERED));
        add(ENTERED, List.of(
                amount(year, Amount.Kind.GRANT, Strand.PREVENT, planned, BigDecimal.valueOf(draw.between(180, 420) * 1000L), null),
                amount(year, Amount.Kind.GRANT, Strand.PROTECT, planned, BigDecimal.valueOf(draw.between(60, 140) * 1000L), null),
                amount(year, Amount.Kind.STAFF, Strand.PREVENT, planned, BigDecimal.valueOf(draw.between(60, 180), 1), null),
                amount(year, Amount.Kind.STAFF, Strand.UNDIVIDED, planned, BigDecimal.valueOf(draw.between(20, 60), 1), null)));
    }

    private void correct(FinancialYear year) {
        add(CORRECTED, List.of(amount(year, Amount.Kind.GRANT, Strand.PROTECT, !year.isOver(days.ago(CORRECTED)),
                BigDecimal.valueOf(draw.between(60, 140) * 1000L), "The second payment of the year was left out.")));
    }

    private Amount.Entered amount(FinancialYear year, Amount.Kind kind, Strand strand, boolean planned, BigDecimal number,
            @Nullable String reason) {
        return new Amount.Entered(new Amount.Of(area, year, kind, strand), planned, new Amount.Said(number, new Amount.Source(
                "Invented for this demonstration: no such document exists", "https://invented.example/resources/" + year, days.ago(60)), reason));
    }

    private void add(int day, List<Amount.Entered> amounts) {
        scenes.add(new ResourceScene(new SignedIn(scrutineer.id(), days.at(day, 11, draw.between(0, 59))), draw.id(), amounts));
    }
}
