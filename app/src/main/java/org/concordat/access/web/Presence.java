package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.Doorway;
import org.concordat.access.NoLongerInOffice;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.govuk.NavigationItem;
import org.concordat.govuk.Page;
import org.concordat.govuk.SignedInAs;
import org.concordat.govuk.SignedInWords;
import org.springframework.stereotype.Component;

/// Tells the frame of a page who is signed in and which doors are open to them, as the database knows them now.
@Component
class Presence implements SignedInWords {

    private static final String VIEWER = Presence.class.getName();

    private final Acting acting;
    private final InstantSource clock;
    private final List<Doorway> doorways;

    Presence(Acting acting, InstantSource clock, Collection<Doorway> doorways) {
        this.acting = acting;
        this.clock = clock;
        this.doorways = doorways.stream().sorted(Comparator.comparingInt(Doorway::order)).toList();
    }

    @Override
    public Optional<SignedInAs> officer(HttpServletRequest request) {
        return viewer(request).map(viewer -> new SignedInAs(viewer.officer().toString(), viewer.name(),
                viewer.bodyName(), viewer.roles().stream().sorted().map(Role::words).toList()));
    }

    @Override
    public List<NavigationItem> navigation(HttpServletRequest request) {
        return viewer(request).stream().flatMap(viewer -> doorways.stream()
                .filter(door -> door.isOpenTo(viewer))
                .map(door -> new NavigationItem(door.words(), door.href()))).toList();
    }

    /// A page that says no, or that nothing is there, shows no form.
    @Override
    public boolean keptWriting(Page page, HttpServletRequest request) {
        if (page.status() >= 400) {
            Writing.putBack(request);
        }
        return Writing.wasGivenBack(request);
    }

    /// Nobody is signed in any longer, for the rest of the request.
    void leaves(HttpServletRequest request) {
        request.setAttribute(VIEWER, Optional.empty());
    }

    /// Asked once for each request.
    @SuppressWarnings("unchecked") // the attribute is this class's own
    Optional<Viewer> viewer(HttpServletRequest request) {
        if (request.getAttribute(VIEWER) instanceof Optional<?> known) {
            return (Optional<Viewer>) known;
        }
        var viewer = Sessions.current().flatMap(officer -> {
            try {
                return Optional.of(acting.as(officer.asking(clock.instant()), bound -> bound));
            } catch (NoLongerInOffice gone) {
                return Optional.<Viewer>empty();
            }
        });
        request.setAttribute(VIEWER, viewer);
        return viewer;
    }
}
