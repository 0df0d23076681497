package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.RuleWords;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/// Whoever is refused something by rules reads each rule that did, in English and in Welsh.
@ConcordatTest
class RefusedInWelshTest {

    private static final Locale WELSH = Locale.of("cy");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private TestClock clock;
    @Autowired
    private RuleWords words;
    @Value("${local.server.port}")
    private int port;

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

    @Test
    void whereAListIsRefused() throws Exception {
        isToldInBoth(cast.ann(), "/oversight/entries");
        isToldInBoth(cast.ann(), "/approvals");
    }

    @Test
    void whereThePartnershipRefuses() throws Exception {
        isToldInBoth(cast.ann(), "/bodies/" + cast.police() + "/officers/new");
        isToldInBoth(cast.ann(), "/agreements/new");
    }

    @Test
    void whereAnApprovalIsRefusedToItsProposerAndWhatIsLeftOutIsCaught() throws Exception {
        var composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
        var own = composing.proposed(cast.bea(), cast.sections(composing.in(cast.bea()).day()));
        isToldInBoth(cast.bea(), "/approvals/" + own + "/approve");
        assertThat(missing("<p>" + words.of("sharing.someone-else-decides", Locale.ROOT) + "</p>",
                "sharing.someone-else-decides")).hasSize(1);
    }

    private void isToldInBoth(OfficerId officer, String path) throws Exception {
        try (var client = Client.signedIn(port, officer)) {
            clock.advance(Duration.ofSeconds(1));
            var answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("<div lang=\"cy\">", "Darllen y rheolau yn Gymraeg");
            var rules = world.jdbc().sql("""
                    select fields ->> 'rules' from ledger.entry where officer = ? and kind like '%.refused'
                     order by at desc limit 1
                    """).param(officer.value()).query(String.class).single();
            assertThat(missing(answer.body(), rules.split(" "))).as(path).isEmpty();
        }
    }

    /// The sentences that are not on a page.
    private List<String> missing(String page, String... rules) {
        return List.of(rules).stream().flatMap(rule -> List.of(Locale.ROOT, WELSH).stream()
                .map(language -> words.of(rule, language))).filter(sentence -> !page.contains(sentence)).toList();
    }
}
