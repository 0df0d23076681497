package org.concordat.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// What must be so, on any PostgreSQL, before the service serves: commits are durable, and each of its roles is one that
/// row security binds. Asked over the application's own pool, after the migrations.
final class StartChecks {

    /// What no role of the service has, through any role that it could become.
    private static final String POWERS = """
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
            """;

    private static final String FIRST = """
            ) as found (rank, what)
            order by rank, what
            limit 1
            """;

    private static final String TOO_MUCH_FOR_THE_OWNER = POWERS + FIRST;

    /// The first thing that is too much for a role that serves: it owns nothing either.
    private static final String TOO_MUCH = POWERS + """
                union all select 6, 'owns the schema ' || n.nspname
                    from pg_namespace n join mine on mine.oid = n.nspowner
                    where n.nspname !~ '^pg_(toast_)?temp_'
                union all select 7, 'owns ' || n.nspname || '.' || c.relname
                    from pg_class c join mine on mine.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
                union all select 8, 'owns the function ' || p.proname
                    from pg_proc p join mine on mine.oid = p.proowner
            """ + FIRST;

    /// The first schema beyond its own that the public site's role could enter, or the first thing it could change.
    private static final String TOO_FAR = """
            select what from (
                select 1, 'reaches the schema ' || nspname from pg_namespace
                    where nspname !~ '^(pg_.*|information_schema|published|intake)$'
                      and has_schema_privilege(oid, 'usage, create')
                union all select 2, 'can create in the schema ' || nspname from pg_namespace
                    where nspname in ('published', 'intake') and has_schema_privilege(oid, 'create')
                union all select 3, 'can change ' || n.nspname || '.' || c.relname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('published', 'intake') and c.relkind in ('r', 'p', 'v', 'm', 'f')
                      and (has_table_privilege(c.oid, 'update, delete, truncate')
                           or has_any_column_privilege(c.oid, 'update')
                           or n.nspname = 'published' and has_any_column_privilege(c.oid, 'insert'))
                union all select 4, 'can read intake.' || c.relname
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'intake' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                      and has_any_column_privilege(c.oid, 'select')
            ) as found (rank, what)
            order by rank, what
            limit 1
            """;

    private StartChecks() {
    }

    static void check(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            checkDurability(connection);
            checkRole(connection, "application");
        }
    }

    /// The public site's role is bound as the application's is, and reaches nothing but its own two schemas.
    static void checkPublic(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            checkRole(connection, "public site");
            String tooFar = ask(connection, TOO_FAR);
            if (!tooFar.isEmpty()) {
                throw new StartRefused("The public site's database role " + ask(connection, "select current_user") + " "
                        + tooFar + ", which is not for the public: take that away.");
            }
        }
    }

    /// A role that works beside the application's is bound as that is.
    static void checkBound(DataSource database, String whose) throws SQLException {
        try (Connection connection = database.getConnection()) {
            checkRole(connection, whose);
        }
    }

    /// Functions that look past row security run as the owner, who is bound by it too.
    static void checkOwner(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            checkRole(connection, "owner", TOO_MUCH_FOR_THE_OWNER);
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

    private static void checkRole(Connection connection, String whose) throws SQLException {
        checkRole(connection, whose, TOO_MUCH);
    }

    private static void checkRole(Connection connection, String whose, String question) throws SQLException {
        String tooMuch = ask(connection, question);
        if (!tooMuch.isEmpty()) {
            throw new StartRefused("The " + whose + "'s database role " + ask(connection, "select current_user") + " "
                    + tooMuch + ", so row security would not bind it: take that away.");
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
