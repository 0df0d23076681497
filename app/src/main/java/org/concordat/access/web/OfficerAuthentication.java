package org.concordat.access.web;

import java.util.List;
import org.concordat.kernel.OfficerId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A signed-in officer. It carries no roles: those are read from the database in every transaction.
final class OfficerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient OfficerId officer;

    OfficerAuthentication(OfficerId officer) {
        super(List.of());
        this.officer = officer;
        setAuthenticated(true);
    }

    OfficerId officer() {
        return officer;
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
        return other instanceof OfficerAuthentication that && officer.equals(that.officer);
    }

    @Override
    public int hashCode() {
        return officer.hashCode();
    }
}
