package org.concordat.kernel;

import java.util.stream.Stream;

/// The kinds of body that gateways, agreements and audiences speak of.
public enum BodyKind {
    SECURITY_SERVICE("Security Service"),
    COUNTER_TERRORISM_POLICING("Counter Terrorism Policing"),
    POLICE_FORCE("Police force"),
    LOCAL_POLICING_BODY("Local policing body"),
    LOCAL_AUTHORITY("Local authority"),
    CHANNEL_PANEL("Channel panel"),
    SCHOOL("School"),
    COLLEGE_OR_UNIVERSITY("College or university"),
    HEALTH_BODY("Health body"),
    PROBATION("Probation"),
    PRISON("Prison"),
    YOUTH_CUSTODY("Youth custody"),
    YOUTH_JUSTICE("Youth justice team"),
    FIRE_AND_RESCUE("Fire and rescue authority"),
    INTERVENTION_PROVIDER("Intervention Provider"),
    NATIONAL_BOARD("National board"),
    INVESTIGATORY_POWERS_COMMISSIONER("Investigatory Powers Commissioner");

    private final String words;

    BodyKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether it gives out what is known nationally, for which the Investigatory Powers Commissioner oversees it. *Source*: decision 0157.
    public boolean originatesNationally() {
        return this == SECURITY_SERVICE || this == COUNTER_TERRORISM_POLICING;
    }

    /// Those that do.
    public static BodyKind[] nationalOriginators() {
        return Stream.of(values()).filter(BodyKind::originatesNationally).toArray(BodyKind[]::new);
    }

    /// Whether one of them may serve a police area: what is overseen nationally is reached through none.
    public boolean mayServeAnArea() {
        return this != SECURITY_SERVICE && this != INVESTIGATORY_POWERS_COMMISSIONER;
    }
}
