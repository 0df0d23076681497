package org.concordat.sharing;

import java.util.Arrays;
import java.util.Optional;

/// The steps of composing a disclosure, in order: one page and one section each.
public enum Step {
    SUBJECT("subject", Section.Subject.class),
    MATTER("purpose", Section.Matter.class),
    AUDIENCE("audience", Section.Audience.class),
    PASSAGE("gateway", Section.Passage.class),
    COVER("agreement", Section.Cover.class),
    HANDLING("handling", Section.Handling.class),
    CONTENT("content", Section.Content.class),
    JUSTIFICATION("necessity", Section.Justification.class),
    DATES("dates", Section.Dates.class);

    private final String slug;
    private final Class<? extends Section> section;

    Step(String slug, Class<? extends Section> section) {
        this.slug = slug;
        this.section = section;
    }

    /// As it stands in addresses and in the stored draft.
    public String slug() {
        return slug;
    }

    Class<? extends Section> section() {
        return section;
    }

    public static Optional<Step> ofSlug(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }

    static Step of(Section section) {
        return Arrays.stream(values()).filter(s -> s.section == section.getClass()).findFirst().orElseThrow();
    }
}
