package org.concordat.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Systems, what became of them, and who agreed to be acted for.
@Component
class ClientSql {

    static final String COLUMNS = """
            c.id, c.body, c.issuer, c.name_there, c.name, c.approves, c.made_by, c.made_at,
            (select s.kind from api.step s where s.client = c.id order by s.number desc limit 1) as last_step
            """;

    private static final String LIST = "select " + COLUMNS + """
             from api.client c
            where c.body = :body or not exists (select from api.step s where s.client = c.id)
            order by c.made_at desc, c.id limit 200
            """;

    private static final String FIND = "select " + COLUMNS + " from api.client c where c.id = :id";

    private static final String INSERT = """
            insert into api.client (id, body, issuer, name_there, name, approves, made_by, made_at)
            values (:id, :body, :issuer, :nameThere, :name, :approves, :by, :at) on conflict do nothing
            """;

    private static final String STEP = """
            insert into api.step (client, made_by, number, kind, taken_by, taken_at, reason)
            select :client, :madeBy, 1 + count(*), :kind, :by, :at, :reason from api.step s where s.client = :client
            on conflict do nothing
            """;

    private static final String STEPS = """
            select s.kind, s.taken_by, s.taken_at, s.reason from api.step s where s.client = :client order by s.number
            """;

    private static final String AGREED = """
            select coalesce((select m.agreed from api.mandate m where m.client = :client and m.officer = :officer
                              order by m.number desc limit 1), false)
            """;

    private static final String SAY = """
            insert into api.mandate (client, officer, number, agreed, said_by, said_at)
            select :client, :officer, 1 + count(*), :agreed, :by, :at from api.mandate m
             where m.client = :client and m.officer = :officer
            on conflict do nothing
            """;

    private static final String FOR_WHOM = """
            select m.officer from (select distinct on (officer) officer, agreed from api.mandate
                                    where client = :client order by officer, number desc) m
             where m.agreed limit 500
            """;

    private final JdbcClient jdbc;

    ClientSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the viewer's body; and, to administrators of the national board, those of any that wait.
    List<Client> of(Viewer viewer) {
        return jdbc.sql(LIST).param("body", viewer.body().value()).query(ClientSql::client).list();
    }

    Optional<Client> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ClientSql::client).optional();
    }

    /// Whether it is new: nobody has registered that id, and no system is known by that name there.
    boolean insert(Viewer viewer, UUID id, Clients.Wording it) {
        return jdbc.sql(INSERT).param("id", id).param("body", viewer.body().value()).param("issuer", it.issuer())
                .param("nameThere", it.nameThere()).param("name", it.name()).param("approves", it.approves())
                .param("by", viewer.officer().value()).param("at", viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// Whether nobody took a step at the same time.
    boolean step(Viewer viewer, Client client, Client.State kind, @Nullable String reason) {
        return jdbc.sql(STEP).param("client", client.id()).param("madeBy", client.madeBy().value())
                .param("kind", kind.name()).param("by", viewer.officer().value())
                .param("at", viewer.at().atOffset(ZoneOffset.UTC)).param("reason", reason).update() == 1;
    }

    List<Clients.Step> steps(UUID client) {
        return jdbc.sql(STEPS).param("client", client).query((row, n) -> new Clients.Step(
                Client.State.valueOf(row.getString("kind")), new OfficerId(row.getObject("taken_by", UUID.class)),
                row.getTimestamp("taken_at").toInstant(), row.getString("reason"))).list();
    }

    boolean agreed(UUID client, OfficerId officer) {
        return jdbc.sql(AGREED).param("client", client).param("officer", officer.value()).query(Boolean.class).single();
    }

    boolean say(Viewer viewer, UUID client, OfficerId officer, boolean agreed) {
        return jdbc.sql(SAY).param("client", client).param("officer", officer.value()).param("agreed", agreed)
                .param("by", viewer.officer().value()).param("at", viewer.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    List<OfficerId> forWhom(UUID client) {
        return jdbc.sql(FOR_WHOM).param("client", client)
                .query((row, n) -> new OfficerId(row.getObject("officer", UUID.class))).list();
    }

    static Client client(ResultSet row, int n) throws SQLException {
        var last = row.getString("last_step");
        return new Client(row.getObject("id", UUID.class), new BodyId(row.getObject("body", UUID.class)),
                row.getString("issuer"), row.getString("name_there"), row.getString("name"), row.getBoolean("approves"),
                new OfficerId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant(),
                last == null ? Client.State.WAITS : Client.State.valueOf(last));
    }
}
