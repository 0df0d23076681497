package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Hostile values one after another in one field, and others in the fields beside it, in whichever order: as [InjectionTest],
/// of which each field gets one value at a time.
///
/// In CI it runs over its seeds; `JAZZER_FUZZ=1 mvn -pl app test -Djazzer.hooks=true -Dtest=InjectionFuzzTest#forms`
/// looks for more.
@ConcordatTest
class InjectionFuzzTest {

    /// As many forms get what one input says, beginning with the one that it names.
    private static final int FORMS = 6;

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private List<Route> routes;
    private RoutesToTry things;
    private Judging judging;

    @BeforeEach
    void lay() throws SQLException {
        routes = InjectionTest.routes(service, "POST");
        things = RoutesToTry.of(service);
        judging = Judging.in(service);
    }

    @AfterEach
    void close() {
        judging.close();
        things.close();
    }

    @FuzzTest
    void forms(byte[] bytes) throws Exception {
        int[] at = {0};
        int begins = next(bytes, at) * 256 + next(bytes, at);
        for (int i = 0; i < FORMS; i++) {
            var route = routes.get((begins + i) % routes.size());
            var way = things.to(route.method(), route.path());
            try (var client = Client.signedIn(port, way.officer())) {
                judging.of(way.officer());
                judging.page(route, "shuffled", client.postAsItStands(way.path(), form(way, bytes, at)));
            }
        }
        assertThat(judging.wrongs()).isEmpty();
    }

    /// Each field as it should be, or with what the next bytes say; and one that nobody asks for.
    private static String form(RoutesToTry.Way way, byte[] bytes, int[] at) {
        var fields = new ArrayList<>(List.of("once=" + UUID.randomUUID()));
        Stream.concat(way.fields().keySet().stream().sorted(), Stream.of("words")).distinct().forEach(name -> {
            var written = new StringBuilder();
            for (int some = next(bytes, at) % 4; some > 0; some--) {
                written.append(Hostile.ALL.get(next(bytes, at) % Hostile.ALL.size()).sent());
            }
            fields.add(Hostile.typed("", name).sent() + "=" + (written.isEmpty() ? Hostile.typed("", way.fields().getOrDefault(name, "")).sent()
                    : written));
        });
        return String.join("&", fields);
    }

    /// From the beginning again, once they are used up.
    private static int next(byte[] bytes, int[] at) {
        return bytes.length == 0 ? 0 : bytes[at[0]++ % bytes.length] & 0xff;
    }
}
