package org.concordat.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.complaints.Acted;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.ComplaintId;
import org.concordat.complaints.Step;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.succession.Succeeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is kept as things happen is what somebody would count afterwards, whatever happened.
@ConcordatTest
class RecountTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private MeasureDefinitions definitions;

    private World world;
    private UUID[] before;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        before = world.jdbc().sql("select id from partnership.body").query(UUID.class).list().toArray(UUID[]::new);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isWhatWasKept(long seed) {
        new MeasuredPlay(service, world, new Random(seed)).play(60);
        assertThat(kept()).hasSizeGreaterThan(10).isEqualTo(recounted());
        assertThat(Measured.waiting(world, before)).isNotEmpty().isEqualTo(Measured.waitingRecounted(world, before));
        assertThat(Measured.took(world, before)).isNotEmpty().isEqualTo(Measured.tookRecounted(world, before));
    }

    /// Every measure has something to count, and nothing is counted that the file does not name.
    @Test
    void everyMeasureIsCountedUnderTheCategoriesOfTheFile() {
        new MeasuredPlay(service, world, new Random(7)).play(400);
        assertThat(kept()).isEqualTo(recounted());
        var counted = kept().stream().map(it -> it.split(" ")).collect(Collectors.groupingBy(it -> it[0],
                Collectors.mapping(it -> it[3], Collectors.toCollection(TreeSet::new))));
        assertThat(counted.keySet()).containsExactlyInAnyOrderElementsOf(definitions.all().stream().map(Measure::id).toList());
        definitions.all().forEach(it -> assertThat(it.parts()).as(it.id()).extracting(Measure.Part::code).containsAll(counted.get(it.id())));
    }

    @Test
    void aNumberThatIsWrongIsCaught() {
        var at = Scrutinised.in(service, world, Cast.in(world));
        at.raised(org.concordat.scrutiny.MatterKind.QUESTION);
        assertThat(kept()).hasSize(1).isEqualTo(recounted());
        Measured.in(at).count("matters-answered", Measured.Q4, at.force(), "late", 1);
        assertThat(kept()).isNotEqualTo(recounted());
    }

    /// As if there were no trigger.
    @Test
    void anActThatNobodyCountedIsCaught() {
        var at = Scrutinised.in(service, world, Cast.in(world));
        at.set(at.priority("Answer in time"));
        assertThat(kept()).hasSize(1).isEqualTo(recounted());
        world.jdbc().sql("""
                insert into scrutiny.priority (id, area, body, set_by, set_at, strand, title, plan, from_day, until_day)
                select gen_random_uuid(), p.area, p.body, p.set_by, p.set_at, p.strand, 'Another', p.plan, p.from_day, p.until_day
                  from scrutiny.priority p where p.area = ?
                """).param(at.area()).update();
        assertThat(kept()).isNotEqualTo(recounted());
    }

    /// Moved where it was counted: by the body that answered first, which has ended since.
    @Test
    void whatASuccessorAnswersAgainCountsForTheBodyThatAnsweredFirst() {
        var succeeded = Succeeded.in(Scrutinised.in(service, world, Cast.in(world)));
        var ola = world.officer(succeeded.commissioner(), "Ola", Role.AGREEMENT_OWNER);
        var complaining = Complaining.in(succeeded.at());
        var id = complaining.sent(succeeded.commissioner(), "Nobody answers.");
        complaining.takeIn();
        answers(complaining, ola, id, Step.Outcome.NOT_UPHELD);
        succeeded.takenOver();
        answers(complaining, succeeded.nia(), id, Step.Outcome.UPHELD);
        answers(complaining, succeeded.nia(), id, Step.Outcome.PARTLY);
        assertThat(kept()).contains("complaints-upheld 2026-10-01 %s partly 1".formatted(succeeded.commissioner())).isEqualTo(recounted());
    }

    private static void answers(Complaining complaining, OfficerId who, ComplaintId id, Step.Outcome outcome) {
        assertThat(complaining.complaints().answer(complaining.in(who), id, UUID.randomUUID(), new Step.Answer(outcome, true, "We looked.")))
                .isEqualTo(new Acted.Done());
    }

    private List<String> kept() {
        return Measured.kept(world, before);
    }

    private List<String> recounted() {
        return Measured.recounted(world, before);
    }
}
