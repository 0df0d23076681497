package org.concordat.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.concordat.ledger.Entry;
import org.jspecify.annotations.Nullable;

/// Who is looking in this transaction, as the database knows them: made by [Acting] alone.
///
/// @param roles those whose days and training are current at that moment
/// @param lapsed those they are appointed to on that day, without the training for it
/// @param inForce the agreements of their body that are in force at that moment
/// @param provedAt when they last showed who they are
/// @param purpose what they have said they look for, if they have
/// @param client the system of their body that asks on their behalf; null for an officer who is there themselves
/// @param takenOver the bodies that have ended and whose work theirs goes on with
public record Viewer(
        OfficerId officer,
        String name,
        BodyId body,
        String bodyName,
        BodyKind bodyKind,
        String nation,
        Set<Role> roles,
        Set<Role> lapsed,
        Set<AgreementId> inForce,
        Instant at,
        Instant provedAt,
        @Nullable Purpose purpose,
        @Nullable UUID client,
        Set<BodyId> takenOver) {

    /// The zone in which days begin and end.
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    public Viewer {
        roles = Set.copyOf(roles);
        lapsed = Set.copyOf(lapsed);
        inForce = Set.copyOf(inForce);
        takenOver = Set.copyOf(takenOver);
    }

    public Viewer(OfficerId officer, String name, BodyId body, String bodyName, BodyKind bodyKind, String nation,
            Set<Role> roles, Set<Role> lapsed, Set<AgreementId> inForce, Instant at, Instant provedAt,
            @Nullable Purpose purpose) {
        this(officer, name, body, bodyName, bodyKind, nation, roles, lapsed, inForce, at, provedAt, purpose, null, Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Whether their body follows and answers what that body did: it is that body, or goes on with its work.
    public boolean speaksFor(BodyId other) {
        return body.equals(other) || takenOver.contains(other);
    }

    /// The same viewer, whose body goes on with the work of others.
    public Viewer goingOnFor(Set<BodyId> others) {
        return new Viewer(officer, name, body, bodyName, bodyKind, nation, roles, lapsed, inForce, at, provedAt, purpose, client,
                others);
    }

    /// The same viewer, having said what they look for.
    Viewer stating(Purpose sought) {
        return new Viewer(officer, name, body, bodyName, bodyKind, nation, roles, lapsed, inForce, at, provedAt, sought,
                client, takenOver);
    }

    public LocalDate day() {
        return at.atZone(ZONE).toLocalDate();
    }

    /// An entry for the ledger in this viewer's name; it names the system that asked on their behalf.
    public Entry entry(String kind) {
        var entry = Entry.of(kind, at).by(officer, body).serving(purpose);
        return client == null ? entry : entry.with(Entry.CLIENT, client.toString());
    }
}
