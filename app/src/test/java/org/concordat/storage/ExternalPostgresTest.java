package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.concordat.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The service on a PostgreSQL that it was given, whose administrator chose the names.
class ExternalPostgresTest {

    @TempDir
    static Path data;

    @Test
    void migratesAsTheOwnerServesAsTheOtherAndStopsNeither() throws Exception {
        try (var postgres = Clusters.start(data); var administrator = Clusters.superuser(postgres, data)) {
            Clusters.run(administrator, """
                    create role house login password 'of cards';
                    create role guest login password 'of honour';
                    create role passer_by login password 'by';
                    create role counter login password 'up';
                    create role runner login password 'about'
                    """);
            Clusters.run(administrator, "create database elsewhere owner house");
            String url = postgres.database().url().replace("/concordat", "/elsewhere");

            service(url, "house", "of cards", "guest", "of honour").run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(StorageKind.class)).isEqualTo(StorageKind.EXTERNAL);
                var jdbc = context.getBean(JdbcClient.class);
                assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("guest");
                assertThat(jdbc.sql("select tableowner from pg_tables where tablename = 'flyway_schema_history'")
                        .query(String.class).single()).isEqualTo("house");
                var site = JdbcClient.create(context.getBean(StorageKind.PUBLIC_SITE, DataSource.class));
                assertThat(site.sql("select current_user").query(String.class).single()).isEqualTo("passer_by");
                assertThat(site.sql("select count(*) from published.agreement").query(Long.class).single()).isZero();
                assertThat(jdbc.sql("select count(*) from demonstration.everyone(current_date, now())")
                        .query(Long.class).single()).as("tells nobody of anybody").isZero();
            });
            assertThat(Clusters.ask(administrator, "select 1")).isEqualTo("1");

            service(url, "house", "of cards", "house", "of cards").run(context ->
                    assertThat(context).getFailure().rootCause().isInstanceOf(StartRefused.class)
                            .hasMessageContaining("database role house owns"));
        }
    }

    private static ApplicationContextRunner service(String url, String owner, String ownerPassword, String app,
            String appPassword) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
                .withUserConfiguration(StorageConfiguration.class, Settings.class)
                .withBean(TestClock.class)
                .withPropertyValues("concordat.storage.url=" + url,
                        "concordat.storage.owner-user=" + owner, "concordat.storage.owner-password=" + ownerPassword,
                        "concordat.storage.app-user=" + app, "concordat.storage.app-password=" + appPassword,
                        "concordat.storage.public-user=passer_by", "concordat.storage.public-password=by", "concordat.storage.sequencer-user=counter",
                        "concordat.storage.sequencer-password=up",
                        "concordat.storage.courier-user=runner", "concordat.storage.courier-password=about");
    }

    @EnableConfigurationProperties(StorageSettings.class)
    static class Settings {
    }
}
