package org.concordat.sharing;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Holder;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;

/// Whom an audience reaches at a moment: those who hold a role that is named in it.
@Component
class AddressedToday {

    private final Appointments appointments;

    AddressedToday(Appointments appointments) {
        this.appointments = appointments;
    }

    List<Holder> of(Viewer viewer, Section.Audience audience) {
        var roles = audience.addressees().stream().map(Section.Addressee::role).collect(Collectors.toSet());
        return appointments.holding(audience.bodies(), roles, viewer.at()).stream()
                .filter(holder -> audience.addressees().stream().anyMatch(line ->
                        line.body().equals(holder.body()) && line.role() == holder.role()))
                .toList();
    }
}
