package org.concordat.partnership;

/// The states of an agreement, by name, for lists. In code a state is a type: [Agreement].
public enum AgreementState {
    DRAFT("Draft"),
    AWAITING_SIGNATURES("Awaiting signatures"),
    AGREED("Signed, not yet in force"),
    IN_FORCE("In force"),
    SUSPENDED("Suspended"),
    ENDED("Ended"),
    EXPIRED("Expired"),
    SUPERSEDED("Superseded"),
    WITHDRAWN("Withdrawn");

    private final String words;

    AgreementState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
