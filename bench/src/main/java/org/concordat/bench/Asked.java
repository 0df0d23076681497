package org.concordat.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import org.concordat.access.SignedIn;
import org.concordat.sharing.Page;

/// A statement as the service asks it, asked again over a connection in which the database knows who is looking.
record Asked(Connection connection, Recording.Call call) {

    /// Binds the viewer for one long transaction, which is never committed.
    static Connection bound(Connection connection, SignedIn who) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select * from access.bind(?, ?)")) {
            statement.setObject(1, who.officer().value());
            statement.setObject(2, who.at().atOffset(ZoneOffset.UTC));
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException(who.officer() + " is not in office");
                }
            }
        }
        return connection;
    }

    /// The first statement of some work that reads these words, with lists of 50 in the place of a page.
    static Recording.Call first(Service service, String words, Runnable work) {
        var call = service.pool().record(work).units().getFirst().calls().stream()
                .filter(it -> it.query() && it.sql().contains(words)).findFirst().orElseThrow();
        return new Recording.Call(call.sql(), call.bindings().stream().map(Asked::fifty).toList(), true, call.rows());
    }

    private static Recording.Binding fifty(Recording.Binding it) {
        return it.value() instanceof Integer rows && rows == Page.ROWS + 1
                ? new Recording.Binding(it.method(), it.place(), 50, it.type()) : it;
    }

    int run() throws SQLException {
        try (var statement = connection.prepareStatement(call.sql())) {
            for (var binding : call.bindings()) {
                bind(statement, binding);
            }
            int rows = 0;
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    private static void bind(PreparedStatement statement, Recording.Binding binding) throws SQLException {
        if (binding.method().equals("setNull") || binding.value() == null) {
            statement.setNull(binding.place(), Types.NULL);
        } else {
            statement.setObject(binding.place(), binding.value());
        }
    }
}
