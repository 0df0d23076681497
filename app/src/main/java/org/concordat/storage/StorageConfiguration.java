package org.concordat.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/// Five ways into one database: the owner's, for the migrations; the public site's, for what anybody may read; the
/// sequencer's, for numbering the ledger; the courier's, for delivering notices; and the application's pool, for
/// everything else.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /// How long a request waits for a connection before it fails.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // The driver would otherwise give the session the JVM's time zone. A statement is planned once for a connection, and
    // not each time for the values it is asked with (decision 0013).
    private static final String SESSION = "set time zone 'UTC'; set plan_cache_mode = force_generic_plan";

    /// The public pages are few and each asks once.
    private static final int PUBLIC_CONNECTIONS = 2;

    @Bean
    StorageKind storageKind(StorageSettings settings) {
        return settings.kind();
    }

    @Bean
    DataDirectory dataDirectory(StorageSettings settings) {
        return DataDirectory.of(settings.data());
    }

    @Bean
    Postgres postgres(StorageSettings settings) throws IOException, InterruptedException {
        return switch (settings.kind()) {
            case EMBEDDED -> EmbeddedPostgres.start(settings);
            case EXTERNAL -> new Postgres.External(
                    new Database(settings.url(), settings.owner(), settings.app(), settings.site(),
                            settings.sequencer(), settings.courier()));
        };
    }

    @Bean
    @Primary
    DataSource dataSource(Postgres postgres, StorageSettings settings) {
        var pool = pool("concordat", postgres.database(), postgres.database().app(), settings.connections());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Our statements are few and fixed: have the server keep their plans from the third use.
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        return new HikariDataSource(pool);
    }

    /// As the public site's own role: nothing else is given it by type.
    @Bean(name = StorageKind.PUBLIC_SITE, defaultCandidate = false)
    DataSource publicSite(Postgres postgres, InstantSource clock) {
        var database = postgres.database();
        return new PublicWay(new HikariDataSource(pool("concordat-public", database, database.site(), PUBLIC_CONNECTIONS)),
                new HikariDataSource(pool("concordat-horizon", database, database.app(), 1)), clock);
    }

    private static HikariConfig pool(String name, Database database, Login login, int connections) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(database.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setConnectionInitSql(SESSION);
        pool.addDataSourceProperty("ApplicationName", name);
        // An error's detail is the row that was refused: it is not for logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource pool, StorageSettings settings) {
        return new QueuedTransactions(pool, settings.connections(), PATIENCE);
    }

    /// For migrations alone: nothing else is given it by type.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Postgres postgres) {
        return unpooled(postgres.database(), postgres.database().owner(), "concordat-owner");
    }

    /// Without a pool: the sequencer's lock is its session's, and ends with it.
    @Bean(name = StorageKind.SEQUENCER, defaultCandidate = false)
    DataSource sequencerDatabase(Postgres postgres) {
        return inTurns(postgres.database(), postgres.database().sequencer(), "concordat-sequencer");
    }

    /// Without a pool, as the sequencer's.
    @Bean(name = StorageKind.COURIER, defaultCandidate = false)
    DataSource courierDatabase(Postgres postgres) {
        return inTurns(postgres.database(), postgres.database().courier(), "concordat-courier");
    }

    private static PGSimpleDataSource inTurns(Database database, Login login, String name) {
        var source = unpooled(database, login, name);
        source.setConnectTimeout((int) PATIENCE.toSeconds());
        source.setSocketTimeout((int) PATIENCE.toSeconds());
        // A machine that is gone gives its turn back within half a minute, not within hours.
        source.setOptions("-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3");
        return source;
    }

    private static PGSimpleDataSource unpooled(Database database, Login login, String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName(name);
        source.setLogServerErrorDetail(false);
        return source;
    }

    /// Migrations grant to `${app}`, `${public}`, `${sequencer}` and `${courier}`: an external database may name its roles
    /// otherwise.
    @Bean
    FlywayConfigurationCustomizer rolesInMigrations(Postgres postgres) {
        return flyway -> flyway.placeholders(Map.of(
                "app", postgres.database().app().user(), "public", postgres.database().site().user(),
                "sequencer", postgres.database().sequencer().user(), "courier", postgres.database().courier().user()));
    }

    /// Of the application's pool alone: nobody comes in as the owner to ask how it is.
    @Bean
    HealthIndicator dbHealthContributor(DataSource pool) {
        return new DataSourceHealthIndicator(pool);
    }

    @Bean
    @DependsOnDatabaseInitialization
    InitializingBean startChecks(DataSource pool, @Qualifier(StorageKind.PUBLIC_SITE) DataSource publicSite,
            @Qualifier(StorageKind.SEQUENCER) DataSource sequencer,
            @Qualifier(StorageKind.COURIER) DataSource courier, @FlywayDataSource DataSource owner) {
        return () -> {
            StartChecks.check(pool);
            StartChecks.checkOwner(owner);
            StartChecks.checkPublic(publicSite);
            StartChecks.checkBound(sequencer, "sequencer");
            StartChecks.checkBound(courier, "courier");
        };
    }
}
