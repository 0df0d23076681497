package org.concordat.partnership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The parts of an agreement in the order in which they are written.
public enum AgreementStep {
    CONTENTS("What the agreement says", AgreementPart.Contents.class),
    PARTIES("Parties", AgreementPart.Parties.class),
    BASIS("Purposes and legal gateways", AgreementPart.Basis.class),
    TERM("Dates and retention", AgreementPart.Term.class),
    PUBLICATION("Openness", AgreementPart.Publication.class);

    private final String title;
    private final Class<? extends AgreementPart> part;

    AgreementStep(String title, Class<? extends AgreementPart> part) {
        this.title = title;
        this.part = part;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AgreementStep> ofSlug(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    static AgreementStep of(AgreementPart part) {
        return Arrays.stream(values()).filter(step -> step.part.isInstance(part)).findFirst().orElseThrow();
    }
}
