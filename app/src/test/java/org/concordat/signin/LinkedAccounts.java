package org.concordat.signin;

import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.springframework.context.ApplicationContext;

/// Accounts at a provider that is not there, linked to officers through the front doors.
public record LinkedAccounts(Enrolments enrolments, Accounts accounts, TestClock clock) {

    static final String ISSUER = "https://provider.test";

    public static LinkedAccounts of(ApplicationContext service) {
        return new LinkedAccounts(service.getBean(Enrolments.class), service.getBean(Accounts.class),
                service.getBean(TestClock.class));
    }

    /// Someone whom nobody has met.
    static Account someone() {
        return new Account(ISSUER, UUID.randomUUID().toString());
    }

    EnrolmentCode code(OfficerId by, OfficerId officer) {
        return enrolments.makeCode(in(by), UUID.randomUUID(), officer) instanceof Enrolling.CodeMade made
                ? made.code() : fail();
    }

    /// An account that waits for a second administrator.
    public UUID claimed(OfficerId by, OfficerId officer) {
        return accounts.claims(someone(), "Noor Newcomer", code(by, officer).toString(), clock.instant())
                instanceof Claim.Made made ? made.link().id() : fail();
    }

    /// One that lets its officer in.
    public UUID confirmed(OfficerId by, OfficerId other, OfficerId officer) {
        var link = claimed(by, officer);
        return enrolments.confirm(in(other), officer, link) instanceof Enrolling.Done ? link : fail();
    }

    SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock.instant());
    }

    private static <T> T fail() {
        throw new AssertionError("the ground could not be laid");
    }
}
