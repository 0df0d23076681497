package org.concordat.sharing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.law.Provenance;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Body;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Draft;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;

/// Drafts for tests of forms, under one agreement of two bodies that keeps for 24 months.
final class Composed {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final BodyId OURS = new BodyId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    static final BodyId SCHOOL = new BodyId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    static final AgreementTerms AGREEMENT = new AgreementTerms(
            new AgreementId(UUID.fromString("00000000-0000-4000-8000-000000000003")), "ISA-1", "Sharing",
            Set.of(OURS, SCHOOL), Set.of(), Set.of(), LocalDate.of(2028, 1, 1), LocalDate.of(2027, 6, 1), 24, "RRD-2Y",
            null);

    private Composed() {
    }

    static Composition of(Section... sections) {
        return of(Set.of(), sections);
    }

    static Composition of(Set<Provenance> inherited, Section... sections) {
        var written = new HashMap<Step, Section>();
        Arrays.stream(sections).forEach(each -> written.put(step(each), each));
        var draft = new Draft(new DisclosureId(UUID.fromString("00000000-0000-4000-8000-000000000004")),
                new OfficerId(UUID.fromString("00000000-0000-4000-8000-000000000005")), OURS, Instant.EPOCH,
                Instant.EPOCH, null, null, null, inherited, written);
        return new Composition(draft, DAY, Optional.empty(), List.of(AGREEMENT), List.of(AGREEMENT), List.of(), List.of(),
                List.of(body(OURS, "Ours"), body(SCHOOL, "Larkrise School")).stream()
                        .collect(Collectors.toMap(Body::id, it -> it)), null, null, Map.of());
    }

    private static Step step(Section section) {
        return switch (section) {
            case Section.Subject it -> Step.SUBJECT;
            case Section.Matter it -> Step.MATTER;
            case Section.Audience it -> Step.AUDIENCE;
            case Section.Passage it -> Step.PASSAGE;
            case Section.Cover it -> Step.COVER;
            case Section.Handling it -> Step.HANDLING;
            case Section.Content it -> Step.CONTENT;
            case Section.Justification it -> Step.JUSTIFICATION;
            case Section.Dates it -> Step.DATES;
        };
    }

    private static Body body(BodyId id, String name) {
        return new Body(id, BodyKind.SCHOOL, name, "ENGLAND", Between.from(LocalDate.of(2020, 1, 1)), "a test", null);
    }
}
