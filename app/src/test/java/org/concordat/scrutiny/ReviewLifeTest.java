package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.scrutiny.Scrutinised.RECOMMENDED;
import static org.concordat.scrutiny.Scrutinised.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Course.State;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What a national review recommends, put to a body of each area and followed there; and what the database lets be entered of it.
@ConcordatTest
class ReviewLifeTest {

    private static final String PUT = """
            insert into scrutiny.matter (id, reference, kind, raised_in, raised_by, raised_at, held_in, to_body, title, words, entries, due_on,
                                         withheld, recommendation)
            select ?, 'M-0000-0000', 'RECOMMENDATION', ?, ?, ?, ?, ?, ?, r.words, '', ?, ?, r.id from scrutiny.recommendation r where r.review = ?
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Scrutinised at;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Optional<NationalReviews.Sight> seen(OfficerId officer, UUID id) {
        return at.reviews().find(at.in(officer), id).seen().orElseThrow();
    }

    private Asked.Put put(OfficerId officer, UUID id) {
        return inTheArea(officer, id).put().orElseThrow();
    }

    private Asked inTheArea(OfficerId officer, UUID id) {
        return seen(officer, id).orElseThrow().asked().stream().filter(it -> it.area().equals(at.area())).findFirst().orElseThrow();
    }

    @Test
    void isPutToTheBodyOfEachAreaAnsweredAndSeenOverAllAreas() {
        var id = at.reviewed();
        var matter = at.recommended(id);
        var raised = at.seen(at.una(), matter);
        assertThat(raised.of().wording()).satisfies(it -> {
            assertThat(it.title()).isEqualTo("Answer in time");
            assertThat(it.words()).startsWith("Each school, and each academy, should answer in time.")
                    .contains("Recommendation 4a of “A review of answers”, An inspectorate: https://example.org/review");
            assertThat(it.withheld()).isNull();
        });
        assertThat(raised.of().to()).isEqualTo(at.cast().school());
        assertThat(put(at.sam(), id).state()).isEqualTo(State.WAITS);
        assertThat(put(at.sam(), id).dueOn()).contains(raised.of().dueOn());
        var done = at.today().plusMonths(2);
        assertThat(at.steps().answer(at.in(at.una()), matter, UUID.randomUUID(), Outcome.PARTLY, "By the summer.", done))
                .isEqualTo(new Acted.Done(matter.value()));
        for (var each : List.of(at.sam(), at.bo(), at.una(), at.ed(), at.olu())) {
            assertThat(put(each, id)).as("whoever oversees or answers sees every area").satisfies(it -> {
                assertThat(it.state()).isEqualTo(State.ACCEPTED);
                assertThat(it.words()).contains("By the summer.");
                assertThat(it.dueOn()).contains(done);
                assertThat(it.isOverdue(done)).isFalse();
                assertThat(it.isOverdue(done.plusDays(1))).isTrue();
            });
        }
        at.steps().close(at.in(at.bo()), matter, UUID.randomUUID(), "It is done.");
        assertThat(put(at.sam(), id).state()).isEqualTo(State.CLOSED);
        assertThat(put(at.sam(), id).dueOn()).isEmpty();
        assertThat(world.trail(id)).contains("scrutiny.review.imported Bo", "scrutiny.review.read Una", "scrutiny.review.read Sam");
        assertThat(world.trail(matter.value())).contains("scrutiny.matter.raised Bo", "scrutiny.matter.answered Una");
    }

    @Test
    void anAreaWithoutSuchABodyIsSeenAsOneInWhichNobodyWasAsked() {
        var elsewhere = world.area();
        var id = at.reviewed();
        assertThat(seen(at.bo(), id).orElseThrow().asked()).filteredOn(it -> it.area().equals(elsewhere)).singleElement()
                .satisfies(it -> assertThat(it.body()).isEmpty());
        var late = world.body(BodyKind.SCHOOL, "A school that opened later");
        world.covers(late, elsewhere, BodyKind.SCHOOL);
        assertThat(seen(at.bo(), id).orElseThrow().asked()).filteredOn(it -> it.area().equals(elsewhere)).singleElement().satisfies(it -> {
            assertThat(it.body()).contains(late);
            assertThat(it.put()).isEmpty();
        });
        var open = at.reviews().mayImport(at.in(at.bo()), RECOMMENDED).seen().orElseThrow();
        assertThat(open.bodies().get(BodyKind.SCHOOL)).isGreaterThanOrEqualTo(2);
        assertThat(open.without().get(BodyKind.SCHOOL)).isNotEmpty();
    }

    @Test
    void whoCameLaterIsAskedAsTheOthersWere() {
        var id = at.reviewed();
        var late = at.cameLater();
        assertThat(seen(at.bo(), id).orElseThrow().mayAsk()).isTrue();
        assertThat(seen(at.sam(), id).orElseThrow().mayAsk()).isFalse();
        assertThat(refused(at.reviews().ask(at.in(at.sam()), id))).startsWith("scrutiny.board-imports-reviews");
        assertThat(at.reviews().ask(at.in(at.bo()), UUID.randomUUID())).isEqualTo(new Acted.Unknown());
        for (int i = 0; i < 2; i++) {
            assertThat(at.reviews().ask(at.in(at.bo()), id)).isEqualTo(new Acted.Done(id));
        }
        assertThat(seen(at.bo(), id).orElseThrow()).satisfies(it -> {
            assertThat(it.mayAsk()).isFalse();
            assertThat(it.asked()).filteredOn(asked -> asked.body().filter(late::equals).isPresent()).singleElement()
                    .satisfies(asked -> assertThat(asked.put().orElseThrow().state()).isEqualTo(State.WAITS));
        });
        var uli = world.officer(late, "Uli", Role.AGREEMENT_OWNER);
        assertThat(at.matters().list(at.in(uli), true, 0).seen().orElseThrow().rows()).singleElement()
                .satisfies(it -> assertThat(it.of().wording().title()).isEqualTo("Answer in time"));
        assertThat(world.trail(id)).contains("scrutiny.review.asked Bo");
    }

    @Test
    void isEnteredByTheNationalBoardOnceAndWhole() {
        for (var other : List.of(at.sam(), at.olu(), at.cast().ann())) {
            assertThat(refused(at.reviews().enter(at.in(other), UUID.randomUUID(), at.heading(), RECOMMENDED)))
                    .startsWith("scrutiny.board-imports-reviews");
            assertThat(at.reviews().mayImport(at.in(other), "")).isInstanceOf(Look.Refused.class);
        }
        var act = at.reviewed();
        assertThat(at.reviews().enter(at.in(at.bo()), act, at.heading(), RECOMMENDED)).as("sent twice").isEqualTo(new Acted.Done(act));
        var other = world.officer(bodyOf(at.bo()), "Bex", Role.BOARD_MEMBER);
        assertThat(at.reviews().enter(at.in(other), act, at.heading(), RECOMMENDED)).as("another's id").isEqualTo(new Acted.Unknown());
        assertThat(seen(at.bo(), act).orElseThrow().recommendations()).hasSize(1);
        var faulty = UUID.randomUUID();
        assertThat(at.reviews().enter(at.in(at.bo()), faulty, at.heading(), RECOMMENDED + "4a,Twice,Words.,School\n"))
                .isEqualTo(new Acted.Unknown());
        assertThat(seen(at.bo(), faulty)).as("all or nothing").isEmpty();
    }

    private BodyId bodyOf(OfficerId officer) {
        return new BodyId(world.jdbc().sql("select body from partnership.officer where id = ?").param(officer.value())
                .query(UUID.class).single());
    }

    @Test
    void isReadByThoseWhoOverseeAndThoseWhoAnswerAlone() {
        var id = at.reviewed();
        for (var other : List.of(at.cast().ann(), at.cast().eve())) {
            assertThat(at.reviews().find(at.in(other), id)).isInstanceOf(Look.Refused.class);
            assertThat(at.reviews().list(at.in(other), 0)).isInstanceOf(Look.Refused.class);
            assertThat(wall().as(other).count("scrutiny.review", "id = ?", id)).isZero();
            assertThat(wall().as(other).count("scrutiny.recommendation", "review = ?", id)).isZero();
            assertThat(wall().as(other).count("scrutiny.review_standing('" + id + "', '" + at.today() + "')", "true")).isZero();
        }
        assertThat(seen(at.sam(), UUID.randomUUID())).isEmpty();
        assertThat(at.reviews().list(at.in(at.una()), 0).seen().orElseThrow().rows()).extracting(Review::id).contains(id);
        assertThat(wall().as(at.una()).count("scrutiny.recommendation", "review = ?", id)).isOne();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }

    @Test
    void theDatabaseTakesNoRecommendationLaterAndNoneThatIsPutOtherwise() {
        var id = at.reviewed();
        var add = """
                insert into scrutiny.recommendation (id, review, place, number, title, words, to_kind) values (?, ?, 2, '9', 'x', 'x', 'SCHOOL')
                """;
        wall().as(at.sam()).refuses("row-level security", add, UUID.randomUUID(), id);
        assertThat(wall().as(at.bo()).change(add, UUID.randomUUID(), id)).as("in the same act").isOne();
        at.clock().advance(Duration.ofSeconds(1));
        wall().as(at.bo()).refuses("row-level security", add, UUID.randomUUID(), id);
        var school = world.body(BodyKind.SCHOOL, "Another school");
        puts("as it stands", id, school, "Answer in time", null);
        world.covers(school, world.area(), BodyKind.SCHOOL);
        puts("as it stands", id, school, "Answer when you can", null);
        puts("as it stands", id, at.force(), "Answer in time", null);
        puts("is_public", id, school, "Answer in time", "An inquiry has not ended.");
        puts("put_once_to_each", id, at.cast().school(), "Answer in time", null);
        assertThat(wall().as(at.bo()).change(PUT, put(id, school, "Answer in time", null))).as("who came later").isOne();
    }

    private void puts(String because, UUID review, BodyId to, String title, @Nullable String withheld) {
        wall().as(at.bo()).refuses(because, PUT, put(review, to, title, withheld));
    }

    private Object[] put(UUID review, BodyId to, String title, @Nullable String withheld) {
        var body = bodyOf(at.bo()).value();
        return new Object[] {UUID.randomUUID(), body, at.bo().value(), at.clock().instant().atOffset(ZoneOffset.UTC), body, to.value(), title,
                at.today().plusDays(9), withheld, review};
    }
}
