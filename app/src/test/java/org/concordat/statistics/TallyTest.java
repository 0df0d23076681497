package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Role;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.intake.Concern;
import org.concordat.intake.Worried;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.people.AgeBand;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.statistics.TableDefinition.Code;
import org.concordat.statistics.TableDefinition.Counted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is counted as things happen is what somebody would count afterwards, whatever happened.
@ConcordatTest
class TallyTest {

    /// From scratch, by whoever sees everything: nothing of it comes from the migration.
    private static final String RECOUNT = """
            select 'referral ' || to_char(r.referred_at at time zone 'Europe/London', 'YYYY-Q') || ' ' || b.kind || ' '
                   || c.age_band || ' ' || count(*)
              from intake.concern c join intake.referral r on r.id = c.referral join partnership.body b on b.id = r.from_body
             where r.area = :area and c.kind = 'PERSON'
             group by to_char(r.referred_at at time zone 'Europe/London', 'YYYY-Q'), b.kind, c.age_band
             union all
            select 'ASSESSMENT ' || to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q') || ' ' || d.chosen || ' ' || count(*)
              from casework.decision d join intake.referral r on r.id = d.of_case
             where r.area = :area and d.kind = 'ASSESSMENT' and d.corrects is null
             group by to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q'), d.chosen
             union all
            select 'PANEL ' || to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q') || ' ' || d.chosen || ' ' || count(*)
              from panels.decision d join intake.referral r on r.id = d.of_case
             where r.area = :area and d.corrects is null
             group by to_char(d.decided_at at time zone 'Europe/London', 'YYYY-Q'), d.chosen
            """;

    /// The same, as it was counted; one kind of body of each sector refers here.
    private static final String KEPT = """
            select 'referral ' || to_char(quarter, 'YYYY-Q') || ' ' || case sector when 'education' then 'SCHOOL' when 'health' then 'HEALTH_BODY'
                   when 'local-authority' then 'LOCAL_AUTHORITY' when 'justice' then 'PROBATION' else 'SOMETHING_ELSE' end || ' '
                   || case age when 'Not recorded' then 'NOT_KNOWN' else upper(replace(age, '-', '_')) end || ' ' || number
              from statistics.referrals where area = :area
             union all
            select kind || ' ' || to_char(quarter, 'YYYY-Q') || ' ' || upper(replace(chosen, '-', '_')) || ' ' || number
              from statistics.decisions where area = :area
            """;

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TableDefinitions tables;

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWhatARecountGives(long seed) {
        var random = new Random(seed);
        var work = Casework.in(service, world, cast);
        var referrers = List.of(cast.cara(), cast.eve(), referrer(BodyKind.HEALTH_BODY), referrer(BodyKind.PROBATION));
        for (int i = 0; i < 12; i++) {
            happens(random, work, referrers.get(random.nextInt(referrers.size())));
        }
        assertThat(kept(work.worried())).isNotEmpty().isEqualTo(asked(RECOUNT, work.worried()));
        world.jdbc().sql("update statistics.referrals set number = number + 1 where area = ?").param(work.worried().areaId()).update();
        assertThat(kept(work.worried())).isNotEqualTo(asked(RECOUNT, work.worried()));
    }

    private OfficerId referrer(BodyKind kind) {
        return world.officer(world.body(kind, "Northvale " + kind.words()), "Ray", Role.SAFEGUARDING_LEAD);
    }

    private static void happens(Random random, Casework work, OfficerId referrer) {
        var age = AgeBand.values()[random.nextInt(AgeBand.values().length)];
        Concern concern = random.nextInt(4) == 0 ? Worried.online()
                : new Concern.AboutPerson("Jo Example", null, age, null, Worried.account());
        var id = work.worried().referred(referrer, concern, random.nextBoolean());
        var of = new CaseId(id.value());
        if (random.nextBoolean()) {
            work.decided(work.pat(), of, Choice.Deconfliction.NONE);
            work.decided(work.pat(), of, Choice.Assessment.values()[random.nextInt(Choice.Assessment.values().length)]);
        }
    }

    @Test
    void countsWhatAPanelDecides() {
        var at = AtPanel.in(service, world, cast);
        var item = at.sitting();
        at.decided(item, AtPanel.adopt());
        var kept = kept(at.work().worried());
        assertThat(kept).isEqualTo(asked(RECOUNT, at.work().worried())).anyMatch(it -> it.startsWith("PANEL") && it.endsWith("ADOPT 1"));
    }

    /// Every kind of body and every choice there is has a code in the file, and the file has none that nothing is counted under.
    @Test
    void theCodesAreThoseOfTheFile() {
        assertThat(codes(Counted.REFERRALS, 0)).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(BodyKind.values())
                .map(it -> of("sector_of", it.name())).distinct(), Stream.of(of("sector_of", null))).toList());
        assertThat(of("sector_of", null)).as("of nobody's body").isEqualTo("public");
        assertThat(codes(Counted.REFERRALS, 1)).containsExactlyInAnyOrderElementsOf(coded(Stream.of(AgeBand.values())));
        assertThat(codes(Counted.ASSESSMENTS, 0)).containsExactlyInAnyOrderElementsOf(coded(Stream.of(Choice.Assessment.values())));
        assertThat(codes(Counted.PANEL_DECISIONS, 0)).containsExactlyInAnyOrderElementsOf(
                coded(Stream.of(org.concordat.panels.Choice.values())));
    }

    private List<String> coded(Stream<? extends Enum<?>> constants) {
        return constants.map(it -> of("code_of", it.name())).toList();
    }

    private List<String> codes(Counted counted, int variable) {
        return tables.of(counted).get(variable).codes().stream().map(Code::code).toList();
    }

    private String of(String function, @Nullable String constant) {
        return world.jdbc().sql("select statistics." + function + "(?::text)").params(Arrays.asList(constant)).query(String.class).single();
    }

    private List<String> kept(Worried worried) {
        return asked(KEPT, worried);
    }

    private List<String> asked(String sql, Worried worried) {
        return world.jdbc().sql(sql).param("area", worried.areaId()).query(String.class).list().stream().sorted().toList();
    }
}
