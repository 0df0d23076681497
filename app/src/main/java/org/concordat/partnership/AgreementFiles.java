package org.concordat.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.Purpose;
import org.springframework.stereotype.Component;

/// Fetches agreements with all that was done to them, and what the register and the law say of their parties.
@Component
class AgreementFiles {

    private final DeedSql deeds;
    private final AgreementActSql acts;
    private final Bodies bodies;
    private final AgreementLaw law;

    AgreementFiles(DeedSql deeds, AgreementActSql acts, Bodies bodies, AgreementLaw law) {
        this.deeds = deeds;
        this.acts = acts;
        this.bodies = bodies;
        this.law = law;
    }

    /// The agreement as it was at a moment.
    Optional<Agreement> find(AgreementId id, Instant at) {
        return deeds.find(id, at).map(deed -> Agreement.of(deed, acts.find(id, at), at));
    }

    /// The agreement as it is now, held so that nothing else is done to it until this transaction ends. An officer who
    /// waited for another's act sees that act, though it may bear a later moment than their own.
    Optional<Agreement> hold(Viewer viewer, AgreementId id) {
        deeds.lock(id);
        return deeds.find(id, viewer.at()).map(deed -> {
            var all = acts.find(id, viewer.at());
            return Agreement.of(deed, all, all.last().filter(viewer.at()::isBefore).orElse(viewer.at()));
        });
    }

    Map<BodyId, String> names(Collection<BodyId> parties, LocalDate day) {
        return bodies.named(parties, day).values().stream().collect(Collectors.toMap(Body::id, Body::name));
    }

    Signing signing(Viewer viewer, Agreement agreement) {
        var contents = agreement.deed().contents();
        var known = bodies.named(contents.parties().bodies(), viewer.day()).values();
        var day = Offering.later(viewer.day(), contents.term().firstDay());
        return new Signing(agreement, law.unserved(contents.basis(), known, day).isEmpty());
    }

    Offering offering(Viewer viewer, AgreementDraft draft) {
        var whole = draft.whole();
        var parties = draft.part(AgreementPart.Parties.class).map(AgreementPart.Parties::bodies).orElse(Set.of());
        var known = List.copyOf(bodies.named(parties, viewer.day()).values());
        var knows = whole.filter(it -> law.knows(it.basis(), day(viewer, it))).isPresent();
        Set<Purpose> unserved = whole.map(it -> law.unserved(it.basis(), known, day(viewer, it))).orElse(Set.of());
        var old = Optional.ofNullable(draft.supersedes()).flatMap(id -> find(id, viewer.at()));
        return new Offering(draft, whole, known, knows, unserved, old);
    }

    private static LocalDate day(Viewer viewer, AgreementContents contents) {
        return Offering.later(viewer.day(), contents.term().firstDay());
    }
}
