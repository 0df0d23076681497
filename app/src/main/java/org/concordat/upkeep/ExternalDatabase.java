package org.concordat.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/// An external PostgreSQL, as a role whose name and password are in environment variables: no password is ever on a
/// command line, where every process sees it.
///
/// @param variables what their names begin with
record ExternalDatabase(String url, String variables, Map<String, String> environment) {

    /// *Errors*: [IllegalArgumentException] with a sentence, if it is not said how it is come to.
    ExternalDatabase {
        if (!isOne(url) || !environment.containsKey(variables + "_USER") || !environment.containsKey(variables + "_PASSWORD")
                || url.contains("password=")) {
            throw new IllegalArgumentException("an external database is jdbc:postgresql://…, and come to as the role in "
                    + variables + "_USER, with the password in " + variables + "_PASSWORD");
        }
        environment = Map.copyOf(environment);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, environment.get(variables + "_USER"), environment.get(variables + "_PASSWORD"));
    }

    /// As a role that row security does not bind; another one's first question fails, and does not see a part.
    Connection connectSeeingAll() throws SQLException {
        var connection = connect();
        try (var statement = connection.createStatement()) {
            statement.execute("set row_security = off");
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    static boolean isOne(String url) {
        return url.startsWith("jdbc:postgresql:");
    }
}
