package org.concordat.scrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.InTheLog;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateways;
import org.concordat.law.Material;
import org.concordat.law.Nation;
import org.concordat.law.Need;
import org.concordat.law.Provenance;
import org.concordat.law.Question;
import org.concordat.law.Route;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Section;

/// Beside what is [Scrutinised]: the Security Service, for which Syd answers, Stan originates and Sue approves; the headquarters of
/// Counter Terrorism Policing, for which Cole answers; and the Investigatory Powers Commissioner, for whom Ira and Ivo scrutinise. The
/// police of the cast are a unit of Counter Terrorism Policing that serves the area.
public record National(Scrutinised at, BodyId service, BodyId headquarters, BodyId commissioner, OfficerId syd, OfficerId stan, OfficerId sue,
                       OfficerId cole, OfficerId ira, OfficerId ivo) {

    public static final String TITLE = "The purpose is not said";
    private static final Purpose CRIME = new Purpose("serious-crime");
    private static final GatewayId SERVICE = new GatewayId("ssa-1989-s2");

    public static National in(Scrutinised at) {
        var world = at.world();
        var service = world.body(BodyKind.SECURITY_SERVICE, "Northvale Security Service");
        var headquarters = world.body(BodyKind.COUNTER_TERRORISM_POLICING, "Northvale Headquarters");
        var commissioner = world.body(BodyKind.INVESTIGATORY_POWERS_COMMISSIONER, "Northvale Investigatory Powers Commissioner");
        world.covers(at.cast().police(), at.area(), BodyKind.COUNTER_TERRORISM_POLICING);
        return new National(at, service, headquarters, commissioner, world.officer(service, "Syd", Role.AGREEMENT_OWNER),
                world.officer(service, "Stan", Role.ORIGINATOR), world.officer(service, "Sue", Role.APPROVER),
                world.officer(headquarters, "Cole", Role.AGREEMENT_OWNER),
                world.officer(commissioner, "Ira", Role.SCRUTINY_OFFICER), world.officer(commissioner, "Ivo", Role.SCRUTINY_OFFICER));
    }

    /// By Ira, with the Security Service.
    public MatterId found() {
        return at.raised(ira, service, words(MatterKind.FINDING));
    }

    public static Matter.Wording words(MatterKind kind) {
        var usual = Scrutinised.words(kind);
        return new Matter.Wording(kind, TITLE, usual.words(), usual.evidence(), usual.duty(), null, null);
    }

    /// By the Security Service to the school, at a moment; and the log holds them.
    public void disclosed(int many, String moment) {
        var clock = at.clock();
        var now = clock.instant();
        clock.set(Instant.parse(moment));
        var agreement = at.world().agreement(Set.of(CRIME), Set.of(SERVICE), service, at.cast().school());
        var day = clock.instant().atZone(Viewer.ZONE).toLocalDate();
        var material = Set.of(Material.ABOUT_A_CHILD);
        var sections = new ArrayList<>(at.cast().sections(day));
        sections.set(1, new Section.Matter(CRIME, material, Set.of(Provenance.INTELLIGENCE_SERVICE)));
        sections.set(3, new Section.Passage(SERVICE, needs(day, material).stream().collect(Collectors.toMap(it -> it, _ -> "It is so."))));
        sections.set(4, new Section.Cover(agreement));
        for (int i = 0; i < many; i++) {
            Composing.of(at.service()).sent(stan, sue, sections);
        }
        clock.set(now);
        InTheLog.everything(at.service(), at.world());
    }

    private List<String> needs(LocalDate day, Set<Material> material) {
        var implied = new HashSet<>(material);
        implied.addAll(Provenance.implied(Set.of(Provenance.INTELLIGENCE_SERVICE)));
        return at.service().getBean(Gateways.class).route(SERVICE, new Question(BodyKind.SECURITY_SERVICE, Set.of(BodyKind.SCHOOL), implied, CRIME,
                Nation.ENGLAND, day)).filter(Route.Open.class::isInstance).map(Route.Open.class::cast).orElseThrow().needs().stream()
                .map(Need::slug).toList();
    }
}
