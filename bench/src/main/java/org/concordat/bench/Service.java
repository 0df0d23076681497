package org.concordat.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.concordat.Concordat;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The real service on any free port, over an embedded PostgreSQL in a directory that goes when it closes.
record Service(ConfigurableApplicationContext context, Path data) implements AutoCloseable {

    /// With the demonstration in it.
    static Service demonstrating() throws IOException {
        return start(true);
    }

    /// @param settings beside its own, as on a command line
    static Service start(String... settings) throws IOException {
        return start(false, settings);
    }

    private static Service start(boolean demonstration, String... settings) throws IOException {
        var data = Files.createTempDirectory("concordat-bench-");
        SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(data.toFile()));   // Ctrl-C
        try {
            var context = new SpringApplicationBuilder(Concordat.class).bannerMode(Banner.Mode.OFF)
                    .run(Stream.concat(Stream.of("--concordat.demonstration=" + demonstration, "--server.port=0",
                            "--logging.level.root=WARN", "--concordat.storage.data=" + data), Stream.of(settings))
                            .toArray(String[]::new));
            return new Service(context, data);
        } catch (RuntimeException failed) {
            FileSystemUtils.deleteRecursively(data);
            throw failed;
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    RecordingPool pool() {
        return context.getBean("dataSource", RecordingPool.class);
    }

    /// Past every wall: to lay the ground, and to measure without policies. It keeps its plans as the service's do.
    Connection superuser() throws SQLException, IOException {
        var pool = pool().unwrap(HikariDataSource.class);
        var connection = DriverManager.getConnection(pool.getJdbcUrl(), "postgres",
                Files.readString(data.resolve("secrets").resolve("postgres")).strip());
        try (var session = connection.createStatement()) {
            session.execute(pool.getConnectionInitSql());
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
