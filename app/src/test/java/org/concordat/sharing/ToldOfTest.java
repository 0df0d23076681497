package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.people.Looked;
import org.concordat.people.Matching;
import org.concordat.people.Outcome;
import org.concordat.people.Matched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A body that was told of somebody finds them among those who may be meant, as long as it may see what it was told.
@ConcordatTest
class ToldOfTest {

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Disclosures disclosures;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;
    private Matching matching;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
        matching = Matching.of(service);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoWasToldFindsThemUntilItIsRecalled() {
        var ours = matching.held(cast.cara(), "Jo Example");
        assertThat(suggested(ours)).isEmpty();
        var sent = composing.sent(cast.ann(), cast.bea(), cast.sections(LocalDate.of(2026, 11, 23)));
        composing.opened(cast.cara(), sent);
        var told = world.jdbc().sql("select identity from sharing.disclosure where id = ?").param(sent.value())
                .query(UUID.class).single();
        assertThat(suggested(ours)).containsExactly(told);
        var joined = matching.joined(cast.cara(), ours, told, false);
        assertThat(matching.persons().find(composing.in(cast.cara()), joined.person()).orElseThrow().identities()).hasSize(2);
        disclosures.recall(composing.in(cast.ann()), sent, UUID.randomUUID(), "The wrong pupil");
        assertThat(matching.persons().find(composing.in(cast.cara()), joined.person()).orElseThrow().identities())
                .as("gone at the next read").hasSize(1);
        assertThat(matching.persons().judge(composing.in(cast.cara()), false, UUID.randomUUID(), ours, told, Outcome.NOT_SURE, "Why."))
                .isEqualTo(new Matched.Unknown());
    }

    private List<UUID> suggested(UUID identity) {
        Looked looked = matching.records().look(composing.in(cast.cara()), identity).orElseThrow();
        return looked.suggestions().stream().map(it -> it.likeness().of().id()).toList();
    }
}
