package org.concordat.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.law.Gateways;
import org.concordat.sharing.About;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.HandlingCode;
import org.concordat.sharing.Section;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What will have happened, before any of it has.
class PlanTest {

    private static final long SEED = 20180608;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AnnotationConfigApplicationContext LAW =
            new AnnotationConfigApplicationContext("org.concordat.law");
    private static final Gateways GATEWAYS = LAW.getBean(Gateways.class);

    @AfterAll
    static void close() {
        LAW.close();
    }

    @Test
    void isTheSameForTheSameSeedAndDay() {
        assertThat(Plan.of(SEED, DAY, GATEWAYS)).isEqualTo(Plan.of(SEED, DAY, GATEWAYS));
        assertThat(Plan.of(SEED, DAY, GATEWAYS)).isNotEqualTo(Plan.of(SEED + 1, DAY, GATEWAYS));
        assertThat(Plan.of(SEED, DAY, GATEWAYS)).isNotEqualTo(Plan.of(SEED, DAY.plusDays(1), GATEWAYS));
    }

    /// The law is asked about each disclosure while the plan is drawn, and a closed gateway throws.
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-15", "2026-10-02", "2026-11-23", "2026-12-31", "2027-03-29", "2028-02-29", "2031-07-01"})
    void isOverBeforeTheDayOfLoadingBegins(LocalDate day) {
        var midnight = day.atStartOfDay(Viewer.ZONE).toInstant();
        assertThat(scenes(Plan.of(SEED, day, GATEWAYS))).isNotEmpty()
                .allSatisfy(scene -> assertThat(scene.who().at()).isBefore(midnight));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-15", "2026-10-02", "2026-11-01", "2026-11-10", "2026-11-11", "2026-11-23", "2026-12-31", "2027-03-29", "2028-02-29", "2031-07-01"})
    void drawsASampleOnWhateverDayItIsLoaded(LocalDate day) {
        var plan = Plan.of(SEED, day, GATEWAYS);
        assertThat(scenes(plan).filter(SampleScene.Plan.class::isInstance)).isNotEmpty();
        assertThat(scenes(plan).filter(SampleScene.Judge.class::isInstance).count() % (2 * SamplePlan.SIZE)).isZero();
    }

    @Test
    void tellsEachDisclosureInTheOrderOfTime() {
        Map<DisclosureId, Instant> last = new HashMap<>();
        sharing(Plan.of(SEED, DAY, GATEWAYS)).filter(scene -> !(scene instanceof SharingScene.Open
                || scene instanceof SharingScene.Accept || scene instanceof SharingScene.Read
                || scene instanceof SharingScene.Answer || scene instanceof SharingScene.ConfirmDisposal))
                .forEach(scene -> {
                    var before = last.put(scene.id(), scene.who().at());
                    assertThat(scene.who().at()).isAfterOrEqualTo(before == null ? Instant.EPOCH : before);
                });
        assertThat(last).hasSizeGreaterThan(400);
    }

    @Test
    void hasAboutAHundredOfficersInEveryRoleNoTwoOfOneName() {
        var cast = Cast.of(SEED);
        assertThat(cast.officers()).hasSizeBetween(90, 160);
        assertThat(cast.officers().stream().map(CastOfficer::name).distinct().count())
                .isEqualTo(cast.officers().size());
        for (var role : EnumSet.allOf(Role.class)) {
            assertThat(cast.officers()).as(role.words()).anyMatch(officer -> officer.holds(role));
        }
        assertThat(cast.officers()).anyMatch(officer -> officer.left() != null);
        assertThat(cast.officers().stream().flatMap(officer -> officer.statements().stream())
                .map(CastOfficer.Statement::fate)).contains(CastOfficer.Fate.values());
    }

    @Test
    void isAboutPeoplePlacesAndThemesUnderBothCodesThroughSevenGateways() {
        var sections = sharing(Plan.of(SEED, DAY, GATEWAYS)).filter(SharingScene.Write.class::isInstance)
                .map(scene -> ((SharingScene.Write) scene).section()).toList();
        assertThat(only(sections, Section.Subject.class).map(Section.Subject::about)).contains(About.values());
        assertThat(only(sections, Section.Handling.class).map(Section.Handling::code)).contains(HandlingCode.values());
        assertThat(only(sections, Section.Passage.class).map(it -> it.gateway().slug()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("cta-2008-s19", "ctsa-2015-s36", "cda-1998-s115", "cda-1998-s17a",
                        "pcsca-2022-s16", "ca-2004-s16la", "common-law-policing");
    }

    @Test
    void leavesNoPlaceholderInWhatItSays() {
        assertThat(scenes(Plan.of(SEED, DAY, GATEWAYS)).map(Object::toString))
                .noneMatch(words -> words.matches("(?s).*\\{[a-z]+}.*"));
    }

    /// Whom a disclosure is about is drawn apart from what it says: each concern is said of many different names.
    @Test
    void tiesNoConcernToAName() {
        Map<String, Set<String>> names = new HashMap<>();
        for (long seed = 1; seed <= 6; seed++) {
            var subjects = new HashMap<DisclosureId, String>();
            sharing(Plan.of(seed, DAY, GATEWAYS)).filter(SharingScene.Write.class::isInstance)
                    .map(SharingScene.Write.class::cast).forEach(write -> {
                        if (write.section() instanceof Section.Subject(var about, var identity, var words) && identity != null) {
                            subjects.put(write.id(), identity.name().replaceAll(".* ", ""));
                        } else if (write.section() instanceof Section.Content content && subjects.containsKey(write.id())) {
                            names.computeIfAbsent(content.title(), title -> new HashSet<>())
                                    .add(subjects.get(write.id()));
                        }
                    });
        }
        assertThat(names.values()).hasSizeGreaterThan(20)
                .allSatisfy(said -> assertThat(said).hasSizeGreaterThan(15));
    }

    @Test
    void aHeadingThatIsMissingIsCaught() {
        var words = Fragments.read("statements.txt");
        assertThatThrownBy(() -> words.under("nothing of the kind")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<? extends Scene> scenes(Plan plan) {
        return plan.phases().stream().flatMap(List::stream).flatMap(part -> part.scenes().stream());
    }

    private static Stream<SharingScene> sharing(Plan plan) {
        return scenes(plan).filter(SharingScene.class::isInstance).map(SharingScene.class::cast);
    }

    private static <S extends Section> Stream<S> only(List<Section> sections, Class<S> type) {
        return sections.stream().filter(type::isInstance).map(type::cast);
    }
}
