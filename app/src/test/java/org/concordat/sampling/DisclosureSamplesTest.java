package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.OCTOBER;
import static org.concordat.sampling.Sampled.refused;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.National;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Wall;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The Investigatory Powers Commissioner draws samples of what one national body disclosed: from the ledger, by chance, judged apart by two;
/// and nobody else does.
@ConcordatTest
class DisclosureSamplesTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;

    private World world;
    private Scrutinised at;
    private National it;
    private SampledNationally samples;
    private Rounds rounds;
    private Judgements judgements;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        at = Scrutinised.in(service, world, Cast.in(world));
        it = National.in(at);
        samples = SampledNationally.in(it);
        rounds = samples.rounds();
        judgements = samples.judgements();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isOfWhatTheLedgerSaysThatTheBodyApproved() {
        var id = samples.planned();
        assertThat(rounds.find(at.in(it.ira()), id).orElseThrow().course().of().population()).containsExactlyElementsOf(world.jdbc().sql("""
                select l.number::text from ledger.leaf l join ledger.entry e on e.id = l.entry
                 where e.kind = 'sharing.disclosure.approved' and e.body = ? order by l.number
                """).param(it.service().value()).query(String.class).list()).hasSize(3);
        assertThat(rounds.mayPlan(at.in(it.ira())).seen().orElseThrow()).matches(open -> open.areas().isEmpty()
                && open.bodies().stream().anyMatch(body -> body.id().equals(it.service())));
        assertThat(refused(plan(it.ira(), SampledNationally.of(it.service(), 4)))).isEqualTo("sampling.no-more-than-there-are");
    }

    @Test
    void isDividedByMonthOrGateway() {
        var plan = new Round.Plan(it.service().value(), Sort.DISCLOSURE, OCTOBER, OCTOBER, 1, Division.GATEWAY);
        assertThat(rounds.strata(at.in(it.ira()), plan).seen().orElseThrow()).extracting(Stratum::value).containsExactly("ssa-1989-s2");
        assertThat(rounds.plan(at.in(it.ira()), UUID.randomUUID(), plan, Map.of("ssa-1989-s2", 2))).isInstanceOf(Acted.Done.class);
    }

    @Test
    void isPlannedByTheCommissionerOfThoseWhomTheyOversee() {
        for (var other : List.of(at.cast().school(), at.force(), at.cast().overseer())) {
            assertThat(refused(plan(it.ira(), SampledNationally.of(other, 1)))).contains("sampling.of-your-area");
        }
        assertThat(refused(plan(it.ira(), new Round.Plan(at.area(), Sort.CASE_DECISION, OCTOBER, OCTOBER, 1)))).contains("sampling.of-your-area");
        for (var local : List.of(at.sam(), at.ed())) {
            assertThat(refused(plan(local, SampledNationally.of(it.service(), 1)))).contains("sampling.of-your-area");
            assertThat(refused(plan(local, SampledNationally.of(at.cast().police(), 1)))).contains("sampling.of-your-area");
        }
        assertThat(refused(plan(it.syd(), SampledNationally.of(it.service(), 1)))).as("those who are inspected").contains("sampling.scrutiny-officer-draws");
        assertThat(rounds.find(at.in(at.sam()), samples.planned())).isEmpty();
    }

    private Acted plan(OfficerId by, Round.Plan plan) {
        return rounds.plan(at.in(by), UUID.randomUUID(), plan);
    }

    /// With no Java between: nobody else is told the population, and a round is of an area or of one body.
    @Test
    void theDatabaseSaysTheSame() {
        var all = rounds.find(at.in(it.ira()), samples.planned()).orElseThrow().course().of().population();
        for (var each : List.of(it.ira(), at.sam(), at.ed(), it.syd(), at.bo())) {
            String said = wall().as(each).ask(jdbc -> jdbc.sql(
                            "select sampling.population(?, 'sharing.disclosure.approved', '2026-10-01', '2026-10-01')").param(it.service().value())
                    .query(String.class).single());
            assertThat(said).isEqualTo(each.equals(it.ira()) ? String.join("\n", all) : "");
        }
        inserts(it.ira(), it.commissioner(), "a population is what the ledger says", null, it.service(), String.join("\n", all.subList(0, 2)));
        inserts(at.sam(), at.cast().overseer(), "a population is what the ledger says", null, it.service(), String.join("\n", all));
        inserts(it.ira(), it.commissioner(), "a population is what the ledger says", at.area(), null, String.join("\n", all));
        inserts(it.ira(), it.commissioner(), "of_an_area_or_of_one_body", at.area(), it.service(), String.join("\n", all));
    }

    private void inserts(OfficerId by, BodyId in, String because, UUID area, BodyId of, String population) {
        wall().as(by).refuses(because, """
                insert into sampling.round (id, reference, area, of_body, body, made_by, made_at, kind, from_month, last_month, size, population, root)
                values (?, 'S-0000-0000', ?, ?, ?, ?, ?, 'sharing.disclosure.approved', '2026-10-01', '2026-10-01', 1, ?, ?)
                """, UUID.randomUUID(), area, of == null ? null : of.value(), in.value(), by.value(), at.clock().instant().atOffset(ZoneOffset.UTC),
                population, "0".repeat(64));
    }

    /// No name, day, body that was told or word: choices from lists alone.
    @Test
    void whatIsShownIsChoices() {
        var sample = judgements.find(at.in(it.ira()), samples.drawn()).orElseThrow();
        assertThat(sample.shown()).hasSize(2).allSatisfy(each -> {
            assertThat(each.sort()).isEqualTo(Sort.DISCLOSURE);
            assertThat(each.gateway()).contains("ssa-1989-s2");
            assertThat(each.sent().orElseThrow()).matches(sent -> sent.purpose().equals("serious-crime") && sent.about().equals("PERSON")
                    && sent.grade().equals("1B") && sent.told().equals(List.of(BodyKind.SCHOOL)));
            assertThat(each.toString()).doesNotContain("Jo Example", "recruiter", "Log 4471", at.cast().school().toString(), "2026-10-05");
        });
    }

    @Test
    void twoJudgeApartAndNobodyElseReads() {
        var id = samples.drawn();
        var number = rounds.find(at.in(it.ira()), id).orElseThrow().course().drawn().orElseThrow().numbers().getFirst();
        assertThat(judgements.judge(at.in(it.ira()), id, number, Judgement.Outcome.APPROPRIATE, "It follows.")).isEqualTo(new Acted.Done(id.value()));
        assertThat(judgements.find(at.in(it.ivo()), id).orElseThrow().judgements()).as("until two are in").isEmpty();
        assertThat(judgements.judge(at.in(it.ivo()), id, number, Judgement.Outcome.INAPPROPRIATE, "Why is not said.")).isEqualTo(
                new Acted.Done(id.value()));
        assertThat(judgements.find(at.in(it.ira()), id).orElseThrow().judgements()).hasSize(2);
        assertThat(judgements.find(at.in(at.sam()), id)).isEmpty();
        assertThat(judgements.find(at.in(it.syd()), id)).isEmpty();
    }

    private Wall wall() {
        return new Wall(app, null, at.clock().instant(), null);
    }
}
