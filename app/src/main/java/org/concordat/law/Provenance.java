package org.concordat.law;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.BodyKind;

/// Where information came from. It stays with whatever is derived from it, whoever holds it now.
public enum Provenance {
    OWN_RECORDS("Our own records"),
    ANOTHER_BODY("Another body, not named below"),
    PUBLIC_REPORT("A member of the public"),
    OPEN_SOURCE("Published or openly available"),
    POLICE("Police"),
    INTELLIGENCE_SERVICE("An intelligence service, directly or through someone else", Material.INTELLIGENCE_SERVICE),
    HEALTH("A health body", Material.HEALTH_OR_SOCIAL_CARE),
    SOCIAL_CARE("Social care", Material.HEALTH_OR_SOCIAL_CARE),
    EDUCATION("A school, college or university"),
    PRISON_OR_PROBATION("Prison, youth custody or probation"),
    INTERCEPTION("Interception, or another power of the Investigatory Powers Act 2016", Material.INVESTIGATORY_POWERS);

    private final String words;
    private final Set<Material> implied = EnumSet.noneOf(Material.class);

    Provenance(String words, Material... implied) {
        this.words = words;
        this.implied.addAll(Set.of(implied));
    }

    public String words() {
        return words;
    }

    /// What information from here is, whoever holds it now.
    public Set<Material> implies() {
        return Set.copyOf(implied);
    }

    /// What information from all of these is.
    public static Set<Material> implied(Set<Provenance> provenance) {
        Set<Material> material = EnumSet.noneOf(Material.class);
        provenance.forEach(each -> material.addAll(each.implied));
        return material;
    }

    /// The provenance of something derived: its own, and all of what it was derived from. Nothing is ever shed.
    public static Set<Provenance> inherited(Set<Provenance> own, Set<Provenance> source) {
        Set<Provenance> both = EnumSet.noneOf(Provenance.class);
        both.addAll(own);
        both.addAll(source);
        return both;
    }

    /// What information is called that a body of this kind has given: nobody's own record any more.
    public static Provenance of(BodyKind giver) {
        return switch (giver) {
            case SECURITY_SERVICE -> INTELLIGENCE_SERVICE;
            case COUNTER_TERRORISM_POLICING, POLICE_FORCE -> POLICE;
            case HEALTH_BODY -> HEALTH;
            case SCHOOL, COLLEGE_OR_UNIVERSITY -> EDUCATION;
            case PROBATION, PRISON, YOUTH_CUSTODY -> PRISON_OR_PROBATION;
            case LOCAL_POLICING_BODY, LOCAL_AUTHORITY, CHANNEL_PANEL, YOUTH_JUSTICE, FIRE_AND_RESCUE, INTERVENTION_PROVIDER,
                 NATIONAL_BOARD, INVESTIGATORY_POWERS_COMMISSIONER -> ANOTHER_BODY;
        };
    }

    /// Where something came from, for whatever is made of it: what it was said to be that a gateway may bar is part of that,
    /// so that it is barred from the same gateways however often it is told in other words.
    ///
    /// @param material what it is, with all that this implies
    public static Set<Provenance> carried(Set<Provenance> provenance, Set<Material> material, BodyKind holder) {
        Set<Provenance> all = EnumSet.noneOf(Provenance.class);
        all.addAll(provenance);
        Set<Material> said = EnumSet.noneOf(Material.class);
        said.addAll(implied(provenance));
        said.addAll(impliedByGiver(holder));
        for (var barred : List.of(INTELLIGENCE_SERVICE, holder == BodyKind.LOCAL_AUTHORITY ? SOCIAL_CARE : HEALTH, INTERCEPTION)) {
            if (material.containsAll(barred.implied) && !said.containsAll(barred.implied)) {
                all.add(barred);
            }
        }
        return all;
    }

    /// The same, once that body has given it to another.
    public static Set<Provenance> given(Set<Provenance> provenance, Set<Material> material, BodyKind giver) {
        var all = carried(provenance, material, giver);
        all.remove(OWN_RECORDS);
        all.add(of(giver));
        return all;
    }

    /// What information is by reason of who gives it (Counter-Terrorism and Security Act 2015 s.38(5)(a): what an
    /// intelligence service holds is sensitive, wherever it came from).
    static Set<Material> impliedByGiver(BodyKind giver) {
        return switch (giver) {
            case SECURITY_SERVICE -> INTELLIGENCE_SERVICE.implies();
            case HEALTH_BODY -> HEALTH.implies();
            default -> Set.of();
        };
    }
}
