package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Other people's things are answered as if they did not exist, by value, and the asking is recorded.
@ConcordatTest
class OtherPeoplesTest {

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
    private Explanations explanations;
    @Autowired
    private TestClock clock;

    private World world;
    private Cast cast;
    private Composing composing;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        composing = new Composing(drafts, proposals, approvals, inbox, clock);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /// Every way to name a disclosure or a draft, by name.
    private Map<String, BiFunction<SignedIn, DisclosureId, Object>> ways() {
        var ways = new LinkedHashMap<String, BiFunction<SignedIn, DisclosureId, Object>>();
        ways.put("find draft", (who, id) -> drafts.find(who, id));
        ways.put("save", (who, id) -> drafts.save(who, id, new Section.Content("Mine", "Mine.", "Log 1")));
        ways.put("discard", (who, id) -> drafts.discard(who, id));
        ways.put("correct", (who, id) -> drafts.correct(who, new DisclosureId(UUID.randomUUID()), id, "Why."));
        ways.put("derive", (who, id) -> drafts.derive(who, new DisclosureId(UUID.randomUUID()), id));
        ways.put("preview", (who, id) -> proposals.preview(who, id));
        ways.put("propose", (who, id) -> proposals.propose(who, id));
        ways.put("approve", (who, id) -> approvals.approve(who, id, UUID.randomUUID()));
        ways.put("decline", (who, id) -> approvals.decline(who, id, UUID.randomUUID(), DeclineKind.LEGAL, "No."));
        ways.put("find", (who, id) -> disclosures.find(who, id));
        ways.put("recall", (who, id) -> disclosures.recall(who, id, UUID.randomUUID(), "Mine."));
        ways.put("open", (who, id) -> inbox.open(who, id, UUID.randomUUID(), Cast.PREVENT));
        ways.put("accept", (who, id) -> inbox.accept(who, id));
        ways.put("read", (who, id) -> inbox.read(who, id));
        ways.put("answer", (who, id) -> inbox.answer(who, id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes."));
        ways.put("dispose", (who, id) -> inbox.confirmDisposal(who, id, "Gone."));
        ways.put("why received", (who, id) -> explanations.received(who, id));
        ways.put("why originated", (who, id) -> explanations.originated(who, id));
        ways.put("who", (who, id) -> explanations.reach(who, id, 0));
        ways.put("why another", (who, id) -> explanations.of(who, id, cast.cara()));
        return ways;
    }

    @Test
    void areAnsweredAsIfTheyDidNotExistAndRecorded() {
        var today = LocalDate.of(2026, 11, 23);
        var draft = composing.drafted(cast.ann(), cast.sections(today));
        var proposed = composing.proposed(cast.ann(), cast.sections(today));
        var sent = composing.sent(cast.ann(), cast.bea(), cast.sections(today));
        composing.opened(cast.cara(), sent);
        ways().forEach((name, way) -> {
            var nothing = way.apply(composing.in(cast.eve()), new DisclosureId(UUID.randomUUID()));
            for (var it : List.of(draft, proposed, sent)) {
                long before = refusalsOf(cast.eve());
                assertThat(way.apply(composing.in(cast.eve()), it)).as(name).isEqualTo(nothing);
                assertThat(refusalsOf(cast.eve())).as(name + " leaves an entry").isEqualTo(before + 1);
            }
        });
    }

    @Test
    void aWayThatIsOpenIsToldFromNothing() {
        var sent = composing.sent(cast.ann(), cast.bea(), cast.sections(LocalDate.of(2026, 11, 23)));
        var told = new ArrayList<String>();
        for (OfficerId insider : List.of(cast.ann(), cast.bea(), cast.cara())) {
            ways().forEach((name, way) -> {
                if (!way.apply(composing.in(insider), sent).equals(
                        way.apply(composing.in(insider), new DisclosureId(UUID.randomUUID())))) {
                    told.add(name);
                }
            });
        }
        assertThat(told).contains("propose", "approve", "decline", "find", "recall", "open", "read");
    }

    @Test
    void aColleaguesDraftIsNobodyElses() {
        var draft = composing.drafted(cast.ann(), cast.sections(LocalDate.of(2026, 11, 23)));
        assertThat(drafts.find(composing.in(cast.amir()), draft)).isEmpty();
        assertThat(drafts.save(composing.in(cast.amir()), draft, new Section.Content("Mine", "Mine.", "Log 1")))
                .isEqualTo(new Saving.Unknown());
        assertThat(drafts.discard(composing.in(cast.amir()), draft)).isFalse();
        assertThat(drafts.find(composing.in(cast.ann()), draft)).isPresent();
    }

    private long refusalsOf(OfficerId officer) {
        return world.trailOf(officer).stream().filter(it -> it.contains(".refused ")).count();
    }
}
