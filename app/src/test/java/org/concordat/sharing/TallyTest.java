package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.kernel.BodyKind.COLLEGE_OR_UNIVERSITY;
import static org.concordat.kernel.BodyKind.LOCAL_POLICING_BODY;
import static org.concordat.kernel.BodyKind.NATIONAL_BOARD;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Numbers for oversight: counted by those who act, read by those who oversee, and by nobody else.
@ConcordatTest
class TallyTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Tally tally;
    @Autowired
    private Acting acting;
    @Autowired
    private DataSource app;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private UUID area;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        area = world.area();
        world.covers(cast.overseer(), area, BodyKind.LOCAL_POLICING_BODY);
        world.covers(cast.school(), area, BodyKind.SCHOOL);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aScrutinyOfficerReadsOfTheBodiesOfTheirAreaAlone() {
        count(cast.ann(), Measure.INQUIRY_ASKED, cast.police());
        count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
        count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
        assertThat(read(cast.sam())).containsExactly(new Tally.Counted(Measure.INQUIRY_RECEIVED, cast.school(), 2));
        assertThat(world.trailOf(cast.sam())).containsExactly("sharing.tally.read Sam");
    }

    /// Of each month, the bodies that served the area in it: a day of it is enough, and a day that never was is none.
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2020-01-01, -,          true
            2026-11-30, -,          true
            2026-12-01, -,          false
            2020-01-01, 2026-12-01, true
            2020-01-01, 2026-11-02, true
            2020-01-01, 2026-11-01, false
            2026-11-10, 2026-11-11, true
            2026-11-10, 2026-11-10, false
            """)
    void ofTheBodiesThatServedTheirAreaInTheMonthShown(LocalDate from, @Nullable LocalDate until, boolean overseen) {
        var college = world.body(COLLEGE_OR_UNIVERSITY, "Northvale College");
        world.covers(college, area, BodyKind.COLLEGE_OR_UNIVERSITY, new Between(from, until));
        count(cast.ann(), Measure.INQUIRY_RECEIVED, college);
        assertThat(read(cast.sam()).stream().anyMatch(it -> it.body().equals(college))).isEqualTo(overseen);
    }

    @Test
    void aScrutinyOfficerWhoseBodyHasLeftTheAreaReadsNothingOfIt() {
        count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
        assertThat(read(cast.sam())).hasSize(1);
        world.jdbc().sql("update partnership.coverage set until_day = '2026-11-23', ended_at = '2026-11-22T09:00Z' where body = ?")
                .param(cast.overseer().value()).update();
        assertThat(read(cast.sam())).isEmpty();
    }

    @Test
    void aBoardMemberReadsOfEveryBody() {
        var bo = world.officer(world.body(NATIONAL_BOARD, "Board"), "Bo", BOARD_MEMBER);
        count(cast.ann(), Measure.INQUIRY_ASKED, cast.police());
        count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
        assertThat(read(bo)).contains(new Tally.Counted(Measure.INQUIRY_ASKED, cast.police(), 1),
                new Tally.Counted(Measure.INQUIRY_RECEIVED, cast.school(), 1));
    }

    @Test
    void anotherMonthIsAnotherNumber() {
        count(cast.ann(), Measure.INQUIRY_TOLD, cast.school());
        assertThat(tally.read(now(cast.sam()), NOVEMBER.minusMonths(1)))
                .isEqualTo(new Tally.Seen.Numbers(NOVEMBER.minusMonths(1), List.of()));
    }

    @Test
    void whoDoesNotOverseeIsRefusedAndRecorded() {
        assertThat(tally.read(now(cast.ann()), NOVEMBER)).isInstanceOf(Tally.Seen.Refused.class);
        assertThat(world.trailOf(cast.ann())).containsExactly("sharing.tally.read.refused Ann");
    }

    @Test
    void theDatabaseShowsNumbersToThoseWhoOverseeAndNoneToOthers() {
        count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
        count(cast.ann(), Measure.INQUIRY_ASKED, cast.police());
        var wall = new Wall(app, null, clock.instant(), null);
        assertThat(wall.as(cast.sam()).count("sharing.tally", "body = ?", cast.school().value())).isOne();
        assertThat(wall.as(cast.sam()).count("sharing.tally", "body = ?", cast.police().value())).isZero();
        for (var other : List.of(cast.ann(), cast.bryn(), cast.cara(), cast.eve())) {
            assertThat(wall.as(other).count("sharing.tally", "true")).isZero();
        }
        assertThat(wall.count("sharing.tally", "true")).isZero();
    }

    @Test
    void aScrutinyOfficerWhoseBodyServesNoAreaReadsNothing() {
        var elsewhere = world.officer(world.body(LOCAL_POLICING_BODY, "Elsewhere"), "Ed", SCRUTINY_OFFICER);
        count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
        assertThat(read(elsewhere)).isEmpty();
    }

    @Test
    void theApplicationCannotWriteANumberNorCountWhereNobodyIsBound() {
        var wall = new Wall(app, cast.ann(), clock.instant(), null);
        wall.refuses("permission denied", "insert into sharing.tally values ('a', ?, '2026-11-01', 1)",
                cast.school().value());
        wall.refuses("permission denied", "update sharing.tally set counted = 5");
        wall.refuses("permission denied", "delete from sharing.tally");
        var nobody = new Wall(app, null, clock.instant(), null);
        nobody.refuses("counted by nobody", "insert into demonstration.part select 'x', now() "
                + "from sharing.count_one('a', ?, '2026-11-01')", cast.school().value());
    }

    @Test
    void nothingStandsInItThatLeadsToAPersonOrAThing() {
        assertThat(world.jdbc().sql("""
                select column_name from information_schema.columns
                 where table_schema = 'sharing' and table_name = 'tally' order by 1
                """).query(String.class).list()).containsExactly("body", "counted", "id", "kind", "month");
    }

    @Test
    void manyAtOnceAreAllCounted() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(IntStream.range(0, 20).<Callable<Void>>mapToObj(n -> () -> {
                count(cast.ann(), Measure.INQUIRY_RECEIVED, cast.school());
                return null;
            }).toList())) {
                each.get();
            }
        }
        assertThat(read(cast.sam())).containsExactly(new Tally.Counted(Measure.INQUIRY_RECEIVED, cast.school(), 20));
    }

    @Test
    void nobodyWaitsForAnotherToBeCounted() throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            acting.as(now(cast.ann()), viewer -> {
                tally.count(Measure.INQUIRY_RECEIVED, cast.school(), viewer);
                try {
                    return other.submit(() -> count(cast.bryn(), Measure.INQUIRY_RECEIVED, cast.school())).get(20, TimeUnit.SECONDS);
                } catch (InterruptedException | ExecutionException | TimeoutException waited) {
                    throw new IllegalStateException(waited);
                }
            });
        }
        assertThat(read(cast.sam())).containsExactly(new Tally.Counted(Measure.INQUIRY_RECEIVED, cast.school(), 2));
    }

    @Test
    void whatIsRolledBackIsNotCounted() {
        try {
            acting.as(now(cast.ann()), viewer -> {
                tally.count(Measure.INQUIRY_RECEIVED, cast.school(), viewer);
                throw new IllegalStateException("meant");
            });
        } catch (IllegalStateException meant) {
            assertThat(meant).hasMessage("meant");
        }
        assertThat(read(cast.sam())).isEmpty();
    }

    private List<Tally.Counted> read(OfficerId who) {
        return ((Tally.Seen.Numbers) tally.read(now(who), NOVEMBER)).counted();
    }

    private void count(OfficerId who, Measure measure, BodyId body) {
        acting.as(now(who), viewer -> {
            tally.count(measure, body, viewer);
            return measure;
        });
    }

    private SignedIn now(OfficerId who) {
        return new SignedIn(who, clock.instant());
    }
}
