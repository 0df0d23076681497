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
    private final Instant beganAt;
    private final Instant provedAt;

    /// @param beganAt when the session began
    /// @param provedAt when they last showed who they are
    OfficerAuthentication(OfficerId officer, Instant beganAt, Instant provedAt) {
        super(List.of());
        this.officer = officer;
        this.beganAt = beganAt;
        this.provedAt = provedAt;
        setAuthenticated(true);
    }

    OfficerId officer() {
        return officer;
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
        return other instanceof OfficerAuthentication that && officer.equals(that.officer)
                && beganAt.equals(that.beganAt) && provedAt.equals(that.provedAt);
    }

    @Override
    public int hashCode() {
        return officer.hashCode();
    }
}
