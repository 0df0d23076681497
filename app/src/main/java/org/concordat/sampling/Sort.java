package org.concordat.sampling;

import java.util.Arrays;

/// Of which sort of decision a sample is drawn: by the kind of entry that the ledger has of it.
public enum Sort {
    CASE_DECISION("casework.decision.made", "Decisions of the police on cases"),
    CASE_CLOSURE("casework.closure.confirmed", "Closures of cases"),
    PANEL_DECISION("panels.decision.made", "Decisions of panels"),
    EVERY("every", "All of these"),
    /// Of one body that is overseen nationally, and of no area.
    DISCLOSURE("sharing.disclosure.approved", "Disclosures that were approved");

    private final String kind;
    private final String words;

    Sort(String kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    /// As the ledger calls it; of all, as a plan does.
    public String kind() {
        return kind;
    }

    /// Whether it is sampled of one body, and not of the bodies of an area.
    public boolean ofOneBody() {
        return this == DISCLOSURE;
    }

    public String words() {
        return words;
    }

    /// By what the ledger calls it.
    public static Sort of(String kind) {
        return Arrays.stream(values()).filter(it -> it.kind.equals(kind)).findFirst().orElseThrow();
    }
}
