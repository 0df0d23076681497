package org.concordat.law;

import java.util.EnumSet;
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
