package org.concordat.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/// The way into the shared service's embedded database past every wall: to lay a test's ground, and to look at what
/// the application itself may not see.
public final class Superuser {

    private Superuser() {
    }

    /// A connection of its own; the caller closes it.
    public static Connection connect(ApplicationContext service) throws SQLException {
        var data = Path.of(service.getEnvironment().getRequiredProperty("concordat.storage.data"));
        try {
            return Database.connect(service.getBean(Postgres.class).database().url(),
                    Secrets.in(data.resolve("secrets")).login(Roles.SUPERUSER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same, as the role that owns the schemas.
    public static Connection owner(ApplicationContext service) throws SQLException {
        var database = service.getBean(Postgres.class).database();
        return Database.connect(database.url(), database.owner());
    }
}
