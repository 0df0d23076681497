package org.concordat.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Explanations;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Originated;

/// The lists of one service with many rows, each asked over a connection that stays bound to its viewer. Lists that are
/// compared have a connection each: a server process that has just answered another answers sooner.
final class Lists implements AutoCloseable {

    /// The rows of one role, newest first, by themselves: under the policies, and without any, as its words say it all.
    private static final String ROWS = """
            select a.disclosure, a.reference, a.from_body, a.agreement, a.purpose, a.about, a.marking, a.handling,
                   a.action_code, a.sanitisation, a.conditions, a.sent_at, a.answer_due, a.visible_until, a.ended
              from sharing.addressed a
             where a.body = ? and a.role = ? and a.sent_at <= ?
             order by a.sent_at desc, a.disclosure limit 50
            """;

    private final Service service;
    private final Multitude many;
    private final Map<OfficerId, Connection> underPolicies = new HashMap<>();
    private final List<Connection> ownConnections = new ArrayList<>();

    Lists(Service service, Multitude many) {
        this.service = service;
        this.many = many;
    }

    Asked inbox(OfficerId officer, Optional<Inbox.Filter> filter) throws SQLException {
        var who = in(officer);
        var inbox = service.bean(Inbox.class);
        return new Asked(walled(who),
                Asked.first(service, "sharing.addressed", () -> inbox.list(who, filter, 0)));
    }

    /// The same over a connection that no policy binds.
    Asked withoutPolicies(Asked asked, OfficerId officer) throws Exception {
        return new Asked(own(service.superuser(), in(officer)), asked.call());
    }

    Asked originated(Optional<Originated.Standing> standing) throws SQLException {
        var who = in(many.originator());
        var disclosures = service.bean(Disclosures.class);
        return new Asked(walled(who),
                Asked.first(service, "sharing.disclosure", () -> disclosures.list(who, standing, 0)));
    }

    Asked waiting() throws SQLException {
        var who = in(many.approver());
        var approvals = service.bean(Approvals.class);
        return new Asked(walled(who),
                Asked.first(service, "sharing.disclosure", () -> approvals.waiting(who, 0)));
    }

    /// [#ROWS] for the officer who sees everything.
    Asked rows(boolean underPolicies) throws Exception {
        var who = in(many.everything());
        var call = new Recording.Call(ROWS, List.of(
                new Recording.Binding("setObject", 1, many.great().value(), null),
                new Recording.Binding("setObject", 2, Multitude.ADDRESSED_EACH_TIME.name(), null),
                new Recording.Binding("setObject", 3, who.at().atOffset(ZoneOffset.UTC), null)), true, 50);
        return new Asked(own(underPolicies ? service.pool().getConnection() : service.superuser(), who), call);
    }

    /// Every filter of the inbox for who sees everything, who sees little, and the small body; and what a body made.
    Map<String, Asked> others() throws SQLException {
        var all = new LinkedHashMap<String, Asked>();
        for (var filter : Inbox.Filter.values()) {
            all.put(filter + ", sees everything", inbox(many.everything(), Optional.of(filter)));
            all.put(filter + ", one in 10,000", inbox(many.restricted(), Optional.of(filter)));
        }
        all.put("made, all", originated(Optional.empty()));
        for (var standing : Originated.Standing.values()) {
            all.put("made, " + standing, originated(Optional.of(standing)));
        }
        all.put("waiting for approval", waiting());
        return all;
    }

    /// Who can see a disclosure and why, who cannot and why not, through the front door: another
    /// disclosure each time.
    Contestants.Work explaining() {
        var explanations = service.bean(Explanations.class);
        var ids = many.sent().iterator();
        return () -> {
            if (explanations.reach(in(many.originator()), ids.next(), 0).isEmpty()) {
                throw new IllegalStateException("there was nothing to explain");
            }
        };
    }

    private SignedIn in(OfficerId officer) {
        return new SignedIn(officer, service.bean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Connection walled(SignedIn who) throws SQLException {
        if (!underPolicies.containsKey(who.officer())) {
            underPolicies.put(who.officer(), Asked.bound(service.pool().getConnection(), who));
        }
        return underPolicies.get(who.officer());
    }

    private Connection own(Connection connection, SignedIn who) throws SQLException {
        ownConnections.add(Asked.bound(connection, who));
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : Stream.concat(underPolicies.values().stream(), ownConnections.stream()).toList()) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }
}
