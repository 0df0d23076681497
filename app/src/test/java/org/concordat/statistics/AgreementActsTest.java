package org.concordat.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.complaints.Acted;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.Step;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is done under an agreement is counted as it is done, once and for good.
@ConcordatTest
class AgreementActsTest {

    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = Composing.of(service);
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from statistics.agreement_acts where agreement = (select reference from partnership.agreement where id = ?)")
                .param(cast.agreement().value()).update();
        world.close();
    }

    /// What waits for a second person was not shared, and what was declined never is.
    @Test
    void disclosuresAndRecallsAreCountedUnderTheirAgreement() {
        composing.proposed(cast.ann(), cast.sections(composing.in(cast.ann()).day()));
        assertThat(counted()).isEmpty();
        var sent = List.of(sent(), sent(), sent());
        assertThat(counted()).containsExactly("disclosure 3");
        service.getBean(Disclosures.class).recall(composing.in(cast.ann()), sent.getFirst(), UUID.randomUUID(), "Wrong person.");
        assertThat(counted()).containsExactly("disclosure 3", "recall 1").isEqualTo(recounted());
        world.jdbc().sql("update statistics.agreement_acts set number = number + 1 where act = 'recall' and agreement = "
                + "(select reference from partnership.agreement where id = ?)").param(cast.agreement().value()).update();
        assertThat(counted()).isNotEqualTo(recounted());
    }

    /// A complaint counts where whoever answers it finds that it was about what was shared under one of their own agreements, and once.
    @Test
    void complaintsAreCountedUnderTheAgreementThatAnAnswerNames() {
        var at = Complaining.in(service, world, cast);
        var ours = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), at.force(), cast.school());
        published(ours.value());
        published(cast.agreement().value());
        var id = at.acknowledged();
        assertThat(at.complaints().answer(at.in(at.olu()), id, UUID.randomUUID(),
                new Step.Answer(Step.Outcome.UPHELD, true, "We looked.", UUID.randomUUID()))).as("no agreement at all")
                .isEqualTo(new Acted.Unknown());
        for (int i = 0; i < 2; i++) {
            assertThat(at.complaints().answer(at.in(at.olu()), id, UUID.randomUUID(),
                    new Step.Answer(Step.Outcome.UPHELD, true, "We looked.", ours.value()))).isEqualTo(new Acted.Done());
        }
        at.answered(Step.Outcome.UPHELD, true);
        assertThat(counted(ours.value())).containsExactly("complaint 1");
        assertThat(at.complaints().find(at.in(at.olu()), id).orElseThrow().agreements()).containsKey(ours.value());
    }

    private DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bea(), cast.sections(composing.in(cast.ann()).day()));
    }

    private void published(UUID agreement) {
        world.jdbc().sql("""
                insert into published.agreement (id, reference, title, parties, purposes, from_day, until_day, openness, suspended, written_at)
                select id, reference, title, 'a test', 'prevent-support', from_day, until_day, 'FULL', false, offered_at
                  from partnership.agreement where id = ?
                """).param(agreement).update();
    }

    private List<String> counted() {
        return counted(cast.agreement().value());
    }

    private List<String> counted(UUID agreement) {
        return world.jdbc().sql("""
                select c.act || ' ' || sum(c.number) from statistics.agreement_acts c join partnership.agreement a on a.reference = c.agreement
                 where a.id = ? group by c.act order by c.act
                """).param(agreement).query(String.class).list();
    }

    /// From scratch, by whoever sees everything.
    private List<String> recounted() {
        return world.jdbc().sql("""
                select 'disclosure ' || count(*) from sharing.decision c join sharing.disclosure d on d.id = c.disclosure
                 where d.agreement = :agreement and c.outcome = 'APPROVED' having count(*) > 0
                 union all
                select 'recall ' || count(*) from sharing.recall c join sharing.disclosure d on d.id = c.disclosure
                 where d.agreement = :agreement and c.kind = 'RECALLED' having count(*) > 0
                 order by 1
                """).param("agreement", cast.agreement().value()).query(String.class).list();
    }
}
