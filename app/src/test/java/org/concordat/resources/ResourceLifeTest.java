package org.concordat.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.concordat.resources.Resourced.LAST;
import static org.concordat.resources.Resourced.NOW;
import static org.concordat.resources.Resourced.refused;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Quarter;
import org.concordat.measures.Measures;
import org.concordat.resources.Amount.Kind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What was granted and who worked is entered with its source, corrected in the open, and stands beside what was done.
@ConcordatTest
class ResourceLifeTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Resourced of;
    private Scrutinised at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        of = Resourced.in(at);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatWasEnteredStandsWhenItIsCorrected() {
        var act = UUID.randomUUID();
        assertThat(of.resources().enter(at.in(at.sam()), act, List.of(of.grant("250000", null)))).isEqualTo(new Acted.Done());
        assertThat(of.resources().enter(at.in(at.sam()), act, List.of(of.grant("250000", null)))).as("sent twice").isEqualTo(new Acted.Done());
        assertThat(refused(of.enter(at.sam(), of.grant("260000", null)))).isEqualTo("resources.a-correction-says-why");
        assertThat(of.enter(at.sam(), of.grant("260000", "The letter was read wrongly."))).isEqualTo(new Acted.Done());
        assertThat(of.seen(at.bo()).amounts()).extracting(Amount::version, it -> it.said().number().intValue(), it -> it.said().reason())
                .containsExactly(tuple(2, 260000, "The letter was read wrongly."),
                        tuple(1, 250000, null));
        assertThat(of.seen(at.bo()).mine()).isFalse();
        assertThat(of.seen(at.sam()).mine()).isTrue();
        assertThat(world.trail(act)).containsExactlyInAnyOrder("resources.amount.entered Sam", "ledger.act.published nobody");
        assertThat(world.trail(of.seen(at.sam()).amounts().getFirst().id()))
                .containsExactlyInAnyOrder("resources.amount.corrected Sam", "ledger.act.published nobody");
    }

    @Test
    void isRefusedWhereItCannotBe() {
        assertThat(refused(of.enter(at.ed(), of.grant("1", null)))).isEqualTo("resources.of-your-area resources.area-was-there");
        assertThat(refused(of.enter(at.bo(), of.grant("1", null)))).contains("resources.scrutiny-officer-enters");
        assertThat(refused(of.enter(at.olu(), of.grant("1", null)))).contains("resources.scrutiny-officer-enters");
        assertThat(refused(of.enter(at.sam(), of.grant("1", "Why.")))).as("nothing stands before it").isEqualTo("resources.a-correction-says-why");
        assertThat(refused(of.enter(at.sam(), of.grant("-1", null)))).isEqualTo("resources.there-can-be-so-much");
        assertThat(refused(of.enter(at.sam(), of.grant("1.5", null)))).as("pounds are whole").isEqualTo("resources.there-can-be-so-much");
        assertThat(refused(enter(new FinancialYear(2018), false))).as("the area began in 2020").isEqualTo("resources.area-was-there");
        assertThat(refused(enter(NOW, false))).as("it is not over").isEqualTo("resources.planned-until-the-year-is-over");
        assertThat(refused(enter(LAST, true))).as("it is over").isEqualTo("resources.planned-until-the-year-is-over");
        assertThat(refused(enter(new FinancialYear(2028), true))).isEqualTo("resources.begins-within-a-year");
        assertThat(enter(new FinancialYear(2027), true)).isEqualTo(new Acted.Done());
        assertThat(of.seen(at.sam()).amounts()).hasSize(1);
        assertThatThrownBy(() -> of.enter(at.sam(), with("<b>Letter</b>"))).isInstanceOf(IllegalArgumentException.class);
    }

    private Acted enter(FinancialYear year, boolean planned) {
        return of.enter(at.sam(), of.amount(at.area(), year, Kind.STAFF, planned, "12.5", null));
    }

    private Amount.Entered with(String document) {
        var it = of.grant("1", null);
        return new Amount.Entered(it.of(), it.planned(), new Amount.Said(it.said().number(), new Amount.Source(document, Resourced.ADDRESS,
                it.said().source().dated()), null));
    }

    @Test
    void oneRowThatIsRefusedRefusesAll() {
        assertThat(refused(of.enter(at.sam(), of.grant("1", null), of.amount(at.area(), NOW, Kind.STAFF, false, "2", null))))
                .isEqualTo("resources.planned-until-the-year-is-over");
        assertThat(of.seen(at.sam()).amounts()).isEmpty();
    }

    @Test
    void aFileCorrectsWhatWasEnteredAndSaysSo() {
        of.entered();
        var reading = of.resources().mayImport(at.in(at.sam()), of.file()).seen().orElseThrow().reading();
        assertThat(reading).isInstanceOfSatisfying(ResourceReading.Read.class, it ->
                assertThat(of.enter(at.sam(), it.amounts().toArray(Amount.Entered[]::new))).isEqualTo(new Acted.Done()));
        assertThat(of.seen(at.sam()).amounts()).extracting(Amount::version).containsExactly(2, 1);
        assertThat(of.resources().mayImport(at.in(at.bo()), of.file()).seen()).isEmpty();
    }

    /// Of the last versions alone; and of the region with how many areas are in the sum.
    @Test
    void standsBesideResultsAndOtherAreas() {
        of.entered().entered();
        var elsewhere = at.world().jdbc().sql("select area from partnership.coverage where body = ?").param(at.elsewhere().value())
                .query(UUID.class).single();
        assertThat(of.enter(at.ed(), of.amount(elsewhere, LAST, Kind.GRANT, false, "100", null))).isEqualTo(new Acted.Done());
        var beside = service.getBean(Measures.class).read(at.in(at.sam()), Optional.of(new Quarter(2026, 1)),
                Optional.empty()).seen().orElseThrow().orElseThrow().resources();
        assertThat(beside.years()).containsExactly(LAST, LAST.plus(-1), LAST.plus(-2));
        var sum = beside.of(LAST, Kind.GRANT, Strand.PREVENT).orElseThrow();
        assertThat(sum.here().orElseThrow()).isEqualByComparingTo("250000");
        assertThat(sum.planned()).isFalse();
        assertThat(sum.near().number()).isGreaterThanOrEqualTo(new BigDecimal("100"));
        assertThat(sum.near().areas()).isPositive();
        assertThat(sum.everywhere().number()).isGreaterThanOrEqualTo(new BigDecimal("250100"));
        assertThat(beside.of(NOW, Kind.GRANT, Strand.PREVENT)).isEmpty();
        assertThat(Stream.of(Kind.values()).filter(it -> beside.of(LAST.plus(-1), it, Strand.PURSUE).isPresent())).isEmpty();
    }
}
