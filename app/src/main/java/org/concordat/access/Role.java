package org.concordat.access;

/// What an officer may be appointed to do for their body.
public enum Role {
    ORIGINATOR("Originating officer", false),
    APPROVER("Approving officer", false),
    DISCLOSURE_OFFICER("Named disclosure officer", true),
    SAFEGUARDING_LEAD("Designated safeguarding lead", true),
    PREVENT_OFFICER("Prevent officer", true),
    PANEL_CHAIR("Panel chair", true),
    COORDINATOR("Panel coordinator", true),
    PANEL_PARTNER("Panel partner", true),
    INTERVENTION_PROVIDER("Intervention Provider", true),
    DECONFLICTION("Deconfliction officer", false),
    AGREEMENT_OWNER("Agreement owner", false),
    ADMINISTRATOR("Administrator", false),
    SCRUTINY_OFFICER("Scrutiny officer", false),
    BOARD_MEMBER("National board member", false);

    private final String words;
    private final boolean receives;

    Role(String words, boolean receives) {
        this.words = words;
        this.receives = receives;
    }

    public String words() {
        return words;
    }

    /// Whether a disclosure can be addressed to this role.
    public boolean receives() {
        return receives;
    }

    /// Whether this role asks other bodies for what they hold. A provider is asked, and asks nobody (decision 0133).
    public boolean asks() {
        return this == ORIGINATOR || receives && this != INTERVENTION_PROVIDER;
    }
}
