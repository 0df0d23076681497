package org.concordat.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL that can be connected to: its JDBC address, the role that owns the schemas, and the role that serves.
record Database(String url, Login owner, Login app) {

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }
}
