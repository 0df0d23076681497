package org.concordat.demonstration;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.demonstration.CastAgreement.Fate;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.partnership.Openness;
import org.jspecify.annotations.Nullable;

/// The agreements of the demonstration, in every state.
final class CastAgreements {

    /// Children Act 2004 s.16LA is law from this day.
    private static final LocalDate CHILDREN = LocalDate.of(2026, 9, 30);

    private static final int LONG_AGO = 490;

    private final Cast cast;
    private final Days days;
    private final Draw draw;
    private final List<CastAgreement> all = new ArrayList<>();

    private CastAgreements(Cast cast, Days days, long seed) {
        this.cast = cast;
        this.days = days;
        this.draw = Draw.of(seed, "agreements");
    }

    static List<CastAgreement> of(Cast cast, Days days, long seed) {
        var agreements = new CastAgreements(cast, days, seed);
        agreements.national();
        for (var area : Cast.AREAS) {
            agreements.local(area);
        }
        agreements.coming();
        return List.copyOf(agreements.all);
    }

    private void national() {
        var parties = Stream.concat(
                cast.bodies().stream().filter(body -> Set.of("service", "headquarters").contains(body.part())),
                Cast.AREAS.stream().flatMap(area -> Stream.of(cast.body(area, "ctp"), cast.body(area, "council"))));
        add("national", "", parties.toList(), "national-security serious-crime", "cta-2008-s19 ssa-1989-s2",
                LONG_AGO, -300, -60, Openness.TITLE_AND_PURPOSE, Fate.REVIEWED);
    }

    private void local(String area) {
        int turn = Cast.AREAS.indexOf(area);
        add("panel", area, parties(area, "panel", "council", "force", "ctp", "school", "college", "health", "probation",
                        "mentors"), "prevent-support", "ctsa-2015-s36", LONG_AGO, -240, -90 + 30 * turn, Openness.FULL,
                turn == 1 ? Fate.REVIEWED : Fate.SIGNED);
        var concerned = Stream.concat(parties(area, "ctp", "force", "council", "health", "probation", "fire").stream(),
                cast.bodies().stream().filter(body -> body.part().equals("headquarters"))).toList();
        add("concern", area, concerned,
                "policing-purpose crime-and-disorder", "common-law-policing cda-1998-s115", LONG_AGO, -120, 10 - 40 * turn,
                Openness.REDACTED, turn == 2 ? Fate.RESUMED : Fate.SIGNED);
        add("children", area, parties(area, "council", "force", "school", "health", "youth justice"),
                "safeguard-child", "ca-2004-s16la", childrenFrom(), -330, -150, Openness.FULL,
                turn == 1 ? Fate.AWAITED : Fate.SIGNED);
        add("violence", area, parties(area, "force", "policing body", "council", "probation", "youth justice", "prison",
                "fire"), "serious-violence", "pcsca-2022-s16", LONG_AGO, -200, -30, Openness.FULL,
                List.of(Fate.SIGNED, Fate.SUSPENDED, Fate.ENDED).get(turn));
        var counting = parties(area, "force", "policing body", "council", "fire");
        add("counts", area, counting, "crime-and-disorder", "cda-1998-s17a", LONG_AGO, turn == 1 ? 20 : -100,
                turn == 0 ? 5 : 60, Openness.FULL, turn == 2 ? Fate.SUPERSEDED : Fate.SIGNED);
        if (turn == 2) {
            var old = all.getLast();
            all.add(new CastAgreement(new AgreementId(draw.id()), "counts", area, counting, old.purposes(),
                    old.gateways(), CastAgreement.STOPPED, -340, -150, Openness.FULL, Fate.SIGNED, old.id()));
        }
    }

    /// Those that are not in force yet, or never will be.
    private void coming() {
        var london = Cast.AREAS.get(0);
        var midlands = Cast.AREAS.get(1);
        add("panel", london, List.of(cast.body(london, "panel"), cast.body(london, "prison"),
                cast.body(london, "probation")), "prevent-support", "ctsa-2015-s36", -20, -385, -200, Openness.FULL,
                Fate.SIGNED);
        add("violence", midlands, parties(midlands, "council", "youth justice"), "serious-violence", "pcsca-2022-s16",
                -40, -400, -220, Openness.FULL, Fate.DRAFT_WHOLE);
        add("concern", midlands, parties(midlands, "ctp", "prison"), "policing-purpose", "common-law-policing", -60, -420,
                -240, Openness.REDACTED, Fate.DRAFT_BEGUN);
        add("counts", london, parties(london, "council", "fire"), "crime-and-disorder", "cda-1998-s17a", -10, -375, -190,
                Openness.FULL, Fate.WITHDRAWN);
        add("concern", london, List.of(cast.body(london, "ctp"), cast.body(london, "prison"), cast.body(london, "college"),
                cast.body("", "headquarters")), "policing-purpose", "common-law-policing",
                -15, -380, -195, Openness.REDACTED, Fate.AWAITED);
    }

    private void add(String subject, String area, List<CastBody> parties, String purposes, String gateways, int first,
            int last, int review, Openness openness, Fate fate) {
        add(subject, area, parties, slugs(purposes).map(Purpose::new).collect(Collectors.toSet()),
                slugs(gateways).map(GatewayId::new).collect(Collectors.toSet()), first, last, review, openness, fate, null);
    }

    private void add(String subject, String area, List<CastBody> parties, Set<Purpose> purposes, Set<GatewayId> gateways,
            int first, int last, int review, Openness openness, Fate fate, @Nullable AgreementId replaces) {
        all.add(new CastAgreement(new AgreementId(draw.id()), subject, area, parties, purposes, gateways, first, last,
                review, openness, fate, replaces));
    }

    private static Stream<String> slugs(String all) {
        return Arrays.stream(all.split(" "));
    }

    /// The bodies of an area that play these parts, in the order of the parts.
    private List<CastBody> parties(String area, String... parts) {
        return Arrays.stream(parts).flatMap(part -> cast.bodies(area, Set.of(part)).stream()).toList();
    }

    /// As long ago as the others, or from when it is law; in force today at the earliest when that is to come.
    private int childrenFrom() {
        return (int) Math.min(LONG_AGO, DAYS.between(CHILDREN, days.loading()));
    }
}
