package org.concordat.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an agreement says in its parties' own words (ICO data sharing code, "Data sharing agreements").
public enum AgreementHeading {
    PURPOSE("What the sharing is for", "Why the bodies need to share, and what they aim to achieve."),
    EFFECT("What sharing, or not sharing, would do",
            "The benefits hoped for, to people and to the public, and the harm that either course could do."),
    ITEMS("Data items", "Every kind of information that may be shared, and about whom."),
    LAWFUL_BASIS("Lawful basis", "Which basis each party relies on, and under which part of data protection law."),
    SPECIAL_CONDITION("Condition for special category data",
            "The condition each party relies on, or why none is needed."),
    NECESSITY("Necessity and proportionality", "Why the aim cannot be reached in a way that intrudes less."),
    MINIMUM("Minimum data", "How each party makes sure that only what is needed is shared."),
    WITHOUT_PERSONAL("Whether it could be done without personal data",
            "Whether depersonalised data would do, for what, and why not for the rest."),
    RIGHTS("Access and people’s rights", "Who answers requests and complaints from the people concerned, and how."),
    QUALITY("Quality of data", "How information is kept accurate, and how a correction reaches everyone who holds it."),
    RETENTION("Retention and deletion", "How long each party keeps what it receives, and how it is disposed of."),
    SECURITY("Security and breaches", "How information is kept safe, and who tells whom, and when, of a breach."),
    TERMINATION("How it ends", "How a party leaves, and what becomes of what was shared.");

    /// Characters in the text under one heading.
    public static final int WORDS_MAX = 3000;

    private final String title;
    private final String hint;

    AgreementHeading(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public String hint() {
        return hint;
    }

    /// Its name in addresses and in JSON: `special-condition`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AgreementHeading> ofSlug(String slug) {
        return Arrays.stream(values()).filter(heading -> heading.slug().equals(slug)).findFirst();
    }
}
