package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What is not yours takes as long to refuse as what does not exist: one of each kind of thing that is hidden from somebody, at
/// a page that names it and at a form, asked for by the first of those from whom it is hidden who may ask for such things at all.
/// Systems are told as little: [SameTimeOfCallsTest].
///
/// Requests of either kind are sent in pairs of random order. Of each [#RUN] pairs in a row the fastest of either kind
/// counts, for what else the machine does only ever slows a request. The measure is the chance that the fastest for the
/// hidden thing takes longer than the fastest for nothing (the area under the curve; Mann and Whitney's U): one half when
/// time tells nothing. Of two equal distributions, with [#FEW] pairs, it lies within 0.5 ± 0.065 two times in three. What lies
/// within twice that is well; whatever does not is asked again [#MORE] times, after all others and so at another time, and
/// all pairs of both times count together: of those it lies within 0.5 ± 0.03, and the bounds are six times that away.
@ConcordatTest
class SameTimeTest {

    private static final int WARM_UP = 40;
    static final int FEW = 160;
    static final int MORE = 600;
    private static final int RUN = 4;
    private static final double WELL = 0.13;
    static final double LOWEST = 0.32;
    static final double HIGHEST = 0.68;

    private static final Pattern NAMES_A_THING = Pattern.compile("^/(?!api/).*\\{\\w+}");

    /// Kinds that have a list alone, or no form, or that whoever may not read any is refused before one is looked for: by the way
    /// in which they are asked for. That they are answered alike all the same is [AnsweredAlikeTest]'s.
    private static final Map<RequestMethod, Set<String>> NOT_SAID = Map.of(
            RequestMethod.GET, Set.of("a review", "a system of another body", "a system that waits for a colleague"),
            RequestMethod.POST, Set.of("a file of a disclosure", "a review", "a step of a matter", "an entry of somebody else",
                    "another's file in one's own draft", "what was said of consent"));

    /// A way to ask for a thing that is hidden from an officer.
    ///
    /// @param fields what is sent to a form
    private record Asking(OfficerId officer, RequestMethod method, String route, Map<String, String> fields, Hidden hidden) {

        @Override
        public String toString() {
            return method + " " + route + " of " + hidden.what();
        }
    }

    /// Sends one request, and waits for what comes.
    interface Sends {

        int status(Hidden.Asked asked) throws IOException, InterruptedException;
    }

    /// The fastest of each few requests, for the hidden thing and for nothing.
    record Took(List<Long> hidden, List<Long> nothing) {

        static Took none() {
            return new Took(new ArrayList<>(), new ArrayList<>());
        }

        double chance() {
            return SameTimeTest.chance(array(hidden), array(nothing));
        }

        private static long[] array(List<Long> all) {
            return all.stream().mapToLong(Long::longValue).toArray();
        }

        boolean isWell() {
            return Math.abs(chance() - 0.5) < WELL;
        }
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;
    @Value("${local.server.port}")
    private int port;

    private final Map<OfficerId, Client> clients = new HashMap<>();
    private World world;
    private Cast cast;
    private List<Hidden> hidden;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        hidden = Hidden.all(service, world, cast);
    }

    @AfterEach
    void close() {
        clients.values().forEach(Client::close);
        world.close();
    }

    /// A new kind of thing that is hidden comes to it by itself.
    @Test
    void theTimeItTakesTellsNothing() throws Exception {
        var all = new LinkedHashMap<Asking, Took>();
        var none = new TreeMap<RequestMethod, Set<String>>();
        for (var thing : hidden) {
            for (var method : List.of(RequestMethod.GET, RequestMethod.POST)) {
                var asking = asking(thing, method);
                if (asking.isEmpty()) {
                    none.computeIfAbsent(method, it -> new TreeSet<>()).add(thing.what());
                } else {
                    all.put(asking.get(), Took.none());
                }
            }
        }
        assertThat(none).as("kinds of which no page, or no form, says that they are not there").isEqualTo(NOT_SAID);
        for (var each : all.entrySet()) {
            ask(each.getKey(), FEW, each.getValue());
        }
        for (var each : all.entrySet()) {
            if (!each.getValue().isWell()) {
                System.out.println(each.getKey() + ": " + each.getValue().chance() + ", asked again");
                ask(each.getKey(), MORE, each.getValue());
            }
        }
        System.out.println(all.size() + " ways to ask for what is hidden: the chance that it takes longer lies between "
                + all.values().stream().mapToDouble(Took::chance).min().orElseThrow() + " and "
                + all.values().stream().mapToDouble(Took::chance).max().orElseThrow());
        all.forEach((asking, took) -> assertThat(took.chance()).as(asking.toString()).isBetween(LOWEST, HIGHEST));
    }

    /// At the shortest address at which it is hidden, of those of which it is said that nothing is there.
    private Optional<Asking> asking(Hidden thing, RequestMethod method) throws IOException, InterruptedException {
        var at = routes.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(method))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(route -> NAMES_A_THING.matcher(route).find() && thing.routes().test(route)).distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(it -> it)).toList();
        for (var route : at) {
            for (var officer : thing.from()) {
                for (var fields : List.of(Map.<String, String>of(), filled())) {
                    var asking = new Asking(officer, method, route, fields, thing);
                    if (send(asking, thing.asked()) == 404) {
                        return Optional.of(asking);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> filled() {
        var filled = new HashMap<>(AnsweredAlikeTest.FILLED);
        filled.put("once", UUID.randomUUID().toString());
        return filled;
    }

    private int send(Asking it, Hidden.Asked asked) throws IOException, InterruptedException {
        var client = clients.get(it.officer());
        if (client == null) {
            client = Client.signedIn(port, it.officer());
            clients.put(it.officer(), client);
        }
        var path = asked.at(it.route());
        return (it.method() == RequestMethod.GET ? client.get(path) : client.post(path, it.fields())).statusCode();
    }

    /// One query more, for the hidden thing alone.
    @Test
    void aQueryMoreIsCaught() throws Exception {
        var asking = new Asking(cast.dan(), RequestMethod.GET, "/inbox/{id}", Map.of(), named("a disclosure"));
        var took = Took.none();
        world.jdbc().sql("""
                create function ledger.planted() returns trigger language plpgsql as $$
                begin
                    if new.thing = '%s' then
                        perform count(*) from generate_series(1, 40000);
                    end if;
                    return new;
                end $$
                """.formatted(asking.hidden().id())).update();
        world.jdbc().sql("create trigger planted before insert on ledger.entry for each row execute function ledger.planted()")
                .update();
        try {
            ask(asking, FEW, took);
            assertThat(took.isWell()).isFalse();
            ask(asking, MORE, took);
            assertThat(took.chance()).isGreaterThan(HIGHEST);
        } finally {
            world.jdbc().sql("drop trigger planted on ledger.entry").update();
            world.jdbc().sql("drop function ledger.planted()").update();
        }
    }

    @Test
    void theMeasureIsOneHalfWhenNothingDiffersAndOneWhenAllDoes() {
        assertThat(chance(new long[] {1, 2, 3, 4}, new long[] {1, 2, 3, 4})).isEqualTo(0.5);
        assertThat(chance(new long[] {5, 6}, new long[] {1, 2})).isEqualTo(1.0);
        assertThat(chance(new long[] {1, 2}, new long[] {5, 6})).isEqualTo(0.0);
        assertThat(chance(new long[] {2, 4}, new long[] {1, 3})).isEqualTo(0.75);
    }

    @Test
    void whatTheMachineDoesMeanwhileIsLeftOut() {
        assertThat(fastest(new long[] {90, 5, 7, 80, 6, 70, 8, 60, 9})).containsExactly(5, 6);
    }

    private Hidden named(String what) {
        return hidden.stream().filter(it -> it.what().equals(what)).findFirst().orElseThrow();
    }

    private void ask(Asking asking, int pairs, Took took) throws IOException, InterruptedException {
        ask(asking.hidden(), asked -> send(asking, asked), pairs, took);
    }

    static void ask(Hidden thing, Sends sends, int pairs, Took took) throws IOException, InterruptedException {
        var order = new Random(7);
        var theirs = new long[pairs];
        var nothing = new long[pairs];
        for (int i = 0; i < WARM_UP; i++) {
            time(sends, i % 2 == 0 ? thing.asked() : thing.nothing());
        }
        for (int i = 0; i < pairs; i++) {
            if (order.nextBoolean()) {
                theirs[i] = time(sends, thing.asked());
                nothing[i] = time(sends, thing.nothing());
            } else {
                nothing[i] = time(sends, thing.nothing());
                theirs[i] = time(sends, thing.asked());
            }
        }
        Arrays.stream(fastest(theirs)).forEach(took.hidden::add);
        Arrays.stream(fastest(nothing)).forEach(took.nothing::add);
    }

    /// Of each [#RUN] in a row.
    private static long[] fastest(long[] all) {
        return IntStream.range(0, all.length / RUN)
                .mapToLong(i -> Arrays.stream(all, i * RUN, (i + 1) * RUN).min().orElseThrow()).toArray();
    }

    private static long time(Sends sends, Hidden.Asked asked) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = sends.status(asked);
        long took = System.nanoTime() - begun;
        if (status != 404) {
            throw new AssertionError("answered " + status);
        }
        return took;
    }

    /// How often one of the first is greater than one of the second; a tie counts half.
    private static double chance(long[] first, long[] second) {
        double wins = Arrays.stream(first).mapToDouble(one -> Arrays.stream(second)
                .mapToDouble(other -> one > other ? 1 : one == other ? 0.5 : 0).sum()).sum();
        return wins / ((double) first.length * second.length);
    }
}
