package org.concordat.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// Who may do what to which table, as PostgreSQL has it, in words for people to review.
record GoldenWall(Connection database, Map<String, String> open) {

    private static final String TABLES = """
            select c.oid, n.nspname || '.' || c.relname, c.relrowsecurity
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_'
               and n.nspname not in ('information_schema', 'public')
             order by 2
            """;

    private static final String GRANTS = """
            select r.rolname, string_agg(g.what, ', ' order by g.rank)
              from pg_roles r
             cross join lateral (
                   select rank, what from (values (1, 'select'), (2, 'insert'), (4, 'delete'), (5, 'truncate')) t (rank, what)
                    where has_table_privilege(r.oid, ?, what)
                   union all
                   select 3, 'update (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
                     from pg_attribute a
                    where a.attrelid = ? and a.attnum > 0 and not a.attisdropped
                      and has_column_privilege(r.oid, a.attrelid, a.attnum, 'update')
                   having count(*) > 0) g
             where r.rolname in ('concordat_app', 'concordat_public', 'concordat_sequencer',
                                 'concordat_courier')
             group by r.rolname order by r.rolname
            """;

    private static final String POLICIES = """
            select p.polname, case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                            when 'd' then 'delete' else 'all' end,
                   array_to_string(p.polroles::regrole[], ', '), pg_get_expr(p.polqual, p.polrelid),
                   pg_get_expr(p.polwithcheck, p.polrelid)
              from pg_policy p where p.polrelid = ? order by p.polname
            """;

    /// Every function that runs as its owner, and who may call it; of the others, those that a role of the service may call.
    private static final String FUNCTIONS = """
            select p.oid::regprocedure::text, pg_get_userbyid(p.proowner), p.prosecdef,
                   (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r
                     where r.rolname in ('concordat_app', 'concordat_public', 'concordat_sequencer', 'concordat_courier')
                       and has_function_privilege(r.oid, p.oid, 'execute') and p.prorettype <> 'trigger'::regtype)
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
             order by not p.prosecdef, 1
            """;

    String text() throws SQLException {
        var text = new StringBuilder("""
                The second wall: who may do what to which table, as PostgreSQL has it.

                Written by SecondWallCatalogueTest with -Dconcordat.golden=write, and compared with the database by every build.
                The owner's policies are for the functions that run as the owner, and for migrations. What is not granted is
                not there.
                """);
        try (var statement = database.createStatement(); var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                text.append('\n').append(tables.getString(2)).append('\n').append(tables.getBoolean(3)
                        ? "  protected\n" : "  open: " + open.get(tables.getString(2)) + "\n");
                grants(tables.getLong(1), text);
                policies(tables.getLong(1), text);
            }
        }
        functions(text);
        return text.toString();
    }

    private void functions(StringBuilder text) throws SQLException {
        var asTheirCaller = new StringBuilder("\n\nFunctions that run as their caller\n\n");
        text.append("\n\nFunctions that run as their owner\n\n");
        try (var statement = database.createStatement(); var rows = statement.executeQuery(FUNCTIONS)) {
            while (rows.next()) {
                var callers = rows.getString(4);
                var line = "%s%n  %s%s%n".formatted(rows.getString(1), rows.getBoolean(3) ? "as " + rows.getString(2) + ", " : "",
                        callers == null ? "called by triggers and by other functions alone" : "called by " + callers);
                if (rows.getBoolean(3)) {
                    text.append(line);
                } else if (callers != null) {
                    asTheirCaller.append(line);
                }
            }
        }
        text.append(asTheirCaller);
    }

    private void grants(long table, StringBuilder text) throws SQLException {
        try (var ask = database.prepareStatement(GRANTS)) {
            ask.setLong(1, table);
            ask.setLong(2, table);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    text.append("  %s may %s%n".formatted(rows.getString(1), rows.getString(2)));
                }
            }
        }
    }

    private void policies(long table, StringBuilder text) throws SQLException {
        try (var ask = database.prepareStatement(POLICIES)) {
            ask.setLong(1, table);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    text.append("  %s: %s by %s%n".formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
                    clause("where", rows.getString(4), text);
                    clause("only", rows.getString(5), text);
                }
            }
        }
    }

    private static void clause(String word, String expression, StringBuilder text) {
        if (expression != null) {
            text.append("    ").append(word).append(' ').append(expression.replaceAll("\\s+", " ")
                    .replaceAll("\\( SELECT access\\.(\\w+)\\(\\) AS \\w+\\)", "$1")
                    .replaceAll("\\( SELECT partnership\\.(\\w+)\\(\\) AS \\w+\\)", "$1")
                    .replaceAll("'(\\w+)'::text", "'$1'")).append('\n');
        }
    }
}
