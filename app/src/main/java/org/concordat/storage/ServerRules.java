package org.concordat.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// What must be so on the embedded server: nothing acknowledged is lost, and nobody comes in without a password.
final class ServerRules {

    /// Given on the command line at every start, and asked for afterwards.
    static final Map<String, String> ENFORCED = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "password_encryption", "scram-sha-256",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "");

    /// Given likewise; a session may choose otherwise, but for what is logged. Compiling a query (`jit`) costs more than
    /// ours take to run. An error's detail is the row that was refused, and its statement may hold a name: neither is for logs.
    static final Map<String, String> CHOSEN = Map.of(
            "max_connections", "64",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic",
            "jit", "off");

    private ServerRules() {
    }

    /// Asks the running server, as its superuser, rather than trusting what it was told.
    static void check(Connection superuser) throws SQLException {
        try (var show = superuser.prepareStatement("select current_setting(?)")) {
            for (Map.Entry<String, String> rule : ENFORCED.entrySet()) {
                show.setString(1, rule.getKey());
                try (var row = show.executeQuery()) {
                    row.next();
                    if (!rule.getValue().equals(row.getString(1))) {
                        throw new StartRefused("PostgreSQL runs with " + rule.getKey() + "=" + row.getString(1)
                                + " where Concordat needs " + rule.getValue() + ".");
                    }
                }
            }
        }
        checkPasswords(superuser);
    }

    private static void checkPasswords(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("""
                        select line_number, coalesce(auth_method, error) as method
                        from pg_hba_file_rules
                        where auth_method is distinct from 'scram-sha-256'
                        order by line_number
                        limit 1
                        """)) {
            if (row.next()) {
                throw new StartRefused("Line " + row.getInt("line_number") + " of postgres/pg_hba.conf says "
                        + row.getString("method") + " where Concordat needs scram-sha-256.");
            }
        }
    }
}
