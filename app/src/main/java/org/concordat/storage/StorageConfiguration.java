package org.concordat.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/// Two ways into one database: the owner's, for the migrations, and the application's pool, for everything else.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /// How long a request waits for a connection before it fails.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    StorageKind storageKind(StorageSettings settings) {
        return settings.kind();
    }

    @Bean
    Postgres postgres(StorageSettings settings) throws IOException, InterruptedException {
        return switch (settings.kind()) {
            case EMBEDDED -> EmbeddedPostgres.start(settings);
            case EXTERNAL -> new Postgres.External(
                    new Database(settings.url(), settings.owner(), settings.app()));
        };
    }

    @Bean
    @Primary
    DataSource dataSource(Postgres postgres, StorageSettings settings) {
        Database database = postgres.database();
        var pool = new HikariConfig();
        pool.setPoolName("concordat");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // The driver would otherwise give the session the JVM's time zone.
        pool.setConnectionInitSql("set time zone 'UTC'");
        pool.addDataSourceProperty("ApplicationName", "concordat");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Our statements are few and fixed: have the server keep their plans from the third use.
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource pool, StorageSettings settings) {
        return new QueuedTransactions(pool, settings.connections(), PATIENCE);
    }

    /// For migrations alone: nothing else is given it by type.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Postgres postgres) {
        Database database = postgres.database();
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.owner().user());
        owner.setPassword(database.owner().password());
        return owner;
    }

    /// Migrations grant to `${app}`, because an external database may name its role otherwise.
    @Bean
    FlywayConfigurationCustomizer appRoleInMigrations(Postgres postgres) {
        return flyway -> flyway.placeholders(Map.of("app", postgres.database().app().user()));
    }

    @Bean
    @DependsOnDatabaseInitialization
    InitializingBean startChecks(DataSource pool) {
        return () -> StartChecks.check(pool);
    }
}
