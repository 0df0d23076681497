package org.concordat.api.web;

import gg.jte.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.PlainText;
import org.concordat.people.Identity;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Draft;
import org.concordat.sharing.Section;
import org.jspecify.annotations.Nullable;

/// A disclosure being composed, as one document: a section for each step of the page, in the same order. A section that
/// is left out stays as it was.
///
/// *Errors*: text that the page would refuse is refused here.
@Schema(description = "A disclosure, as one document: a section for each step. A section that is left out stays as it was.")
record DraftDocument(
        Section.@Nullable Subject subject,
        @Schema(description = "What it is for, what kinds of information it holds, and where they came from.")
        Section.@Nullable Matter matter,
        Section.@Nullable Audience audience,
        @Schema(description = "The legal gateway, and the answer to each thing it needs.")
        Section.@Nullable Passage passage,
        @Schema(description = "The agreement it is shared under.")
        Section.@Nullable Cover cover,
        Section.@Nullable Handling handling,
        Section.@Nullable Content content,
        Section.@Nullable Justification justification,
        Section.@Nullable Dates dates) {

    private static final int LINE_MAX = 200;

    DraftDocument {
        Optional.ofNullable(subject).map(Section.Subject::identity).ifPresent(DraftDocument::held);
    }

    static DraftDocument of(Draft it) {
        return new DraftDocument(it.section(Section.Subject.class).orElse(null),
                it.section(Section.Matter.class).orElse(null), it.section(Section.Audience.class).orElse(null),
                it.section(Section.Passage.class).orElse(null), it.section(Section.Cover.class).orElse(null),
                it.section(Section.Handling.class).orElse(null), it.section(Section.Content.class).orElse(null),
                it.section(Section.Justification.class).orElse(null), it.section(Section.Dates.class).orElse(null));
    }

    static DraftDocument of(Disclosure it) {
        return new DraftDocument(it.subject(), it.matter(), it.audience(), it.passage(), it.cover(), it.handling(),
                it.content(), it.justification(), it.dates());
    }

    List<Section> sections() {
        return Stream.<@Nullable Section>of(subject, matter, audience, passage, cover, handling, content, justification,
                dates).filter(Objects::nonNull).map(Section.class::cast).toList();
    }

    static void held(Identity it) {
        Stream.of(it.name(), it.otherNames(), it.addressArea(), it.identifier(), it.source()).filter(Objects::nonNull)
                .forEach(words -> PlainText.fault(words, LINE_MAX).ifPresent(fault -> {
                    throw new IllegalArgumentException("text of the identity refused: " + fault);
                }));
    }
}
