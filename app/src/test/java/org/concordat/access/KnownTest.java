package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.PREVENT_OFFICER;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another officer is known without being bound: what is known is what binding them would say.
@ConcordatTest
class KnownTest {

    private static final Instant NOW = TestClock.BEGINNING;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Acting acting;
    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Cast cast;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isWhatBindingWouldSay() {
        var lapsed = world.officer(cast.school(), "Lena");
        world.role(lapsed, PREVENT_OFFICER, Between.from(LocalDate.of(2026, 1, 5)), TODAY.minusDays(1), World.LAID);
        world.role(lapsed, APPROVER, Between.from(LocalDate.of(2026, 1, 5)), TODAY, World.LAID);
        var all = List.of(cast.bea(), cast.cara(), cast.dan(), cast.eve(), cast.sam(), lapsed);
        var known = acting.as(new SignedIn(cast.ann(), NOW), asker -> acting.known(asker, all));
        assertThat(known).hasSize(all.size());
        for (var officer : all) {
            var bound = acting.as(new SignedIn(officer, NOW, Instant.EPOCH), viewer -> viewer);
            assertThat(known.get(officer).as()).isEqualTo(bound);
        }
        assertThat(known.get(lapsed).as().lapsed()).containsExactly(PREVENT_OFFICER);
    }

    @Test
    void theAskerStaysWhoIsLooking() {
        acting.as(new SignedIn(cast.ann(), NOW), asker -> {
            var before = settings();
            acting.known(asker, List.of(cast.cara(), cast.eve()));
            assertThat(settings()).isEqualTo(before).contains(cast.ann().toString());
            return asker;
        });
    }

    @Test
    void whoIsNotInOfficeIsNotKnown() {
        world.leaves(cast.carl(), TODAY);
        var asked = List.of(cast.carl(), new OfficerId(UUID.randomUUID()), cast.cara());
        var known = acting.as(new SignedIn(cast.ann(), NOW), asker -> acting.known(asker, asked));
        assertThat(known).containsOnlyKeys(cast.cara());
        var nobody = acting.as(new SignedIn(cast.ann(), NOW), asker -> acting.known(asker, List.of()));
        assertThat(nobody).isEmpty();
    }

    @Test
    void nothingCanBeDoneInTheirName() {
        assertThat(handsOutAViewer(Known.class)).isEmpty();
        assertThat(handsOutAViewer(Leaky.class)).containsExactly("as");
    }

    /// The methods open to other modules that give a viewer or an entry away.
    private static List<String> handsOutAViewer(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Set.of("org.concordat.access.Viewer", "org.concordat.ledger.Entry")
                        .contains(method.getReturnType().getName()))
                .map(Method::getName).toList();
    }

    interface Leaky {

        Viewer as();
    }

    private List<String> settings() {
        return Stream.of("officer", "body", "roles", "agreements", "purpose", "at")
                .map(name -> jdbc.sql("select coalesce(current_setting(?, true), '')").param("concordat." + name)
                        .query(String.class).single()).toList();
    }
}
