package org.concordat.casework;

/// Where a case stands on its way: to where the last decision led. [Passages] are all ways between them.
public enum Stage {
    RECEIVED("Received: to be deconflicted"),
    HELD("Held: a live investigation"),
    TO_ASSESS("To be assessed"),
    TO_PANEL("To the panel"),
    SIGNPOSTED("Signposted elsewhere"),
    POLICE_LED("Police-led"),
    INFORMING("Back from the panel, which asked for more"),
    SUPPORTED("Supported by a panel"),
    SUPPORT_ENDED("Support has ended"),
    NOTHING_MORE("No further action"),
    CLOSED("Closed");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /// Whether exit reviews follow when a case is closed from here.
    boolean isReviewedAfterExit() {
        return this == TO_PANEL || this == SUPPORT_ENDED || this == POLICE_LED;
    }

    /// Whether nothing is to be done about it but to close it.
    boolean isToBeClosed() {
        return this == SIGNPOSTED || this == NOTHING_MORE || this == SUPPORT_ENDED;
    }

    /// Whether its gateway assessment has sent it to a panel, and the panel has not let it go.
    public boolean comesToPanels() {
        return this == TO_PANEL || this == INFORMING || this == SUPPORTED;
    }

    public String words() {
        return words;
    }
}
