package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.journeys.EveryRouteAsksTest.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Hostile values one after another in one field, and others in the fields beside it, in whichever order, while the rest of
/// the form or document is as it should be: as [InjectionTest] and [InjectionIntoCallsTest], of which each field gets one value
/// at a time.
///
/// In CI it runs over its seeds; `JAZZER_FUZZ=1 mvn -pl app test -Djazzer.hooks=true -Dtest=InjectionFuzzTest#forms`
/// looks for more, and `#calls` alike.
@ConcordatTest
class InjectionFuzzTest {

    /// As many forms, or calls, get what one input says, beginning with the one that it names.
    private static final int IN_A_ROW = 6;

    /// By target, for those that ran: how much was kept that had something hostile in it.
    private static final Map<String, AtomicInteger> KEPT = new ConcurrentHashMap<>();

    @Autowired
    private ApplicationContext service;
    @Value("${local.server.port}")
    private int port;

    private RoutesToTry things;
    private Judging judging;

    @BeforeEach
    void lay() throws SQLException {
        things = RoutesToTry.of(service);
        judging = Judging.in(service);
    }

    @AfterEach
    void close() {
        judging.close();
        things.close();
    }

    /// Or what is sent would not come past the first field that is asked.
    @AfterAll
    static void someWereKept() {
        assertThat(KEPT).isNotEmpty().allSatisfy((target, kept) ->
                assertThat(kept).as(target + " with something hostile in them that were kept").hasPositiveValue());
    }

    @FuzzTest
    void forms(byte[] bytes) throws Exception {
        var said = new Said(bytes);
        var kept = KEPT.computeIfAbsent("forms", _ -> new AtomicInteger());
        for (var route : some(InjectionTest.routes(service, "POST"), said)) {
            var way = things.to(route.method(), route.path());
            try (var client = Client.signedIn(port, way.officer())) {
                var shown = FormShown.of(InjectionTest.showing(client, way.path())).filled(way.fields(), things.today());
                judging.of(way.officer());
                var form = form(shown, said);
                var answer = client.postAsItStands(way.path(), form.sent());
                judging.page(route, "shuffled", answer);
                kept.addAndGet(form.hostile() && leadsOn(way, answer) && !judging.refused() ? 1 : 0);
            }
        }
        assertThat(judging.wrongs()).isEmpty();
    }

    @FuzzTest
    void calls(byte[] bytes) throws Exception {
        var said = new Said(bytes);
        var kept = KEPT.computeIfAbsent("calls", _ -> new AtomicInteger());
        var calls = things.calls();
        var taking = InjectionIntoCallsTest.routesOfTheApi(service).stream()
                .filter(it -> it.method().equals("POST") && !calls.whole(it.path()).isEmpty()).toList();
        for (var route : some(taking, said)) {
            var way = things.to(route.method(), route.path());
            judging.of(way.officer());
            var whole = calls.whole(route.path());
            var document = HostileDocument.replaced(whole, _ -> said.next(4) == 0 ? said.hostile(Hostile::text) : null);
            var answer = Bare.call(port, way, route.method(), way.path(), "", Map.of(), document);
            judging.call(route, "shuffled", answer, true);
            kept.addAndGet(answer.status() < 300 && !document.equals(HostileDocument.replaced(whole, _ -> null)) ? 1 : 0);
        }
        assertThat(judging.wrongs()).isEmpty();
    }

    private static List<Route> some(List<Route> all, Said said) {
        int begins = said.next(256) * 256 + said.next(256);
        return IntStream.range(begins, begins + IN_A_ROW).mapToObj(i -> all.get(i % all.size())).toList();
    }

    /// To what came of it, and not back to the form.
    private static boolean leadsOn(RoutesToTry.Way way, HttpResponse<String> answer) {
        return answer.statusCode() == 303 && answer.headers().firstValue("location").filter(to -> !to.equals(way.path())).isPresent();
    }

    /// @param hostile whether something that is asked for is
    private record Form(String sent, boolean hostile) {
    }

    /// Each field as it should be, or one in four with what the next bytes say; and one that nobody asks for.
    private static Form form(Map<String, String> shown, Said said) {
        var hostile = new AtomicBoolean();
        var fields = new ArrayList<>(List.of("once=" + UUID.randomUUID()));
        Stream.concat(shown.keySet().stream().sorted(), Stream.of("words")).distinct().forEach(name -> {
            var right = Hostile.typed("", shown.getOrDefault(name, "")).sent();
            var strikes = said.next(4) == 0;
            hostile.compareAndSet(false, strikes && shown.containsKey(name));
            fields.add(Hostile.typed("", name).sent() + "=" + (strikes ? said.hostile(Hostile::sent) : right));
        });
        return new Form(String.join("&", fields), hostile.get());
    }

    /// What an input says, from the beginning again once it is used up.
    private static final class Said {

        private final byte[] bytes;
        private int at;

        Said(byte[] bytes) {
            this.bytes = bytes;
        }

        /// A number less than that; nought where nothing is said.
        int next(int below) {
            return bytes.length == 0 ? 0 : (bytes[at++ % bytes.length] & 0xff) % below;
        }

        /// One to three hostile values, one after the other.
        String hostile(Function<Hostile, String> as) {
            return IntStream.rangeClosed(0, next(3)).mapToObj(_ -> as.apply(Hostile.ALL.get(next(Hostile.ALL.size()))))
                    .collect(Collectors.joining());
        }
    }
}
