package org.concordat.journeys;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.api.web.ApiCaller;
import org.concordat.api.web.Systems;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// What is not yours takes as long to refuse as what does not exist.
///
/// Requests of either kind are sent in pairs of random order. Of each [#RUN] pairs in a row the fastest of either kind
/// counts, for what else the machine does only ever slows a request. The measure is the chance that the fastest for the
/// hidden thing takes longer than the fastest for nothing (the area under the curve; Mann and Whitney's U): one half when
/// time tells nothing. Of two equal distributions, with a hundred of either kind, it lies within 0.5 ± 0.04 two times in
/// three, so that the bounds are more than four times that away. Nothing is tried twice.
@ConcordatTest
class SameTimeTest {

    private static final int WARM_UP = 60;
    private static final int EACH = 400;
    private static final int RUN = 4;
    private static final double LOWEST = 0.32;
    private static final double HIGHEST = 0.68;

    /// A way to ask for a thing that is hidden from an officer.
    private record Asking(OfficerId officer, String method, String before, UUID hidden, String after) {

        String path(UUID id) {
            return before + id + after;
        }

        @Override
        public String toString() {
            return method + " " + before + "{id}" + after;
        }
    }

    /// Sends one request, and waits for what comes.
    private interface Sends {

        int status(UUID id) throws IOException, InterruptedException;
    }

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Value("${local.server.port}")
    private int port;

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
        world.close();
    }

    @Test
    void theTimeItTakesTellsNothing() throws Exception {
        for (var asking : List.of(
                new Asking(cast.dan(), "GET", "/inbox/", id("a disclosure"), ""),
                new Asking(cast.dan(), "POST", "/inbox/", id("a disclosure"), "/acceptance"),
                new Asking(cast.eve(), "GET", "/disclosures/", id("a disclosure"), "/who"),
                new Asking(cast.amir(), "GET", "/drafts/", id("a draft"), ""),
                new Asking(cast.eve(), "GET", "/agreements/", id("an agreement"), ""),
                new Asking(cast.eve(), "GET", "/officers/", id("an officer"), ""),
                new Asking(cast.eve(), "GET", "/role-changes/", id("a change of a role"), ""))) {
            assertThat(chanceThatTheHiddenTakesLonger(asking)).as(asking.toString()).isBetween(LOWEST, HIGHEST);
        }
    }

    /// One thing of each kind, asked for by the first of those from whom it is hidden who may ask for such things at all; and a
    /// file, as if it were in one's own draft.
    @Test
    void norOfAnythingElse() throws Exception {
        for (var of : Map.ofEntries(entry("a request", "/requests/"), entry("a request to another", "/requests-to-us/"),
                entry("an inquiry", "/inquiries/"), entry("an inquiry of another", "/asked/"), entry("what may be passed on", "/onward/"),
                entry("a webhook", "/hooks/"), entry("a system", "/systems/"), entry("a record of a person", "/people/"),
                entry("a person", "/persons/"), entry("a case", "/cases/"), entry("a handover", "/handovers/"),
                entry("an entry of somebody else", "/receipts/"), entry("an erasure", "/erasures/")).entrySet()) {
            var asking = asking(of.getKey(), of.getValue());
            assertThat(chanceThatTheHiddenTakesLonger(asking)).as(asking.toString()).isBetween(LOWEST, HIGHEST);
        }
        var file = named("another's file in one's own draft");
        var asking = new Asking(cast.amir(), "GET", "/drafts/" + file.id() + "/attachments/", file.asked().part(), "");
        assertThat(chanceThatTheHiddenTakesLonger(asking)).as(asking.toString()).isBetween(LOWEST, HIGHEST);
    }

    @Test
    void norToASystem() throws Exception {
        var systems = Systems.of(service, world);
        for (var of : Map.of("a disclosure", "/inbox/", "a draft", "/drafts/", "a request", "/requests/").entrySet()) {
            var token = systems.token(systems.shares(cast.council(), cast.eve()));
            try (var system = new ApiCaller(port, token, cast.eve())) {
                assertThat(chanceThatTheHiddenTakesLonger(id -> {
                    clock.advance(Duration.ofMillis(200));   // or it would ask too often
                    return system.get(of.getValue() + id).status();
                }, id(of.getKey()))).as("a system: " + of).isBetween(LOWEST, HIGHEST);
            }
        }
    }

    private Asking asking(String what, String before) throws IOException, InterruptedException {
        var thing = named(what);
        for (var officer : thing.from()) {
            try (var client = Client.signedIn(port, officer)) {
                if (client.get(before + thing.id()).statusCode() == 404) {
                    return new Asking(officer, "GET", before, thing.id(), "");
                }
            }
        }
        throw new AssertionError("nobody is told that it is not there: " + what);
    }

    /// One query more, for the hidden thing alone.
    @Test
    void aQueryMoreIsCaught() throws Exception {
        var asking = new Asking(cast.dan(), "GET", "/inbox/", id("a disclosure"), "");
        world.jdbc().sql("""
                create function ledger.planted() returns trigger language plpgsql as $$
                begin
                    if new.thing = '%s' then
                        perform count(*) from generate_series(1, 40000);
                    end if;
                    return new;
                end $$
                """.formatted(asking.hidden())).update();
        world.jdbc().sql("create trigger planted before insert on ledger.entry for each row execute function ledger.planted()")
                .update();
        try {
            assertThat(chanceThatTheHiddenTakesLonger(asking)).isGreaterThan(HIGHEST);
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

    private UUID id(String what) {
        return named(what).id();
    }

    private Hidden named(String what) {
        return hidden.stream().filter(it -> it.what().equals(what)).findFirst().orElseThrow();
    }

    private double chanceThatTheHiddenTakesLonger(Asking asking) throws IOException, InterruptedException {
        try (var client = Client.signedIn(port, asking.officer())) {
            return chanceThatTheHiddenTakesLonger(id -> (asking.method().equals("GET") ? client.get(asking.path(id))
                    : client.post(asking.path(id), Map.of())).statusCode(), asking.hidden());
        }
    }

    private static double chanceThatTheHiddenTakesLonger(Sends sends, UUID hidden) throws IOException, InterruptedException {
        var order = new Random(7);
        var theirs = new long[EACH];
        var nothing = new long[EACH];
        for (int i = 0; i < WARM_UP; i++) {
            time(sends, i % 2 == 0 ? hidden : UUID.randomUUID());
        }
        for (int i = 0; i < EACH; i++) {
            if (order.nextBoolean()) {
                theirs[i] = time(sends, hidden);
                nothing[i] = time(sends, UUID.randomUUID());
            } else {
                nothing[i] = time(sends, UUID.randomUUID());
                theirs[i] = time(sends, hidden);
            }
        }
        return chance(fastest(theirs), fastest(nothing));
    }

    /// Of each [#RUN] in a row.
    private static long[] fastest(long[] all) {
        return IntStream.range(0, all.length / RUN)
                .mapToLong(i -> Arrays.stream(all, i * RUN, (i + 1) * RUN).min().orElseThrow()).toArray();
    }

    private static long time(Sends sends, UUID id) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = sends.status(id);
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
