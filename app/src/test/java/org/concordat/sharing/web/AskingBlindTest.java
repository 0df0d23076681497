package org.concordat.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.web.Browser;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inquiring;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// To its asker, an inquiry looks the same to the byte and takes the same time, whatever the body asked holds, does or
/// decides, until it tells.
@ConcordatTest
class AskingBlindTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-12-01T12:00:00Z");
    private static final int REQUESTS = 200;

    @Autowired
    private ApplicationContext context;
    @Autowired
    private TestClock clock;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;

    private Stage stage;
    private Inquiring inquiring;
    private OfficerId dora;
    private Browser cara;
    private InquiryId id;
    private InquiryId again;

    @BeforeEach
    void lay() throws SQLException {
        stage = Stage.of(context);
        inquiring = Inquiring.of(context);
        dora = stage.world().officer(stage.cast().police(), "Dora", DISCLOSURE_OFFICER);
        id = asked("Jo Example");
        again = inquiring.written(stage.cast().cara(), Inquiring.pupil("Jo Example"), stage.cast().agreement(),
                stage.cast().police());
        cara = stage.browser(stage.cast().cara());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void nothingThatTheAskedBodyDoesButTellingIsSeen() {
        var before = seen(NOON);
        var late = seen(AFTER);
        assertThat(before.get("/inquiries/" + id)).contains("If there is anything you may be told, you will find it in "
                + "your body’s inbox by 30 November 2026").doesNotContain("Told:");
        assertThat(late.get("/inquiries/" + id)).contains("The time for an answer has passed. You will not be told "
                + "whether anything is held").doesNotContain("inbox by");

        inquiring.replies().find(inquiring.in(dora), id);
        same(before, late, "looked at");

        var telling = new DisclosureId(UUID.randomUUID());
        inquiring.replies().tell(inquiring.in(stage.cast().ann()), id, telling);
        same(before, late, "telling begun");
        stage.cast().sections(inquiring.in(dora).day()).stream()
                .filter(it -> !(it instanceof Section.Subject || it instanceof Section.Audience))
                .forEach(it -> drafts.save(inquiring.in(stage.cast().ann()), telling, it));
        proposals.propose(inquiring.in(stage.cast().ann()), telling);
        same(before, late, "telling proposed");

        clock.set(NOON);
        inquiring.replies().sayNothing(inquiring.in(dora), id, UUID.randomUUID(), "It is not to be told.");
        same(before, late, "nothing said");
    }

    @Test
    void whoIsToldSeesItAtOnce() {
        var before = seen(NOON);
        var sent = stage.sent();
        var reference = stage.world().jdbc().sql("select reference from sharing.disclosure where id = ?")
                .param(sent.value()).query(String.class).single();
        inquiring.replies().point(inquiring.in(stage.cast().ann()), id, UUID.randomUUID(), reference);
        var after = seen(NOON);
        assertThat(after.get("/inquiries/" + id)).contains("Told: see " + reference);
        assertThat(after.get("/inquiries")).isNotEqualTo(before.get("/inquiries"));
        assertThat(stage.browser(stage.cast().ann()).open("/asked/" + id).html()).contains("/disclosures/" + sent);
        assertThat(stage.browser(dora).open("/asked/" + id).html()).contains(reference).doesNotContain("/disclosures/" + sent);
    }

    @Test
    void ofAnotherOfficersInquiryAndOfNoneTheAnswerIsTheSame() {
        var carl = stage.browser(stage.cast().carl());
        assertThat(plain(carl.open("/inquiries/" + id)))
                .isEqualTo(plain(carl.open("/inquiries/" + new InquiryId(UUID.randomUUID())))).startsWith("404");
        assertThat(plain(carl.open("/asked/" + id)))
                .isEqualTo(plain(carl.open("/asked/" + new InquiryId(UUID.randomUUID())))).startsWith("404");
    }

    /// How often an inquiry that was answered takes longer than one that nobody looked at: one time in two, if time tells
    /// nothing. By chance it parts from that by more than 0.15 once in many millions of times.
    @Test
    void timeTellsNothing() {
        var other = asked("Al Other");
        inquiring.replies().sayNothing(inquiring.in(dora), id, UUID.randomUUID(), "It is not to be told.");
        assertThat(area(() -> timed("/inquiries/" + id, 1), () -> timed("/inquiries/" + other, 1))).isBetween(0.35, 0.65);
    }

    @Test
    void aDifferenceInTimeWouldBeCaught() {
        var other = asked("Al Other");
        assertThat(area(() -> timed("/inquiries/" + id, 3), () -> timed("/inquiries/" + other, 1))).isGreaterThan(0.65);
    }

    /// The part of all pairs in which the one is the slower (the area under the curve of a rank test).
    private static double area(LongSupplier one, LongSupplier other) {
        for (int i = 0; i < REQUESTS / 2; i++) {
            one.getAsLong();
            other.getAsLong();
        }
        var ones = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            if (i % 2 == 0) {
                ones.add(one.getAsLong());
                others.add(other.getAsLong());
            } else {
                others.add(other.getAsLong());
                ones.add(one.getAsLong());
            }
        }
        double slower = 0;
        for (var it : ones) {
            for (var its : others) {
                slower += it > its ? 1 : it.equals(its) ? 0.5 : 0;
            }
        }
        return slower / ones.size() / others.size();
    }

    private long timed(String path, int times) {
        long from = System.nanoTime();
        for (int i = 0; i < times; i++) {
            assertThat(cara.open(path).status()).isEqualTo(200);
        }
        return System.nanoTime() - from;
    }

    private void same(Map<String, String> before, Map<String, String> late, String event) {
        assertThat(seen(NOON)).as(event).isEqualTo(before);
        assertThat(seen(AFTER)).as(event + ", after its time").isEqualTo(late);
        clock.set(NOON);
    }

    /// All that the asker can look at, at a moment; and what asking again comes to.
    private Map<String, String> seen(Instant at) {
        var all = new LinkedHashMap<String, String>();
        clock.set(at);
        cara.signsIn(stage.cast().cara());   // no session lasts so long
        for (var path : List.of("/inquiries", "/inquiries/" + id, "/inquiries/" + id + "/asked", "/home", "/inbox",
                "/inquiries/" + again + "/check")) {
            all.put(path, plain(cara.open(path)));
        }
        if (at.equals(NOON)) {
            all.put("asking again", plain(cara.submitOnly("/inquiries/" + again + "/check", Map.of())));
            assertThat(all.get("asking again")).startsWith("403").contains("same subject");
        }
        return all;
    }

    /// A page to the byte, but for what is new on every page.
    private static String plain(Browser.Answer answer) {
        return answer.status() + " " + answer.html().replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "name=\"$1\"");
    }

    private InquiryId asked(String name) {
        return inquiring.asked(stage.cast().cara(), name, stage.cast().agreement(), stage.cast().police());
    }
}
