package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.concordat.ConcordatTest;
import org.concordat.measures.web.OfPeoplePage;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whether something is decided of some more often than of others, as it is published.
@ConcordatTest
class DisparityLifeTest {

    private static final String AREA = "E23000001";

    @Autowired
    private ApplicationContext service;

    private World world;
    private Scrutinised at;
    private Measured measured;
    private Figured figured;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        measured = Measured.in(at);
        figured = Figured.in(service, world).assessed();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from statistics.decisions where quarter = ?").param(figured.quarter().first()).update();
        world.close();
    }

    private OfPeople ofPeople(String table) {
        return measured.measures().ofPeople(measured.in(at.bo()), Optional.of(figured.quarter()), Optional.of(AREA)).seen().orElseThrow().orElseThrow()
                .stream().filter(it -> it.table().id().equals(table)).findFirst().orElseThrow();
    }

    private static OfPeople.Compare row(OfPeople of, String title) {
        return of.groups().stream().filter(it -> it.group().title().en().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void whatCameOfAConcernIsComparedByAgeAndGender() {
        assertThat(ofPeople("outcome-by-age").groups()).as("nothing is out").isEmpty();
        figured.released("outcome-by-age");
        assertThat(ofPeople("outcome-by-age").rows()).as("of every age, every outcome").hasSize(24).allMatch(it -> it.all().number().isPresent());
        var young = row(ofPeople("outcome-by-age"), "Under 18");
        assertThat(young.here()).isEqualTo(new OfPeople.Apart(Optional.of(new Rate(30, 40)), Optional.of(Difference.of(new Rate(30, 40), new Rate(10, 40)))));
        assertThat(young.all().rate()).contains(new Rate(12 * 30, 12 * 40));
        assertThat(young.all().apart().orElseThrow()).matches(it -> !it.mayBeNone() && Math.round(100 * it.value()) == 50);
        assertThat(new OfPeoplePage(List.of(ofPeople("outcome-by-age"))).compared(ofPeople("outcome-by-age")).toString())
                .contains("30 of 40 (75%)", "+50 points, from +", "−50 points, from −", "8 of 17 (47%)", "Not compared");
        figured.released("outcome-by-gender");
        var female = row(ofPeople("outcome-by-gender"), "Female");
        assertThat(female.here().rate()).contains(new Rate(10, 20));
        assertThat(female.here().apart().orElseThrow().mayBeNone()).as("so few of them say nothing").isTrue();
    }

    /// Shown, with its own share; and compared with nobody, nor anybody with it.
    @Test
    void whatIsNotRecordedStandsByItself() {
        figured.released("outcome-by-age");
        var none = row(ofPeople("outcome-by-age"), "Not recorded");
        assertThat(none.group()).matches(it -> !it.recorded());
        assertThat(none.here()).isEqualTo(new OfPeople.Apart(Optional.of(new Rate(8, 17)), Optional.empty()));
        assertThat(row(ofPeople("outcome-by-age"), "65 or over").here()).as("nobody")
                .isEqualTo(new OfPeople.Apart(Optional.of(Rate.NONE), Optional.empty()));
        assertThat(ofPeople("referrals-by-age").groups()).as("nothing was decided of them").isEmpty();
    }

    /// A cell that is hidden takes with it every difference that it would be worked out from.
    @Test
    void whatIsHiddenIsNotCompared() {
        world.jdbc().sql("""
                update statistics.decisions set number = 1 where quarter = ? and age = 'under-18' and chosen = 'panel'
                   and area = (select id from partnership.area where code = ?)
                """).params(figured.quarter().first(), AREA).update();
        figured.released("outcome-by-age");
        assertThat(ofPeople("outcome-by-age").groups()).filteredOn(it -> it.group().recorded()).allMatch(it -> it.here().apart().isEmpty())
                .anyMatch(it -> it.here().rate().isEmpty());
    }
}
