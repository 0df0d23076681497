package org.concordat.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL that can be connected to: its JDBC address, the role that owns the schemas, the role that
/// serves, the role of the public site, the role that numbers the ledger, and the one that delivers notices.
record Database(String url, Login owner, Login app, Login site, Login sequencer, Login courier) {

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
