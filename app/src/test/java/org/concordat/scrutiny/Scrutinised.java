package org.concordat.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.Step.Outcome;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// An area under scrutiny: Sam scrutinises for its commissioner; Olu answers for its police force and Una for a school there;
/// Bo is of the national board. Ed scrutinises another area.
public record Scrutinised(ApplicationContext service, World world, Cast cast, UUID area, BodyId force, BodyId elsewhere, OfficerId olu,
                          OfficerId una, OfficerId bo, OfficerId ed) {

    public static final YearMonth MONTH = YearMonth.of(2026, 10);
    public static final String RECOMMENDED = """
            number,title,recommendation,put_to
            4a,Answer in time,"Each school, and each academy, should answer in time.",School
            """;
    public static final String TITLE = "Answers to requests come late";

    public static Scrutinised in(ApplicationContext service, World world, Cast cast) {
        var area = world.area();
        var force = world.body(BodyKind.POLICE_FORCE, "Northvale Police");
        world.covers(cast.overseer(), area, BodyKind.LOCAL_POLICING_BODY);
        world.covers(force, area, BodyKind.POLICE_FORCE);
        world.covers(cast.school(), area, BodyKind.SCHOOL);
        var elsewhere = world.body(BodyKind.LOCAL_POLICING_BODY, "Southmere Commissioner");
        world.covers(elsewhere, world.area(), BodyKind.LOCAL_POLICING_BODY);
        return new Scrutinised(service, world, cast, area, force, elsewhere, world.officer(force, "Olu", Role.AGREEMENT_OWNER),
                world.officer(cast.school(), "Una", Role.AGREEMENT_OWNER),
                world.officer(world.body(BodyKind.NATIONAL_BOARD, "Northvale Board"), "Bo", Role.BOARD_MEMBER),
                world.officer(elsewhere, "Ed", Role.SCRUTINY_OFFICER));
    }

    public OfficerId sam() {
        return cast.sam();
    }

    public TestClock clock() {
        return service.getBean(TestClock.class);
    }

    public SignedIn in(OfficerId officer) {
        return new SignedIn(officer, clock().instant());
    }

    LocalDate today() {
        return in(sam()).day();
    }

    public Matters matters() {
        return service.getBean(Matters.class);
    }

    public Steps steps() {
        return service.getBean(Steps.class);
    }

    public NationalReviews reviews() {
        return service.getBean(NationalReviews.class);
    }

    public Priorities priorities() {
        return service.getBean(Priorities.class);
    }

    public static Matter.Wording words(MatterKind kind) {
        return new Matter.Wording(kind, TITLE, "Of ten requests four were answered after their day.",
                new Evidence(List.of(), MONTH), kind == MatterKind.DIRECTION ? Duty.CO_OPERATION : null, null, null);
    }

    /// By Sam, with the police force.
    public MatterId raised(MatterKind kind) {
        return raised(words(kind));
    }

    public MatterId raised(Matter.Wording words) {
        return raised(sam(), force, words);
    }

    public MatterId raised(OfficerId by, BodyId to, Matter.Wording words) {
        var act = UUID.randomUUID();
        assertThat(matters().raise(in(by), act, to, words)).isEqualTo(new Acted.Done(act));
        return new MatterId(act);
    }

    Acted raise(OfficerId by, BodyId to, Matter.Wording words) {
        return matters().raise(in(by), UUID.randomUUID(), to, words);
    }

    /// By Olu, for the police force: done within a month.
    public UUID accepted(MatterId id) {
        return answered(id, Outcome.ACCEPTED, in(olu).day().plusMonths(1));
    }

    UUID answered(MatterId id, Outcome outcome, @Nullable LocalDate byDay) {
        var act = UUID.randomUUID();
        assertThat(steps().answer(in(olu), id, act, outcome, "It will be so.", byDay)).isEqualTo(new Acted.Done(id.value()));
        return act;
    }

    public UUID closed(MatterId id) {
        var act = UUID.randomUUID();
        assertThat(steps().close(in(sam()), id, act, "It has been answered.")).isEqualTo(new Acted.Done(id.value()));
        return act;
    }

    /// By Bo: what it recommends is put to Una's school, for nobody else serves the area as one.
    public UUID reviewed() {
        var act = UUID.randomUUID();
        assertThat(reviews().enter(in(bo), act, heading(), RECOMMENDED)).isEqualTo(new Acted.Done(act));
        return act;
    }

    /// A school that serves another area, and was not asked.
    public BodyId cameLater() {
        var school = world.body(BodyKind.SCHOOL, "Southmere School");
        world.covers(school, world.area(), BodyKind.SCHOOL);
        return school;
    }

    /// The matter that was raised with Una's school for it.
    public MatterId recommended(UUID review) {
        return reviews().find(in(una), review).seen().orElseThrow().orElseThrow().asked().stream().filter(it -> it.area().equals(area))
                .flatMap(it -> it.put().stream()).map(Asked.Put::matter).findFirst().orElseThrow();
    }

    Review.Heading heading() {
        return new Review.Heading("A review of answers", "An inspectorate", today().minusDays(9), "https://example.org/review");
    }

    public Course seen(OfficerId officer, MatterId id) {
        return matters().find(in(officer), id).orElseThrow().course();
    }

    public Priority.Wording priority(String title) {
        return new Priority.Wording(area, Strand.PREVENT, title, "Every concern has an answer within its time.",
                new Between(today(), today().plusYears(1)), null);
    }

    /// By Sam, for a year.
    public UUID set(Priority.Wording words) {
        var act = UUID.randomUUID();
        assertThat(priorities().set(in(sam()), act, words)).isEqualTo(new Acted.Done(act));
        return act;
    }

    static String refused(Acted came) {
        return came instanceof Acted.Refused(Decision.Refused why) ? why.rules() : came.toString();
    }
}
