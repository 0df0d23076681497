package org.concordat.demonstration;

import static org.concordat.access.Role.COORDINATOR;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;
import static org.concordat.access.Role.PANEL_CHAIR;
import static org.concordat.access.Role.PANEL_PARTNER;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Provenance;
import org.concordat.sharing.About;

/// One way in which information moves in the demonstration: from a body, under an agreement, through a gateway, to
/// some of the roles in other bodies.
///
/// @param subjects what it may be about
/// @param provenance where the information may have come from: one of these sets
/// @param weight how often, beside the others
record Flow(CastBody from, CastAgreement agreement, GatewayId gateway, Purpose purpose, List<Reader> readers,
            List<About> subjects, List<Set<Provenance>> provenance, boolean children, int weight) {

    /// A role in a body that something can be addressed to.
    record Reader(CastBody body, Role role) {
    }

    private static final Map<String, List<Role>> RECEIVES = Map.of(
            "panel", List.of(PANEL_CHAIR, COORDINATOR, PANEL_PARTNER),
            "force", List.of(PREVENT_OFFICER),
            "school", List.of(SAFEGUARDING_LEAD),
            "college", List.of(SAFEGUARDING_LEAD));

    private static final List<Set<Provenance>> POLICE = List.of(Set.of(Provenance.POLICE),
            Set.of(Provenance.POLICE, Provenance.OPEN_SOURCE), Set.of(Provenance.POLICE, Provenance.PUBLIC_REPORT));
    private static final List<Set<Provenance>> COUNTER_TERRORISM = List.of(Set.of(Provenance.POLICE),
            Set.of(Provenance.POLICE), Set.of(Provenance.POLICE, Provenance.OPEN_SOURCE),
            Set.of(Provenance.POLICE, Provenance.INTELLIGENCE_SERVICE));
    private static final List<Set<Provenance>> SERVICE = List.of(Set.of(Provenance.INTELLIGENCE_SERVICE));
    private static final List<Set<Provenance>> COUNCIL = List.of(Set.of(Provenance.OWN_RECORDS),
            Set.of(Provenance.SOCIAL_CARE), Set.of(Provenance.OWN_RECORDS, Provenance.EDUCATION));
    private static final List<Set<Provenance>> SCHOOL = List.of(Set.of(Provenance.EDUCATION),
            Set.of(Provenance.EDUCATION, Provenance.PUBLIC_REPORT));

    /// Every flow of the cast, in the order of the agreements.
    static List<Flow> all(Cast cast, List<CastAgreement> agreements) {
        return agreements.stream()
                .filter(it -> it.until() < Integer.MAX_VALUE && it.first() > 0)
                .flatMap(it -> of(cast, it).stream()).toList();
    }

    private static List<Flow> of(Cast cast, CastAgreement it) {
        var flows = new ArrayList<Flow>();
        var person = List.of(About.PERSON);
        var anything = List.of(About.PERSON, About.PERSON, About.PERSON, About.PLACE, About.THEME);
        switch (it.subject()) {
            case "national" -> from(flows, cast, it, "service", "cta-2008-s19", "national-security",
                    List.of(About.PERSON, About.PERSON, About.PERSON, About.THEME), SERVICE, 9,
                    "headquarters", "ctp", "council");
            case "panel" -> {
                from(flows, cast, it, "council", "ctsa-2015-s36", "prevent-support", person, COUNCIL, 5, "panel", "force");
                from(flows, cast, it, "force", "ctsa-2015-s36", "prevent-support", person, POLICE, 6, "panel", "council");
                from(flows, cast, it, "panel", "ctsa-2015-s36", "prevent-support", person, COUNCIL, 4, "school",
                        "college", "health", "probation");
            }
            case "concern" -> {
                from(flows, cast, it, "ctp", "common-law-policing", "policing-purpose", anything, COUNTER_TERRORISM, 9,
                        "council", "health", "probation");
                from(flows, cast, it, "ctp", "cda-1998-s115", "crime-and-disorder", anything, COUNTER_TERRORISM, 6,
                        "council", "health", "probation", "fire");
                from(flows, cast, it, "headquarters", "common-law-policing", "policing-purpose", anything,
                        COUNTER_TERRORISM, 2, "council", "force");
                from(flows, cast, it, "force", "cda-1998-s115", "crime-and-disorder", anything, POLICE, 5, "council", "ctp");
            }
            case "children" -> {
                from(flows, cast, it, "school", "ca-2004-s16la", "safeguard-child", person, SCHOOL, 3, "council", "force",
                        "youth justice");
                from(flows, cast, it, "council", "ca-2004-s16la", "safeguard-child", person, COUNCIL, 2, "school",
                        "health", "force");
            }
            case "violence" -> from(flows, cast, it, "force", "pcsca-2022-s16", "serious-violence",
                    List.of(About.PLACE, About.PLACE, About.THEME, About.PERSON), POLICE, 4, "council", "probation",
                    "youth justice", "prison", "fire");
            case "counts" -> from(flows, cast, it, "force", "cda-1998-s17a", "crime-and-disorder", List.of(About.THEME),
                    List.of(Set.of(Provenance.POLICE)), 2, "council", "fire");
            default -> throw new IllegalStateException("no flow for " + it.subject());
        }
        return flows;
    }

    private static void from(List<Flow> flows, Cast cast, CastAgreement it, String part, String gateway, String purpose,
            List<About> subjects, List<Set<Provenance>> provenance, int weight, String... to) {
        it.parties().stream()
                .filter(body -> body.is(part))
                .filter(body -> !cast.holders(body, Role.ORIGINATOR).isEmpty()
                        && !cast.holders(body, Role.APPROVER).isEmpty())
                .forEach(from -> flows.add(new Flow(from, it, new GatewayId(gateway), new Purpose(purpose),
                        readers(it, from, Set.of(to)), subjects, provenance, it.subject().equals("children"), weight)));
    }

    private static List<Reader> readers(CastAgreement it, CastBody from, Set<String> to) {
        return it.parties().stream()
                .filter(body -> !body.equals(from) && to.stream().anyMatch(body::is))
                .flatMap(body -> roles(body).map(role -> new Reader(body, role)))
                .toList();
    }

    private static Stream<Role> roles(CastBody body) {
        return RECEIVES.getOrDefault(body.part().replace("small ", ""), List.of(DISCLOSURE_OFFICER)).stream();
    }

    /// The earliest and the latest day, counted back, on which something under it could be proposed and answered.
    int earliest() {
        return agreement.first() - 2;
    }

    int latest() {
        return agreement.until();
    }
}
