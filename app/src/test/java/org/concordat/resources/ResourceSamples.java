package org.concordat.resources;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.OfficerId;
import org.concordat.resources.ResourceRules.Entering;
import org.jspecify.annotations.Nullable;

/// Who reads and enters resources, of which area and year.
final class ResourceSamples implements Samples {

    private static final Instant AT = TestClock.BEGINNING;
    private static final LocalDate TODAY = AT.atZone(Viewer.ZONE).toLocalDate();
    private static final Viewer SAM = new Viewer(new OfficerId(new UUID(3, 1)), "Sam", new BodyId(new UUID(1, 1)), "Body",
            BodyKind.LOCAL_POLICING_BODY, "ENGLAND", Set.of(), Set.of(), Set.of(), AT, AT, null);

    @Override
    public List<Sample<?>> all() {
        return List.of(
                Sample.of(ResourceRules.READ, SAM).in("any day", TODAY).and("of the Investigatory Powers Commissioner", Sample::ofTheCommissioner),
                Sample.of(ResourceRules.ENTER, SAM).in("own area", entering(2025, false, 1, null))
                        .in("another area", new Entering(amount(2025, false, 1, null), false, true, 0))
                        .in("an area that was not there", new Entering(amount(2025, false, 1, null), true, false, 0))
                        .in("planned of a year that is over", entering(2025, true, 1, null))
                        .in("of a year far ahead", entering(2028, true, 1, null))
                        .in("less than nothing", entering(2025, false, -1, null))
                        .in("a correction of nothing", entering(2025, false, 1, "Why.")));
    }

    static Entering entering(int year, boolean planned, int number, @Nullable String reason) {
        return new Entering(amount(year, planned, number, reason), true, true, 0);
    }

    private static Amount.Entered amount(int year, boolean planned, int number, @Nullable String reason) {
        return new Amount.Entered(new Amount.Of(new UUID(4, 1), new FinancialYear(year), Amount.Kind.GRANT, Strand.PREVENT), planned,
                new Amount.Said(BigDecimal.valueOf(number), new Amount.Source("a test", "https://example.org", TODAY), reason));
    }
}
