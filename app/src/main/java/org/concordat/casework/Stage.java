package org.concordat.casework;

/// Where a case stands on its way: to where the last decision led. [Passages] are all ways between them.
public enum Stage {
    RECEIVED("Received: to be deconflicted"),
    HELD("Held: a live investigation"),
    TO_ASSESS("To be assessed"),
    TO_PANEL("To the panel"),
    SIGNPOSTED("Signposted elsewhere"),
    POLICE_LED("Police-led"),
    NOTHING_MORE("No further action"),
    CLOSED("Closed");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /// Whether exit reviews follow when a case is closed from here.
    boolean isReviewedAfterExit() {
        return this == TO_PANEL || this == POLICE_LED;
    }

    public String words() {
        return words;
    }
}
