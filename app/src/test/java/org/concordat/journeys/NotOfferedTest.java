package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whatever is chosen in any form of the service that the form does not offer: the id of a real body or officer that it does
/// not show, a role, a purpose or a word that is not among its own. It is refused, recorded, and nothing is done.
@ConcordatTest
class NotOfferedTest {

    private static final Pattern FORM = Pattern.compile("<form action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern SELECT = Pattern.compile("<select\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAMED = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /// With which the fields beside them are read at all.
    private static final Map<String, String> AROUND = Map.of("about", "PERSON", "awayFrom-day", "1", "awayFrom-month", "12",
            "awayFrom-year", "2026", "awayUntil-day", "2", "awayUntil-month", "12", "awayUntil-year", "2026");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

    private World world;
    private RoutesToTry routes;
    private List<String> forged;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        routes = RoutesToTry.of(service);
        var body = world.body(BodyKind.HEALTH_BODY, "Nobody's Hospital");
        forged = List.of(body.toString(), world.officer(body, "Nobody").toString(), "ADMINISTRATOR", "terrorist-offender-management",
                "NO_SUCH_WORD");
    }

    @AfterEach
    void close() {
        routes.close();
        world.close();
    }

    @Test
    void whatAFormDoesNotOfferIsNotChosen() throws Exception {
        var wrongs = new ArrayList<String>();
        var tried = new TreeSet<String>();
        for (var route : InjectionTest.routes(service, "POST")) {
            var way = routes.to(route.method(), route.path());
            try (var client = Client.signedIn(port, way.officer())) {
                for (var choice : choices(client, way.path()).entrySet()) {
                    for (var value : forged.stream().filter(it -> !choice.getValue().contains(it)).toList()) {
                        tried.add(route.path() + " " + choice.getKey());
                        var came = chosen(client, way, choice.getKey(), value);
                        if (!came.isEmpty()) {
                            wrongs.add(route + " " + choice.getKey() + "=" + value + ": " + came);
                        }
                    }
                }
            }
        }
        assertThat(wrongs).isEmpty();
        assertThat(tried).as("choices of forms").hasSizeGreaterThan(20)
                .contains("/deconfliction/{id}/beside/{other} outcome", "/erasures/new ground", "/notices/settings quietFrom",
                        "/requests/{id}/what ageBand", "/inquiries/{id}/subject ageBand", "/drafts/{id}/subject ageBand");
    }

    /// Empty when it was refused as it should be.
    private String chosen(Client client, RoutesToTry.Way way, String field, String value) throws IOException, InterruptedException {
        clock.advance(Duration.ofSeconds(1));
        var form = new HashMap<>(way.fields());
        form.putAll(AROUND);
        form.put(field, value);
        var before = entries(way.officer()).keySet();
        var status = client.post(way.path(), form).statusCode();
        var came = entries(way.officer());
        came.keySet().removeAll(before);
        var kinds = came.values();
        var recorded = kinds.stream().anyMatch(it -> it.endsWith(".refused")) || isNoId(way.path(), value);
        return status >= 400 && status < 500 && recorded && kinds.stream().allMatch(it -> it.matches(".*[.](refused|read|previewed|listed|compared)"))
                ? "" : status + " " + kinds;
    }

    /// Where an identifier is asked for, one that is none is a mistake as of whoever mistypes it.
    private static boolean isNoId(String path, String value) {
        return path.endsWith("/reminders") && !value.matches("[0-9a-f-]{36}");
    }

    /// Of this moment, to which other tests may have turned the clock before.
    private Map<UUID, String> entries(OfficerId officer) {
        var all = new HashMap<UUID, String>();
        world.jdbc().sql("select id, kind from ledger.entry where officer = ? and at = ?")
                .params(officer.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> { all.put(row.getObject("id", UUID.class), row.getString("kind")); });
        return all;
    }

    /// What the form that is sent there lets one choose from, on its own page or on the nearest above that shows it.
    private static Map<String, List<String>> choices(Client client, String path) throws IOException, InterruptedException {
        for (var page = path; page.lastIndexOf('/') > 0; page = page.substring(0, page.lastIndexOf('/'))) {
            var forms = FORM.matcher(client.get(page).body());
            while (forms.find()) {
                if (forms.group(1).equals(path)) {
                    return choices(forms.group(2));
                }
            }
        }
        return Map.of();
    }

    private static Map<String, List<String>> choices(String form) {
        var all = new LinkedHashMap<String, List<String>>();
        SELECT.matcher(form).results().forEach(it -> all.put(it.group(1),
                OPTION.matcher(it.group(2)).results().map(option -> option.group(1)).toList()));
        INPUT.matcher(form).results().map(it -> it.group()).filter(it -> it.contains("type=\"radio\"") || it.contains("type=\"checkbox\""))
                .forEach(it -> all.computeIfAbsent(first(NAMED, it), _ -> new ArrayList<>()).add(first(VALUE, it)));
        return all;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
