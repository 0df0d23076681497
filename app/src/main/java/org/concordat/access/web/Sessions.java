package org.concordat.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Ledger;
import org.concordat.ledger.LedgerBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// The session of a signed-in officer.
@Component
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final String USED = Sessions.class.getName() + ".used";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Acting acting;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SessionSettings settings;

    Sessions(Acting acting, Ledger ledger, InstantSource clock, SessionSettings settings) {
        this.acting = acting;
        this.ledger = ledger;
        this.clock = clock;
        this.settings = settings;
    }

    /// Begins a session for an officer who has shown at this moment who they are.
    ///
    /// *Errors*: [org.concordat.access.NoLongerInOffice] when they are not in office; no session begins.
    public void begin(OfficerId officer, HttpServletRequest request, HttpServletResponse response) {
        begin(officer, clock.instant(), request, response);
    }

    /// Begins a session. The session's own id changes, so that one fixed beforehand is worth nothing; what was kept of
    /// their writing stays.
    ///
    /// *Errors*: [org.concordat.access.NoLongerInOffice] when they are not in office; no session begins.
    ///
    /// @param provedAt when they showed who they are
    public void begin(OfficerId officer, Instant provedAt, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        record(new SignedIn(officer, now, provedAt), "access.signed-in");
        keep(new OfficerAuthentication(officer, now, provedAt), request, response);
    }

    /// The officer who is signed in has shown again who they are; their session is the same, under another id.
    ///
    /// *Errors*: as [#begin]; throws when nobody is signed in.
    public void showedAgain(Instant provedAt, HttpServletRequest request, HttpServletResponse response) {
        var before = current().orElseThrow();
        record(new SignedIn(before.officer(), clock.instant(), provedAt), "access.shown-again");
        keep(before.shownAgain(provedAt), request, response);
    }

    /// The officer who is signed in goes on as who they are in another body, for which they stand in, or as themselves again; the
    /// session began when it did, and they showed who they are when they did. Whether they may is for the caller to hold.
    ///
    /// *Errors*: as [#begin]; throws when nobody is signed in.
    public void actAs(OfficerId other, HttpServletRequest request, HttpServletResponse response) {
        var acting = current().orElseThrow().actingAs(other);
        record(acting.asking(clock.instant()), "access.acts");
        keep(acting, request, response);
    }

    private void record(SignedIn who, String kind) {
        acting.as(who, viewer -> {
            ledger.record(viewer.entry(kind));
            return viewer;
        });
    }

    private void keep(OfficerAuthentication officer, HttpServletRequest request, HttpServletResponse response) {
        // Not so short as one without use: that it was not used is found here, and recorded (decision 0061).
        request.getSession(true).setMaxInactiveInterval(Math.toIntExact(settings.longest().toSeconds()) + 60);
        request.changeSessionId();
        use(request, clock.instant());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(officer);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// Where an officer goes who has just shown who they are: back to the form they were writing, or to what they were
    /// about to do, or home.
    public static String firstPage(OfficerId officer, HttpServletRequest request) {
        return Writing.returnTo(request, officer).or(() -> ShowAgain.returnTo(request)).orElse("/home");
    }

    /// Whether something that was written and not sent is kept for whoever signs in as its officer in this browser.
    public static boolean keepsWriting(HttpServletRequest request) {
        return Writing.isKept(request);
    }

    /// Ends a session because its officer says so, and records it. It ends also when that cannot be recorded: nobody is
    /// kept from leaving (decision 0016).
    public void signOut(HttpServletRequest request) {
        try {
            current().ifPresent(it -> record(it.asking(clock.instant()), "access.signed-out"));
        } catch (LedgerBehind behind) {
            LOG.warn("a sign-out was not recorded: {}", behind.getMessage());
        } finally {
            end(request);
        }
    }

    /// Something is asked in the session at this moment.
    static void use(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(USED, now);
    }

    /// When something was last asked in it before.
    static Optional<Instant> used(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(USED) instanceof Instant at ? Optional.of(at) : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Who is signed in, if anyone is.
    public static Optional<OfficerId> officer() {
        return current().map(OfficerAuthentication::officer);
    }

    static Optional<OfficerAuthentication> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficerAuthentication it
                ? Optional.of(it)
                : Optional.empty();
    }
}
