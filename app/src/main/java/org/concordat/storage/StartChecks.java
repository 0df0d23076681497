package org.concordat.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// What must be so, on any PostgreSQL, before the service serves: commits are durable, and the application's role is
/// one that row security binds. Asked over the application's own pool, after the migrations.
final class StartChecks {

    /// The first thing that is too much for the role, through any role that it could become.
    private static final String TOO_MUCH = """
            with mine as (
                select oid, rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
                from pg_roles
                where pg_has_role(current_user, oid, 'member')
            )
            select what from (
                select 1, 'is a superuser' from mine where rolsuper
                union all select 2, 'has BYPASSRLS' from mine where rolbypassrls
                union all select 3, 'has CREATEROLE' from mine where rolcreaterole
                union all select 4, 'has CREATEDB' from mine where rolcreatedb
                union all select 5, 'has REPLICATION' from mine where rolreplication
                union all select 6, 'owns the schema ' || n.nspname
                    from pg_namespace n join mine on mine.oid = n.nspowner
                    where n.nspname !~ '^pg_(toast_)?temp_'
                union all select 7, 'owns ' || n.nspname || '.' || c.relname
                    from pg_class c join mine on mine.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
                union all select 8, 'owns the function ' || p.proname
                    from pg_proc p join mine on mine.oid = p.proowner
            ) as found (rank, what)
            order by rank, what
            limit 1
            """;

    private StartChecks() {
    }

    static void check(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            checkDurability(connection);
            checkRole(connection);
        }
    }

    private static void checkDurability(Connection connection) throws SQLException {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            String value = ask(connection, "select current_setting('" + setting + "')");
            if ("off".equals(value)) {
                throw new StartRefused("PostgreSQL runs with " + setting
                        + "=off, so what was acknowledged could be lost: set it on.");
            }
        }
    }

    private static void checkRole(Connection connection) throws SQLException {
        String tooMuch = ask(connection, TOO_MUCH);
        if (!tooMuch.isEmpty()) {
            throw new StartRefused("The application's database role " + ask(connection, "select current_user") + " "
                    + tooMuch + ", so row security would not bind it: take that away.");
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
