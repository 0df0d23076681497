package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Where a request stands is told twice: by the list that it is found in, in SQL, and by what is shown of it, in Java.
@ConcordatTest
class StandingsAgreeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<String> KINDS = List.of("TAKEN", "GIVEN_BACK", "HANDED", "HANDED", "PREPARING", "DROPPED", "DISCLOSED", "NOTHING_HELD",
            "REFUSED", "REFUSED", "REFUSED", "REMINDED", "WITHDRAWN");

    /// Fewer than a page holds.
    private static final int REQUESTS = 24;

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private AskingOpenly asking;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        asking = AskingOpenly.of(service, world, cast);
        var random = new Random(41);
        for (int i = 0; i < REQUESTS; i++) {
            asked(random);
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void toTheAsker() {
        var all = byUs(Optional.empty());
        assertThat(all).hasSize(REQUESTS);
        var lists = Map.<Requests.Filter, List<Class<? extends Standing>>>of(
                Requests.Filter.SILENT, List.of(Standing.Open.class),
                Requests.Filter.PREPARING, List.of(Standing.Preparing.class),
                Requests.Filter.ANSWERED, List.of(Standing.Disclosed.class, Standing.NothingHeld.class),
                Requests.Filter.REFUSED, List.of(Standing.Refused.class),
                Requests.Filter.WITHDRAWN, List.of(Standing.Withdrawn.class));
        assertThat(byUs(Optional.of(Requests.Filter.OVERDUE))).isNotEmpty()
                .isEqualTo(all.stream().filter(it -> it.standing().waits() && it.time().isOverdue()).toList());
        for (var filter : lists.keySet()) {
            assertThat(byUs(Optional.of(filter))).as(filter.name()).isNotEmpty().isEqualTo(all.stream()
                    .filter(it -> lists.get(filter).contains(it.standing().getClass())).toList());
        }
    }

    @Test
    void toTheBodyAsked() {
        var all = ofUs(Optional.empty());
        assertThat(all).hasSize(REQUESTS);
        var waiting = all.stream().filter(it -> it.standing().waits()).toList();
        assertThat(all).as("what waits first").startsWith(waiting.toArray(Line[]::new));
        assertThat(waiting).as("and that first which is due first")
                .isSortedAccordingTo(Comparator.comparing(it -> it.time().dueOn()));
        assertThat(ofUs(Optional.of(Responses.Filter.TO_ANSWER))).isEqualTo(waiting);
        assertThat(handed(asking.dora())).isEmpty();
        assertThat(handed(cast.ann())).isNotEmpty().isEqualTo(waiting.stream()
                .filter(it -> it.asked().composer().filter(cast.ann()::equals).isPresent()).toList());
        assertThat(ofUs(Optional.of(Responses.Filter.OVERDUE))).isNotEmpty()
                .isEqualTo(waiting.stream().filter(it -> it.time().isOverdue()).toList());
        assertThat(ofUs(Optional.of(Responses.Filter.ANSWERED))).isNotEmpty().isEqualTo(all.stream()
                .filter(it -> !it.standing().waits() && !(it.standing() instanceof Standing.Withdrawn)).toList());
    }

    @Test
    void toTheAdministratorsOfTheBodyAsked() {
        var alex = world.officer(cast.police(), "Alex", Role.ADMINISTRATOR);
        assertThat(asking.responses().escalated(asking.in(alex)).seen()).contains(ofUs(Optional.empty()).stream()
                .filter(it -> it.waits() && it.time().mark() == Time.Mark.ESCALATED).count());
    }

    private List<Line> byUs(Optional<Requests.Filter> filter) {
        return asking.requests().list(asking.in(cast.cara()), filter, 0).seen().orElseThrow().rows();
    }

    private List<Line> handed(OfficerId officer) {
        return asking.responses().list(asking.in(officer), Optional.of(Responses.Filter.HANDED), 0).seen().orElseThrow().rows();
    }

    private List<Line> ofUs(Optional<Responses.Filter> filter) {
        return asking.responses().list(asking.in(asking.dora()), filter, 0).seen().orElseThrow().rows();
    }

    /// Of the police, at some time, with steps in any order.
    private void asked(Random random) {
        var id = UUID.randomUUID();
        var sent = DAY.minusDays(30 + random.nextInt(10));
        world.jdbc().sql("""
                insert into requests.asked (request, body, from_body, officer, agreement, purpose, about, urgent, sent_at, due_on)
                values (?, ?, ?, ?, ?, ?, 'THEME', ?, ?, ?)
                """).params(id, cast.police().value(), cast.school().value(), cast.cara().value(), asking.agreement().value(),
                Cast.PREVENT.slug(), random.nextInt(4) == 0, sent.atTime(9, 0).atOffset(ZoneOffset.UTC),
                DAY.minusDays(15).plusDays(random.nextInt(30))).update();
        int steps = random.nextInt(4);
        for (int number = 1; number <= steps; number++) {
            step(random, id, number, sent.plusDays(number));
        }
    }

    private void step(Random random, UUID id, int number, LocalDate on) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var review = on.plusDays(1 + random.nextInt(50));
        boolean refused = kind.equals("REFUSED");
        world.jdbc().sql("""
                insert into requests.step (request, body, number, kind, act, officer, at, refusal, reason, review_on, due_on,
                                           disclosure, reference, composer, from_body, asker, agreement)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(Arrays.asList(id, cast.police().value(), number, kind, UUID.randomUUID(),
                asking.dora().value(), on.atTime(10, 0).atOffset(ZoneOffset.UTC), refused ? "LEGAL" : null,
                refused || kind.equals("WITHDRAWN") ? "No." : null, refused ? review : null,
                refused ? review.plusDays(14) : null,
                List.of("PREPARING", "DROPPED", "DISCLOSED").contains(kind) ? UUID.randomUUID() : null,
                kind.equals("DISCLOSED") ? "D-1111-1111" : null, kind.equals("HANDED") ? cast.ann().value() : null, cast.school().value(), cast.cara().value(),
                asking.agreement().value())).update();
    }
}
