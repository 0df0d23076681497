package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.BodyKind.LOCAL_POLICING_BODY;
import static org.concordat.kernel.BodyKind.POLICE_FORCE;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class ReferenceRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ReferenceRegister reference;

    @Autowired
    Bodies bodies;

    @Autowired
    Areas areas;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Founders founders;

    @BeforeEach
    void someoneReads() {
        founders = Founders.of(context);
    }

    @Test
    void has43AreasEachWithItsForceAndItsLocalPolicingBody() {
        var served = areas.list(founders.one(), AsOf.on(TODAY));
        assertThat(served).hasSize(43).allSatisfy(area -> {
            assertThat(area.force()).as(area.area().name()).isPresent();
            assertThat(area.policingBody()).as(area.area().name()).isPresent();
        });
        assertThat(served.stream().map(it -> it.force().orElseThrow().id()).distinct()).hasSize(43);
        assertThat(served.stream().map(it -> it.policingBody().orElseThrow().id()).distinct()).hasSize(43);
        assertThat(served.stream().filter(it -> it.area().nation().equals("WALES"))).hasSize(4);
    }

    @Test
    void findsAnAreaByAnyBodyThatServesIt() {
        for (var day : List.of(TODAY, TODAY.plusYears(3))) {
            var all = areas.served(day);
            var serving = all.stream().flatMap(it -> it.bodies().stream()).map(Body::id).distinct().toList();
            assertThat(serving).hasSizeGreaterThan(40).allSatisfy(body -> assertThat(areas.served(day, body))
                    .containsExactlyInAnyOrderElementsOf(all.stream().filter(it -> it.bodies().stream().anyMatch(by -> by.id().equals(body))).toList()));
        }
        assertThat(areas.served(TODAY, new BodyId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void spellsNamesAsTheirSourceDoes() {
        assertThat(areas.on(TODAY)).extracting(Area::name)
                .contains("Devon & Cornwall", "London, City of", "Dyfed-Powys");
        var devon = areas.read(founders.one(), "E23000035", AsOf.on(TODAY)).orElseThrow();
        assertThat(devon.force().orElseThrow().name()).isEqualTo("Devon & Cornwall Police");
        assertThat(devon.policingBody().orElseThrow().name())
                .isEqualTo("Police and Crime Commissioner for Devon, Cornwall and the Isles of Scilly");
        var city = areas.read(founders.one(), "E23000034", AsOf.on(TODAY)).orElseThrow();
        assertThat(city.policingBody().orElseThrow().style()).isEqualTo(Style.COMMON_COUNCIL);
        assertThat(city.area().region()).isEqualTo("London");
    }

    @Test
    void entersNothingTwice() throws IOException {
        long before = rows();
        reference.enter(ReferenceRegister.lines());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void namesNobodyInAnOffice() {
        assertThat(offices.ofBody(ReferenceIds.force("E23000001"), TODAY)).singleElement()
                .satisfies(office -> {
                    assertThat(office.title()).isEqualTo("Commissioner");
                    assertThat(office.tenure()).isEmpty();
                });
        assertThat(offices.ofBody(ReferenceIds.force("E23000003"), TODAY)).extracting(Office::title)
                .containsExactly("Chief Constable");
        assertThat(offices.ofBody(ReferenceIds.policingBody("E23000002"), TODAY)).extracting(Office::title)
                .containsExactly("Police, Fire and Crime Commissioner");
    }

    @Test
    void anAnnouncementClosesNothing() throws IOException {
        var announced = ReferenceRegister.lines().stream().filter(line -> line.announcedEnd().isPresent()).toList();
        assertThat(announced).hasSizeGreaterThan(30);
        for (var line : announced) {
            var id = ReferenceIds.policingBody(line.code());
            assertThat(bodies.successions(id)).singleElement().satisfies(it -> {
                assertThat(it.standing()).isEqualTo(Succession.Standing.ANNOUNCED);
                assertThat(it.month()).isEqualTo(YearMonth.of(2028, 5));
                assertThat(it.onDay()).isNull();
                assertThat(it.successor()).isNull();
                assertThat(it.words()).startsWith("announced abolition of PCCs");
            });
            assertThat(bodies.find(id, LocalDate.of(2028, 6, 1))).isPresent();
        }
    }

    @Test
    void mayorsFollowTheirCommissionersOnTheDay() {
        var day = LocalDate.of(2017, 5, 8);
        var before = areas.read(founders.one(), "E23000005", AsOf.on(day.minusDays(1))).orElseThrow();
        assertThat(before.policingBody().orElseThrow().name())
                .isEqualTo("Greater Manchester Police and Crime Commissioner");
        var after = areas.read(founders.one(), "E23000005", AsOf.on(day)).orElseThrow();
        assertThat(after.policingBody().orElseThrow().name()).isEqualTo("Mayor of Greater Manchester (GMCA)");
        assertThat(bodies.successions(ReferenceIds.policingBody("E23000005"))).singleElement().satisfies(it -> {
            assertThat(it.body()).isEqualTo(ReferenceIds.commissionerBefore("E23000005"));
            assertThat(it.standing()).isEqualTo(Succession.Standing.ENACTED);
            assertThat(it.source()).contains("to be checked");
        });
        assertThat(Stream.of("E23000009", "E23000010", "E23000011").map(ReferenceIds::commissionerBefore)
                .map(id -> bodies.find(id, LocalDate.of(2020, 1, 1))).filter(java.util.Optional::isPresent)).hasSize(3);
        assertThat(bodies.find(ReferenceIds.commissionerBefore("E23000011"), LocalDate.of(2024, 5, 7))).isEmpty();
    }

    @Test
    void hasTheNationalBodies() {
        assertThat(bodies.all(TODAY)).extracting(Body::kind).contains(BodyKind.SECURITY_SERVICE,
                BodyKind.COUNTER_TERRORISM_POLICING, BodyKind.NATIONAL_BOARD, POLICE_FORCE, LOCAL_POLICING_BODY);
    }

    private long rows() {
        return jdbc.sql("""
                select (select count(*) from partnership.area) + (select count(*) from partnership.body)
                     + (select count(*) from partnership.body_name) + (select count(*) from partnership.coverage)
                     + (select count(*) from partnership.office) + (select count(*) from partnership.succession)
                """).query(Long.class).single();
    }
}
