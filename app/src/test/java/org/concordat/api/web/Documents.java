package org.concordat.api.web;

import java.util.List;
import org.concordat.sharing.Section;

/// Disclosures as documents of the API.
public final class Documents {

    private Documents() {
    }

    public static String of(List<Section> sections) {
        return Json.mapper().writeValueAsString(new DraftDocument(the(sections, Section.Subject.class),
                the(sections, Section.Matter.class), the(sections, Section.Audience.class),
                the(sections, Section.Passage.class), the(sections, Section.Cover.class),
                the(sections, Section.Handling.class), the(sections, Section.Content.class),
                the(sections, Section.Justification.class), the(sections, Section.Dates.class)));
    }

    private static <S extends Section> S the(List<Section> sections, Class<S> type) {
        return sections.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
