package org.concordat.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.access.Viewer;
import org.concordat.govuk.Language;
import org.concordat.govuk.Pages;
import org.concordat.govuk.UnavailablePage;
import org.concordat.ledger.LedgerBehind;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session at the first request after its reason has gone: too long ago begun, too long without use, out of office,
/// without a role, or what another module knows. It is recorded, what was being written is kept, and a page says why.
class EndOfSession extends OncePerRequestFilter {

    private static final String ASSETS = "/assets/";

    private final Presence presence;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final List<Staying> stayings;
    private final TurnedAway turnedAway;
    private final Pages pages;

    EndOfSession(Presence presence, SessionSettings settings, InstantSource clock, List<Staying> stayings,
            TurnedAway turnedAway, Pages pages) {
        this.presence = presence;
        this.settings = settings;
        this.clock = clock;
        this.stayings = List.copyOf(stayings);
        this.turnedAway = turnedAway;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ASSETS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var ended = Sessions.current().flatMap(officer -> why(officer, request));
        if (ended.isEmpty()) {
            Sessions.current().ifPresent(_ -> Sessions.use(request, clock.instant()));
            chain.doFilter(request, response);
            return;
        }
        try {
            turnedAway.session(request, ended.get());
        } catch (LedgerBehind behind) {   // nothing is done, and the next request finds it over as well
            var kept = isForm(request) && Writing.keep(request).isPresent();
            pages.write(new UnavailablePage(Language.of(request), kept), request, response);
            return;
        }
        presence.leaves(request);
        Sessions.end(request);
        var written = isForm(request) && Writing.keep(request).isPresent();
        response.sendRedirect(SignedOutController.PLACE + "?why=" + ended.get() + (written ? "&written=yes" : ""));
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    private Optional<Ended> why(OfficerAuthentication officer, HttpServletRequest request) {
        var who = officer.asking(clock.instant());
        if (officer.beganAt().plus(settings.longest()).isBefore(who.at())) {
            return Optional.of(Ended.TOO_LONG);
        }
        if (Sessions.used(request).filter(used -> used.plus(settings.idle()).isBefore(who.at())).isPresent()) {
            return Optional.of(Ended.IDLE);
        }
        var viewer = presence.viewer(request);
        if (viewer.isEmpty()) {
            return Optional.of(Ended.NOT_IN_OFFICE);
        }
        return viewer.filter(EndOfSession::withoutRole).map(it -> Ended.NO_ROLE)
                .or(() -> stayings.stream().flatMap(each -> each.ended(officer.askingThemselves(who.at()), request).stream()).findFirst());
    }

    /// A role whose training has lapsed still lets them see what to do about it.
    private static boolean withoutRole(Viewer viewer) {
        return Stream.concat(viewer.roles().stream(), viewer.lapsed().stream()).findAny().isEmpty();
    }
}
