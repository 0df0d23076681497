package org.concordat.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// The roles and the database inside an embedded server. An external one is given them by its administrator, with
/// the same words (`docs/running.md`).
final class Roles {

    static final String SUPERUSER = "postgres";
    static final String DATABASE = "concordat";

    private Roles() {
    }

    /// Makes what is missing, sets the passwords, takes nothing away: a role that somebody has given too much is for
    /// [StartChecks] to refuse, not to be mended in silence.
    static void provide(Connection superuser, Login owner, Login app, Login site, Login sequencer,
            Login courier)
            throws SQLException {
        for (Login login : new Login[] {owner, app, site, sequencer, courier}) {
            if (!exists(superuser, "select 1 from pg_roles where rolname = ?", login.user())) {
                run(superuser, "create role " + login.user() + " login");
            }
            // The driver sends a verifier, never the password, so no log can hold it.
            superuser.unwrap(PGConnection.class)
                    .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
        }
        if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            run(superuser, "create database " + DATABASE + " owner " + owner.user()
                    + " encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C' template template0");
        }
        run(superuser, "revoke all on database " + DATABASE + " from public");
        run(superuser, "revoke all on database postgres from public");
        run(superuser, "grant connect on database " + DATABASE + " to " + app.user() + ", " + site.user()
                + ", " + sequencer.user() + ", " + courier.user());
        // The demonstration's sign-in is over an embedded server alone; only there may it list everyone (V080).
        run(superuser, "alter database " + DATABASE + " set concordat.sign_in_lists_everyone = 'yes'");
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
