package org.concordat.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chain below what a body told.
@Component
class CustodySql {

    private static final String HOLD = "select sharing.hold_chain(?)";

    private static final String BELOW = """
            select disclosure, source_first, first_version, version, body, proposed_by, proposed_at, gateway, standing,
                   expires_on, decided_by, decided_at, corrected_at, answered_at, to_body, roles, sent_at, visible_until,
                   readers, first_read, disposed_at
              from sharing.chain_below(?)
            """;

    private static final String YES = "select disclosure, body, decided_by, decided_at from sharing.yes_below(?)";

    private static final String WITHDRAWN = "select w from sharing.withdrawn_with(?) w";

    private static final String TELL = "select sharing.tell_those_below(?)";

    private final JdbcClient jdbc;

    CustodySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds the chain until the transaction ends: whoever else changes it comes before or after.
    void hold(DisclosureId id) {
        jdbc.sql(HOLD).param(id.value()).query((row, n) -> n).single();
    }

    /// Those who read what was withdrawn below something that the viewer's body has just ended.
    void tellThoseBelow(DisclosureId ended) {
        jdbc.sql(TELL).param(ended.value()).query((row, n) -> n).single();
    }

    /// What was withdrawn below something that the viewer's body has just ended.
    List<DisclosureId> withdrawnWith(DisclosureId ended) {
        return jdbc.sql(WITHDRAWN).param(ended.value()).query(UUID.class).list().stream().map(DisclosureId::new).toList();
    }

    /// Every hop below something that the viewer's body told, the oldest first.
    List<Hop> below(DisclosureId id) {
        var found = new LinkedHashMap<DisclosureId, Hop>();
        jdbc.sql(BELOW).param(id.value()).query(CustodySql::hop).list().forEach(row ->
                found.merge(row.id(), row, CustodySql::and));
        var yes = yes(id);
        return found.values().stream().map(hop -> with(hop, hop.held(), yes.getOrDefault(hop.id(), List.of()))).toList();
    }

    private Map<DisclosureId, List<Hop.Yes>> yes(DisclosureId id) {
        var all = new HashMap<DisclosureId, List<Hop.Yes>>();
        jdbc.sql(YES).param(id.value()).query(row -> {
            all.computeIfAbsent(id(row, "disclosure"), it -> new ArrayList<>()).add(new Hop.Yes(
                    new BodyId(row.getObject("body", UUID.class)), DisclosureRow.officer(row, "decided_by"),
                    DisclosureRow.at(row, "decided_at")));
        });
        return all;
    }

    private static Hop and(Hop one, Hop more) {
        var held = new ArrayList<>(one.held());
        held.addAll(more.held());
        return with(one, held, one.yes());
    }

    private static Hop with(Hop one, List<Hop.Held> held, List<Hop.Yes> yes) {
        return new Hop(one.id(), one.first(), one.above(), one.version(), one.body(), one.proposedBy(), one.proposedAt(),
                one.gateway(), one.standing(), one.expiresOn(), one.decidedBy(), one.decidedAt(), one.correctedAt(),
                one.keptAt(), held, yes);
    }

    private static Hop hop(ResultSet row, int n) throws SQLException {
        return new Hop(id(row, "disclosure"), id(row, "first_version"), id(row, "source_first"), row.getInt("version"),
                new BodyId(row.getObject("body", UUID.class)), DisclosureRow.officer(row, "proposed_by"),
                DisclosureRow.at(row, "proposed_at"), new GatewayId(row.getString("gateway")),
                Originated.Standing.valueOf(row.getString("standing")), row.getObject("expires_on", LocalDate.class),
                perhaps(row, "decided_by"), DisclosureRow.perhapsAt(row, "decided_at"),
                DisclosureRow.perhapsAt(row, "corrected_at"), DisclosureRow.perhapsAt(row, "answered_at"),
                List.of(new Hop.Held(new BodyId(row.getObject("to_body", UUID.class)), roles(row),
                        DisclosureRow.perhapsAt(row, "sent_at"), DisclosureRow.at(row, "visible_until"),
                        row.getInt("readers"), DisclosureRow.perhapsAt(row, "first_read"),
                        DisclosureRow.perhapsAt(row, "disposed_at"))), List.of());
    }

    private static List<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("roles").split(" ")).map(Role::valueOf).toList();
    }

    private static DisclosureId id(ResultSet row, String column) throws SQLException {
        return new DisclosureId(row.getObject(column, UUID.class));
    }

    private static @Nullable OfficerId perhaps(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OfficerId(id);
    }
}
