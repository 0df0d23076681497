package org.concordat.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The public site's way into the database. Before it is gone, the application has said what time it is, to the second: what has its hour is
/// not there for the site's role before that, whatever moment it asks for, and that role cannot say it (decision 0142).
///
/// *Errors*: where the time cannot be said there is no connection either. What is there stays as of the time that was said last.
final class PublicWay extends DelegatingDataSource implements AutoCloseable {

    private static final String SAY = "update published.horizon set reached = ?";

    private final HikariDataSource site;
    private final HikariDataSource app;
    private final InstantSource clock;
    private Instant said = Instant.MIN;

    /// @param app a connection for this alone: the site does not wait for those of officers
    PublicWay(HikariDataSource site, HikariDataSource app, InstantSource clock) {
        super(site);
        this.site = site;
        this.app = app;
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        say();
        return super.getConnection();
    }

    /// Said once a second at most, and back, too, where the clock was set back: what was wrong does not stay.
    private synchronized void say() throws SQLException {
        var second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (second.equals(said)) {
            return;
        }
        try (var connection = app.getConnection(); var statement = connection.prepareStatement(SAY)) {
            statement.setObject(1, second.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        said = second;
    }

    @Override
    public void close() {
        site.close();
        app.close();
    }
}
