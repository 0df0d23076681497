package org.concordat.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Row security does not bind superusers, BYPASSRLS, or the owners of tables: none of them may serve. And the public
/// site's role reaches nothing beyond its own two schemas.
class AppRoleTest {

    @TempDir
    static Path data;

    static EmbeddedPostgres postgres;
    static Connection superuser;
    static DataSource app;
    static DataSource site;

    @BeforeAll
    static void start() throws Exception {
        postgres = Clusters.start(data);
        superuser = Clusters.superuser(postgres, data);
        app = Clusters.as(postgres.database().app(), postgres.database().url());
        site = Clusters.as(postgres.database().site(), postgres.database().url());
        Clusters.run(superuser, "create role mighty bypassrls");
        Clusters.run(superuser, """
                revoke all on schema public from public;
                create schema published; create schema intake; create schema casework;
                create table published.agreement (id int); create table intake.concern (id int);
                grant usage on schema published, intake to concordat_public;
                grant select on published.agreement to concordat_public;
                grant insert on intake.concern to concordat_public""");
    }

    @AfterAll
    static void stop() throws Exception {
        superuser.close();
        postgres.close();
    }

    @Test
    void servesAsItWasMade() throws Exception {
        StartChecks.check(app);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter role concordat_app superuser              | alter role concordat_app nosuperuser                 | is a superuser
            alter role concordat_app bypassrls              | alter role concordat_app nobypassrls                 | has BYPASSRLS
            alter role concordat_app createrole             | alter role concordat_app nocreaterole                | has CREATEROLE
            alter role concordat_app createdb               | alter role concordat_app nocreatedb                  | has CREATEDB
            alter role concordat_app replication            | alter role concordat_app noreplication               | has REPLICATION
            grant mighty to concordat_app                   | revoke mighty from concordat_app                     | has BYPASSRLS
            create schema s authorization concordat_app     | drop schema s                                        | owns the schema s
            create table t(); alter table t owner to concordat_app | drop table t                                  | owns public.t
            create function f() returns int language sql return 1; alter function f() owner to concordat_app | drop function f() | owns the function f
            """)
    void refusesARoleWithTooMuch(String given, String taken, String sentence) throws Exception {
        Clusters.run(superuser, given);
        try {
            assertThatThrownBy(() -> StartChecks.check(app)).isInstanceOf(StartRefused.class)
                    .hasMessage("The application's database role concordat_app " + sentence
                            + ", so row security would not bind it: take that away.");
        } finally {
            Clusters.run(superuser, taken);
        }
        StartChecks.check(app);
    }

    /// The roles that work beside the application's, and the owner, as whom functions look past row security.
    @ParameterizedTest
    @CsvSource({"sequencer, superuser, is a superuser", "sequencer, bypassrls, has BYPASSRLS", "courier, bypassrls, has BYPASSRLS",
        "courier, createrole, has CREATEROLE", "owner, superuser, is a superuser", "owner, bypassrls, has BYPASSRLS",
        "owner, createrole, has CREATEROLE", "owner, replication, has REPLICATION"})
    void refusesAnotherRoleWithTooMuch(String whose, String power, String sentence) throws Exception {
        checkOther(whose);
        Clusters.run(superuser, "alter role concordat_" + whose + " " + power);
        try {
            assertThatThrownBy(() -> checkOther(whose)).isInstanceOf(StartRefused.class).hasMessage("The " + whose
                    + "'s database role concordat_" + whose + " " + sentence
                    + ", so row security would not bind it: take that away.");
        } finally {
            Clusters.run(superuser, "alter role concordat_" + whose + " no" + power);
        }
        checkOther(whose);
    }

    private static void checkOther(String whose) throws Exception {
        var database = postgres.database();
        if (whose.equals("owner")) {
            StartChecks.checkOwner(Clusters.as(database.owner(), database.url()));
        } else {
            StartChecks.checkBound(Clusters.as(whose.equals("courier") ? database.courier() : database.sequencer(),
                    database.url()), whose);
        }
    }

    /// What the checks ask is asked by the service itself, of each of its roles.
    @Test
    void aServiceWhoseOwnerIsNotBoundDoesNotStart() throws Exception {
        Clusters.run(superuser, "alter role concordat_owner bypassrls");
        try {
            var database = postgres.database();
            var owner = Clusters.as(database.owner(), database.url());
            var checks = new StorageConfiguration().startChecks(app, site, Clusters.as(database.sequencer(), database.url()),
                    Clusters.as(database.courier(), database.url()), owner);
            assertThatThrownBy(checks::afterPropertiesSet).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("concordat_owner has BYPASSRLS");
        } finally {
            Clusters.run(superuser, "alter role concordat_owner nobypassrls");
        }
    }

    @Test
    void servesThePublicAsItWasMade() throws Exception {
        StartChecks.checkPublic(site);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grant usage on schema casework to concordat_public          | revoke usage on schema casework from concordat_public          | reaches the schema casework
            grant usage on schema casework to public                    | revoke usage on schema casework from public                    | reaches the schema casework
            grant create on schema published to concordat_public        | revoke create on schema published from concordat_public        | can create in the schema published
            grant update (id) on published.agreement to concordat_public | revoke update (id) on published.agreement from concordat_public | can change published.agreement
            grant insert on published.agreement to concordat_public     | revoke insert on published.agreement from concordat_public     | can change published.agreement
            grant delete on intake.concern to concordat_public          | revoke delete on intake.concern from concordat_public          | can change intake.concern
            grant select on intake.concern to concordat_public          | revoke select on intake.concern from concordat_public          | can read intake.concern
            """)
    void refusesAPublicRoleThatReachesFurther(String given, String taken, String sentence) throws Exception {
        Clusters.run(superuser, given);
        try {
            assertThatThrownBy(() -> StartChecks.checkPublic(site)).isInstanceOf(StartRefused.class)
                    .hasMessage("The public site's database role concordat_public " + sentence
                            + ", which is not for the public: take that away.");
        } finally {
            Clusters.run(superuser, taken);
        }
        StartChecks.checkPublic(site);
    }

    @Test
    void refusesTheApplicationsRoleForThePublicSite() throws Exception {
        Clusters.run(superuser, "grant usage on schema casework to concordat_app");
        assertThatThrownBy(() -> StartChecks.checkPublic(app)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("concordat_app reaches the schema casework");
    }

    @Test
    void refusesTheOwnerItself() throws Exception {
        Clusters.run(superuser, "create schema of_owner authorization concordat_owner");
        var owner = Clusters.as(postgres.database().owner(), postgres.database().url());
        assertThatThrownBy(() -> StartChecks.check(owner)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("concordat_owner owns the schema of_owner");
    }
}
