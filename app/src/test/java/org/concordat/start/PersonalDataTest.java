package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.law.TimeLimit;
import org.concordat.law.TimeLimits;
import org.concordat.storage.Superuser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The privacy notice tells of every table and every column that there is.
@ConcordatTest
class PersonalDataTest {

    private static final String COLUMNS = """
            select n.nspname || '.' || r.relname, a.attname
              from pg_class r join pg_namespace n on n.oid = r.relnamespace join pg_attribute a on a.attrelid = r.oid
             where r.relkind in ('r', 'p', 'm') and not r.relispartition and a.attnum > 0 and not a.attisdropped
               and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%' and r.relname <> 'flyway_schema_history'
             order by 1, a.attnum
            """;

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;
    @Autowired
    TimeLimits limits;

    @Test
    void everyTableAndColumnIsListed() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            assertThat(PersonalData.shipped().faults(there(superuser), this::isLimit)).isEmpty();
        }
    }

    @Test
    void aTableOrAColumnThatIsNotListedIsFound() throws SQLException {
        try (var superuser = Superuser.connect(service)) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("create table sharing.forgotten (name text)");
            superuser.createStatement().execute("alter table intake.concern add column shoe_size int");
            superuser.createStatement().execute("alter table intake.way_back rename column reach to reaches");
            assertThat(PersonalData.shipped().faults(there(superuser), this::isLimit)).containsExactly("intake.concern.shoe_size is not listed",
                    "intake.way_back.reaches is not listed", "sharing.forgotten.name is not listed", "intake.way_back.reach is not there");
            superuser.rollback();
        }
    }

    @Test
    void aLimitThatNoRegisterHasIsFound() {
        var group = new PersonalData.Group("concerns", "concerns-kept", List.of("UK GDPR"), new TreeMap<>());
        assertThat(new PersonalData(null, List.of(group), Map.of()).faults(Map.of(), this::isLimit))
                .containsExactly("concerns is kept by concerns-kept, which no law's register has");
    }

    /// What ends by the register is in a group that says so.
    @Test
    void everyLimitThatEndsSomethingIsThatOfAGroup() {
        assertThat(PersonalData.shipped().groups().stream().map(PersonalData.Group::kept).filter(it -> it != null).toList())
                .containsExactlyInAnyOrderElementsOf(limits.all().stream().map(TimeLimit::slug).filter(it -> it.endsWith(PrivacyPage.KEPT)).distinct().toList());
    }

    @Test
    void aTableIsListedOnce() {
        var twice = PersonalData.read("{\"groups\": [{\"id\": \"a\", \"basis\": [], \"tables\": {\"a.b\": {\"rest\": \"c\"}}}], \"nobody\": {\"a.b\": \"c\"}}");
        assertThatThrownBy(twice::listed).hasMessageContaining("a.b twice");
        assertThatThrownBy(() -> PersonalData.read("{\"groups\": [], \"nobody\": {}, \"more\": 1}")).isInstanceOf(IllegalStateException.class);
    }

    /// By which somebody is known, or what is written of them, is never among what tells of nobody.
    @Test
    void whoDidSomethingIsNobodyNowhere() {
        assertThat(Stream.concat(PersonalData.shipped().nobody().values().stream(), PersonalData.shipped().groups().stream()
                        .flatMap(it -> it.tables().values().stream()).map(PersonalData.Columns::rest).filter(it -> it != null))
                .flatMap(it -> Stream.of(it.split(" "))).filter(it -> it.matches("officer|deputy|other_names|born_on|reach|happened|worry|[a-z]+ed_by|made_by")
                        && !it.equals("superseded_by") && !it.equals("divided_by"))).isEmpty();
    }

    @Test
    void theNoticePrintsEachKindInBothLanguages() throws Exception {
        var english = get("/privacy");
        var welsh = get("/privacy?lang=cy");
        PersonalData.shipped().groups().forEach(group -> assertThat(group.tables().keySet()).allSatisfy(table ->
                assertThat(english).contains(table)));
        assertThat(english).contains("If somebody was worried about you", "6 years (", "Counter-Terrorism and Security Act 2015 ss.36 to 38");
        assertThat(welsh).contains("Os oedd rhywun yn poeni amdanoch", "6 mlynedd (", "lang=\"en\">Counter-Terrorism and Security Act 2015 ss.36 to 38");
    }

    private boolean isLimit(String slug) {
        return limits.all().stream().anyMatch(it -> it.slug().equals(slug));
    }

    private static Map<String, List<String>> there(Connection superuser) throws SQLException {
        var found = Stream.<String[]>builder();
        try (var rows = superuser.createStatement().executeQuery(COLUMNS)) {
            while (rows.next()) {
                found.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return found.build().collect(Collectors.groupingBy(it -> it[0], TreeMap::new, Collectors.mapping(it -> it[1], Collectors.toList())));
    }

    private String get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
