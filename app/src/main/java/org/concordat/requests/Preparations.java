package org.concordat.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.law.Provenance;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Section;
import org.springframework.stereotype.Component;

/// From a request to the disclosure that is to answer it.
@Component
class Preparations {

    private final Drafts drafts;
    private final Appointments appointments;

    Preparations(Drafts drafts, Appointments appointments) {
        this.drafts = drafts;
        this.appointments = appointments;
    }

    /// Starts the draft with all that the request says. A part that is refused there is left for its writer.
    void begin(SignedIn who, Viewer viewer, Asked it, Request.Inside inside, DisclosureId id) {
        drafts.start(who, id);
        for (var section : List.of(inside.what().subject(),
                new Section.Matter(it.purpose(), RequestLaw.material(viewer, inside.what()), Set.of(Provenance.OWN_RECORDS)),
                new Section.Audience(List.of(new Section.Addressee(it.from(), role(it, viewer), "Asked for it."))),
                new Section.Passage(inside.way().answering(), Map.of()),
                new Section.Cover(it.agreement()))) {
            drafts.save(who, id, section);
        }
    }

    /// The other originating officers of the viewer's body, by name.
    List<Holder> composers(Viewer viewer) {
        return appointments.holding(Set.of(viewer.body()), Set.of(Role.ORIGINATOR), viewer.at()).stream()
                .filter(it -> !it.officer().equals(viewer.officer())).sorted(Comparator.comparing(Holder::name)).toList();
    }

    /// In which role the asker would open it: one that receives, else that of their body's named officers.
    private Role role(Asked it, Viewer viewer) {
        return appointments.held(it.asker(), viewer.day(), viewer.at()).stream().map(held -> held.role())
                .filter(Role::receives).sorted().findFirst().orElse(Role.DISCLOSURE_OFFICER);
    }
}
