package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.assurance.Question;
import org.concordat.assurance.Watched;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.Step.Outcome;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.OfficerId;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Cast;
import org.concordat.sharing.World;
import org.concordat.sharing.web.Paging;
import org.concordat.statistics.Figured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Where rows of evidence lead: each to a page that its viewer may open, and to none that they may not.
@ConcordatTest
class EvidenceLeadsTest {

    private static final Pattern ROW = Pattern.compile("<tr class=\"govuk-table__row\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    private World world;
    private Cast cast;
    private Scrutinised at;
    private Watched board;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        cast = Cast.in(world);
        at = Scrutinised.in(service, world, cast);
        board = Watched.in(at);
        // A world is laid past triggers, and so without the copies that they make.
        world.jdbc().sql("""
                insert into published.area (code, name, nation, region, from_day)
                select code, name, nation, region, from_day from partnership.area where code = ?
                """).param(board.code()).update();
    }

    @AfterEach
    void close() {
        world.jdbc().sql("delete from published.area where code = ?").param(board.code()).update();
        world.jdbc().sql("delete from published.agreement where id = ?").param(cast.agreement().value()).update();
        world.close();
    }

    /// Of what lies behind every question.
    private void everything() {
        board.office(cast.overseer(), "Commissioner", LocalDate.of(2024, 5, 9), null);
        at.raised(MatterKind.FINDING);
        at.raised(at.bo(), at.force(), Scrutinised.words(MatterKind.RECOMMENDATION));
        Consulting.in(at).answered();
        Complaining.in(at).answered(Outcome.UPHELD, false);
        Figured.in(service, world).counted().released("referrals-by-sector");
        published(cast.agreement());
    }

    /// As it is once its last party has signed it.
    private void published(AgreementId id) {
        world.jdbc().sql("""
                insert into published.agreement (id, reference, title, parties, purposes, from_day, until_day, openness, openness_reason,
                                                 suspended, written_at)
                select id, reference, title, 'Larkrise School', 'prevent-support', from_day, until_day, openness, openness_reason, false, offered_at
                  from partnership.agreement where id = ?
                """).param(id.value()).update();
    }

    @Test
    void everyRowLeadsWhereItsViewerMayGo() throws Exception {
        everything();
        board.on("2026-12-22");
        for (var who : List.of(at.bo(), at.sam())) {
            try (var client = Client.signedIn(port, who)) {
                for (var question : Question.values()) {
                    var rows = rows(client, board.code(), question);
                    assertThat(rows.isEmpty()).as(question + " has rows").isEqualTo(Set.of(Question.SAMPLE, Question.HANDOVERS).contains(question));
                    assertThat(rows).as(question.name()).allMatch(it -> LINK.matcher(it).find());
                    for (var path : links(rows)) {
                        assertThat(client.get(path).statusCode()).as(question + " leads to " + path).isEqualTo(200);
                    }
                }
            }
        }
    }

    @Test
    void anAgreementLeadsThePartyToItselfAndOthersToWhatIsPublished() throws Exception {
        var own = world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), cast.overseer(), cast.school());
        assertThat(leads(at.bo(), Question.AGREEMENT)).as("none is published").allMatch(it -> it.startsWith("/bodies/"));
        assertThat(leads(at.sam(), Question.AGREEMENT)).contains("/agreements/" + own).doesNotContain("/agreements/" + cast.agreement());
        published(cast.agreement());
        var published = "/published-agreements/" + world.jdbc().sql("select reference from partnership.agreement where id = ?")
                .param(cast.agreement().value()).query(String.class).single();
        assertThat(leads(at.bo(), Question.AGREEMENT)).contains(published).noneMatch(it -> it.startsWith("/agreements/"));
        assertThat(leads(at.sam(), Question.AGREEMENT)).contains(published, "/agreements/" + own);
    }

    /// What the national board raised, a scrutiny officer of the area reads as anybody does, unless it is withheld.
    @Test
    void aMatterLeadsWhoeverFollowsItToItself() throws Exception {
        var finding = at.raised(MatterKind.FINDING);
        var theirs = at.raised(at.bo(), at.force(), Scrutinised.words(MatterKind.QUESTION));
        var words = Scrutinised.words(MatterKind.QUESTION);
        var withheld = at.raised(at.bo(), at.force(), new Matter.Wording(words.kind(), words.title(), words.words(), words.evidence(), null, null,
                "It would warn whoever it is about."));
        assertThat(leads(at.bo(), Question.ANSWERS)).contains("/matters/" + finding, "/matters/" + theirs, "/matters/" + withheld);
        assertThat(leads(at.sam(), Question.ANSWERS)).contains("/matters/" + finding, "/areas/" + board.code() + "/matters/" + reference(theirs))
                .noneMatch(it -> it.contains(reference(withheld)) || it.contains(withheld.toString()) || it.equals("/matters/" + theirs));
    }

    private String reference(MatterId id) {
        return at.seen(at.bo(), id).of().reference();
    }

    @Test
    void aSampleLeadsToItself() throws Exception {
        var sampled = Sampled.in(service, world, cast);
        var round = sampled.drawn();
        for (var who : List.of(sampled.sam(), sampled.bo())) {
            try (var client = Client.signedIn(port, who)) {
                var rows = rows(client, board.code(sampled.area()), Question.SAMPLE);
                assertThat(links(rows)).contains("/samples/" + round);
                assertThat(client.get("/samples/" + round).statusCode()).isEqualTo(200);
            }
        }
    }

    private List<String> leads(OfficerId who, Question question) throws Exception {
        try (var client = Client.signedIn(port, who)) {
            return links(rows(client, board.code(), question));
        }
    }

    private static List<String> rows(Client client, String code, Question question) throws Exception {
        var page = client.get("/board/" + code + "/" + Paging.slug(question)).body();
        return ROW.matcher(page.substring(page.indexOf("<tbody"))).results().map(it -> it.group(1)).toList();
    }

    private static List<String> links(List<String> rows) {
        return rows.stream().flatMap(it -> LINK.matcher(it).results()).map(it -> it.group(1)).distinct().toList();
    }
}
