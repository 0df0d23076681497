package org.concordat.walls;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.kernel.OfficerId;
import org.postgresql.util.PSQLException;

/// An officer who has the database to themselves: bound as they are, as the application's role, with every table, every
/// view, every function and every error message to read from.
public final class Prying {

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    /// As PostgreSQL writes bytes. What a PDF says cannot be seen in its bytes: none is to be seen at all.
    private static final String AS_BYTES = hex(Canaries.BEGINNING);
    private static final String A_PDF = "\\x" + hex("%PDF");

    private final Connection connection;
    private final List<UUID> ids;
    private final List<Key> keys;
    private final List<String> texts;
    private final TreeSet<String> found = new TreeSet<>();

    /// An id that stands in a table: nobody else may add it where it is a key.
    public record Key(String table, String column, UUID id) {
    }

    /// @param connection the superuser's, in a transaction of which nothing stays
    public Prying(Connection connection, OfficerId officer, Instant at, List<UUID> ids, List<Key> keys)
            throws SQLException {
        this.connection = connection;
        this.ids = ids;
        this.keys = keys;
        this.texts = new ArrayList<>(List.of("'" + Canaries.BEGINNING + "'", "null::text"));
        texts.addAll(list("select quote_literal(reference) from sharing.disclosure where title like '%" + Canaries.WORD + "%' limit 3"));
        texts.addAll(list("select quote_literal(r.reference) from intake.referral r join intake.concern c on c.referral = r.id "
                + "where c.seen like '%" + Canaries.WORD + "%' limit 1"));
        execute("set local role concordat_app");
        try (var bind = connection.prepareStatement("select roles from access.bind(?, ?)")) {
            bind.setObject(1, officer.value());
            bind.setObject(2, at.atOffset(ZoneOffset.UTC));
            try (var row = bind.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("not in office: " + officer);
                }
            }
        }
        execute("select set_config('concordat.purpose', 'prevent-support', true)");
    }

    /// Where a canary was met.
    public TreeSet<String> everything() throws SQLException {
        tables();
        functions();
        errors();
        return found;
    }

    private void tables() throws SQLException {
        for (var table : list("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                + "where c.relkind in ('r', 'p', 'v', 'm') and " + OURS)) {
            look("select * from " + table, "select t::text from " + table + " t");
        }
    }

    /// Every function that this role may call, with real ids, and for words with part of a canary, with none and with real
    /// references.
    private void functions() throws SQLException {
        var calls = list("select n.nspname || '.' || p.proname || '(' || coalesce((select string_agg(case "
                + "format_type(t.type, null) when 'uuid' then ':id' when 'uuid[]' then 'array[:id]' "
                + "when 'timestamp with time zone' then '''2026-11-23T12:00Z''::timestamptz' when 'date' then '''2026-11-23''::date' "
                + "when 'text[]' then 'array[''ORIGINATOR'', ''SAFEGUARDING_LEAD'', ''" + Canaries.BEGINNING + "'']' "
                + "when 'boolean' then 'true' when 'integer' then '9' when 'text' then ':text' "
                + "else 'null::' || format_type(t.type, null) end, ', ' order by t.n) "
                + "from unnest(p.proargtypes) with ordinality t (type, n)), '') || ')' "
                + "from pg_proc p join pg_namespace n on n.oid = p.pronamespace where " + OURS + " and n.nspname <> 'public' "
                + "and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype and has_function_privilege(p.oid, 'execute')");
        if (calls.size() < 15) {
            throw new IllegalStateException("only these may be called: " + calls);
        }
        for (var call : calls) {
            // It would bind another than the one who pries; known_of reads the same.
            if (call.startsWith("access.bind(")) {
                continue;
            }
            for (var id : call.contains(":id") ? ids : List.of(new UUID(0, 0))) {
                for (var text : call.contains(":text") ? texts : List.of("")) {
                    look(call, "select f::text from " + call.replace(":id", "'" + id + "'::uuid").replace(":text", text) + " f");
                }
            }
        }
    }

    /// Errors that would speak of the rows that raised them: casts, divisions, keys that are there already.
    private void errors() throws SQLException {
        for (var column : list("select n.nspname || '.' || c.relname || ' ' || a.attname from pg_attribute a join pg_class c "
                + "on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v') "
                + "and a.attnum > 0 and not a.attisdropped and format_type(a.atttypid, null) in ('text', 'jsonb') and " + OURS)) {
            var table = column.split(" ")[0];
            var name = column.split(" ")[1];
            look("a cast of " + column, "select (" + name + "::text)::int::text from " + table);
            look("a division by " + column, "select (1 / case when " + name + "::text like '%" + Canaries.BEGINNING
                    + "%' then 0 else 1 end)::text from " + table);
            look("a change of " + column, "update " + table + " set " + name + " = " + name + " returning " + name + "::text");
        }
        for (var key : keys) {
            look("a key of " + key.table() + " " + key.column(), "insert into " + key.table() + " (" + key.column() + ") values ('"
                    + key.id() + "') returning " + key.column() + "::text");
        }
    }

    /// Of each table those of one row, with the canary where one has it.
    ///
    /// @param connection the superuser's
    public static List<Key> keys(Connection connection) throws SQLException {
        var keys = new ArrayList<Key>();
        for (var table : list(connection, "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n "
                + "on n.oid = c.relnamespace where c.relkind in ('r', 'p') and " + OURS)) {
            for (var pair : list(connection, "select e.key || ' ' || e.value from (select t from " + table + " t order by t::text "
                    + "not like '%" + Canaries.WORD + "%' limit 1) one, jsonb_each_text(to_jsonb(one.t)) e "
                    + "where e.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'")) {
                keys.add(new Key(table, pair.split(" ")[0], UUID.fromString(pair.split(" ")[1])));
            }
        }
        return keys;
    }

    private void look(String where, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                note(where, rows.getString(1));
            }
        } catch (PSQLException refused) {
            note("the error of " + where, refused.getMessage());
            note("the error of " + where, String.valueOf(refused.getServerErrorMessage()));
            if ("22012".equals(refused.getSQLState())) {
                found.add(where + " tells that it is there");
            }
        }
        connection.rollback(before);
        connection.releaseSavepoint(before);   // or each would stand inside all those before it
    }

    private void note(String where, String said) {
        if (said != null && (said.contains(Canaries.BEGINNING) || said.contains(AS_BYTES) || said.contains(A_PDF))) {
            found.add(where);
        }
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.US_ASCII));
    }

    private List<String> list(String sql) throws SQLException {
        return list(connection, sql);
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
