package org.concordat.access.web;

import java.time.Instant;
import java.util.List;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A signed-in officer. It carries no roles: those are read from the database in every transaction.
final class OfficerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 2L;

    private final transient OfficerId officer;
    private final transient OfficerId self;
    private final Instant beganAt;
    private final Instant provedAt;

    /// @param beganAt when the session began
    /// @param provedAt when they last showed who they are
    OfficerAuthentication(OfficerId officer, Instant beganAt, Instant provedAt) {
        this(officer, officer, beganAt, provedAt);
    }

    private OfficerAuthentication(OfficerId officer, OfficerId self, Instant beganAt, Instant provedAt) {
        super(List.of());
        this.officer = officer;
        this.self = self;
        this.beganAt = beganAt;
        this.provedAt = provedAt;
        setAuthenticated(true);
    }

    OfficerId officer() {
        return officer;
    }

    /// The same session, in which they act as who they are elsewhere.
    OfficerAuthentication actingAs(OfficerId other) {
        return new OfficerAuthentication(other, self, beganAt, provedAt);
    }

    /// The same session, in which they have shown again who they are.
    OfficerAuthentication shownAgain(Instant at) {
        return new OfficerAuthentication(officer, self, beganAt, at);
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant provedAt() {
        return provedAt;
    }

    SignedIn asking(Instant at) {
        return new SignedIn(officer, at, provedAt);
    }

    /// Who signed in, whoever they act as.
    SignedIn askingThemselves(Instant at) {
        return new SignedIn(self, at, provedAt);
    }

    @Override
    public Object getPrincipal() {
        return officer;
    }

    @Override
    public String getName() {
        return officer.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficerAuthentication that && officer.equals(that.officer) && self.equals(that.self)
                && beganAt.equals(that.beganAt) && provedAt.equals(that.provedAt);
    }

    @Override
    public int hashCode() {
        return officer.hashCode();
    }
}
