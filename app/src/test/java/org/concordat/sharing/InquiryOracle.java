package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.walls.GeneratedRegister.NOW;
import static org.concordat.walls.GeneratedRegister.TODAY;
import static org.concordat.walls.Ground.each;
import static org.concordat.walls.Ground.row;
import static org.concordat.walls.Ground.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Asker;
import org.concordat.walls.GeneratedInquiries;
import org.concordat.walls.Ground;
import org.concordat.walls.Protected;
import org.concordat.walls.Row;

/// What the application says of the protected tables of inquiries, by its rules where it has one: by whom each is read and
/// written (decision 0009).
public final class InquiryOracle {

    private static final String IN_FORCE = ReplyRules.UNDER_AN_AGREEMENT_IN_FORCE.id();
    private static final OfficerId NO_ONE = new OfficerId(new UUID(0, 9));

    private final Ground ground;

    private InquiryOracle(Ground ground) {
        this.ground = ground;
    }

    /// One line for each protected table.
    public static List<Protected> over(Ground ground) {
        var it = new InquiryOracle(ground);
        return Stream.of(it.asking(), it.answering()).flatMap(List::stream).toList();
    }

    /// Whether an identity is that of someone the viewer asks about, or is asked about under an agreement in force.
    static boolean asksAbout(Ground ground, Asker asker, UUID identity) {
        return ground.where("sharing.asked", "identity", identity).stream().anyMatch(it -> seesAsked(asker, it)
                && (asker.officer(it.officer("officer")) || inForce(asker, it)));
    }

    private List<Protected> asking() {
        BiPredicate<Asker, Row> own = (asker, row) -> asker.officer(row.officer("officer")) && asker.of(row.body("body"));
        return List.of(
                Protected.of("sharing.inquiry_draft", "id", own)
                        .added(of -> authored(officer -> row("sharing.inquiry_draft", "id", ground.id(), "officer",
                                officer.id("id"), "body", someBody(officer), "saved_at", NOW, "parts", Map.of())), own)
                        .changedUnread("update sharing.inquiry_draft set saved_at = '2026-11-24'", own)
                        .changedUnread("delete from sharing.inquiry_draft", own),
                Protected.of("sharing.inquiry", "id", (asker, row) -> own.test(asker, row)
                        || ground.where("sharing.asked", "inquiry", row.id("id")).stream().anyMatch(it ->
                                asker.of(it.body("body")) && asker.may(ReplyRules.READ, line(it))))
                        .added(of -> each(authored(officer -> GeneratedInquiries.inquiry(ground.id(), someBody(officer),
                                officer.id("id"), agreement(), null)), it -> it, it -> with(it, "aim", "TOP SECRET")),
                                (asker, row) -> own.test(asker, row) && asks(asker, row)),
                Protected.of("sharing.asked", "inquiry body", InquiryOracle::seesAsked)
                        .added(of -> each(authored(officer -> row("sharing.asked", "inquiry", ground.id(), "body", ground.id(),
                                "from_body", someBody(officer), "officer", officer.id("id"), "agreement", agreement(),
                                "purpose", "prevent-support", "about", "THEME", "asked_at", NOW, "due_on", TODAY)),
                                it -> it, it -> with(it, "body", it.id("from_body"))),
                                (asker, row) -> asker.of(row.body("from_body")) && asker.officer(row.officer("officer"))
                                        && inForce(asker, row) && asker.may(InquiryRules.ASK, InquiryRules.ASKS_ANOTHER.id(),
                                                InquirySamples.with(new InquiryPart.Whom(Set.of(row.body("body")), Cast.PREVENT)))));
    }

    private List<Protected> answering() {
        return List.of(
                Protected.of("sharing.telling", "disclosure", (asker, row) ->
                        asker.may(ListRules.DISCLOSURES, row.body("body")))
                        .added(of -> replies("sharing.telling", it -> row("sharing.telling", "disclosure", ground.id(),
                                "begun_at", NOW)), (asker, row) -> asker.of(row.body("body"))
                                && asker.officer(row.officer("officer"))
                                && asked(row).anyMatch(it -> seesAsked(asker, it)
                                        && asker.may(ReplyRules.TELL, ReplyRules.ORIGINATOR_TELLS.id(), line(it)))),
                Protected.of("sharing.reply", "inquiry body", (asker, row) -> asker.may(ListRules.ASKED, row.body("body")))
                        .added(of -> replies("sharing.reply", it -> ground.once(2)
                                ? row("sharing.reply", "outcome", "TOLD", "act", ground.id(), "replied_at", NOW, "disclosure",
                                        ground.id())
                                : row("sharing.reply", "outcome", "NOTHING_SAID", "act", ground.id(), "replied_at", NOW,
                                        "reason", "a test")), this::replies),
                Protected.of("sharing.told", "inquiry body", (asker, row) -> asker.may(ListRules.ASKED, row.body("body"))
                        || asker.officer(row.officer("asker")) && asker.of(row.body("asker_body")))
                        .added(of -> ground.rows("sharing.addressed").stream().map(it -> row("sharing.told", "inquiry",
                                ground.id(), "body", ground.once(3) ? someBody() : it.id("from_body"), "asker", ground.id(),
                                "asker_body", ground.once(4) ? it.id("from_body") : it.id("body"), "disclosure",
                                it.id("disclosure"), "reference", ground.once(4) ? "E" : "D", "told_at", NOW)).toList(),
                                (asker, row) -> asker.of(row.body("body")) && asker.holds(ORIGINATOR, APPROVER)
                                        && ground.where("sharing.addressed", "disclosure", row.id("disclosure")).stream()
                                                .anyMatch(it -> it.text("reference").equals(row.text("reference"))
                                                        && asker.of(it.body("from_body"))
                                                        && it.id("body").equals(row.id("asker_body")) && it.has("sent_at")
                                                        && !it.at("sent_at").isAfter(NOW))));
    }

    private boolean replies(Asker asker, Row row) {
        return asker.of(row.body("body")) && asker.officer(row.officer("officer"))
                && asked(row).anyMatch(it -> seesAsked(asker, it) && (row.text("outcome").equals("TOLD")
                        ? asker.holds(ORIGINATOR, APPROVER) && inForce(asker, it)
                        : asker.may(ReplyRules.SAY_NOTHING, ReplyRules.NAMED_OFFICERS_ANSWER.id(), line(it))
                                && asker.may(ReplyRules.SAY_NOTHING, IN_FORCE, line(it))));
    }

    private Stream<Row> asked(Row row) {
        return ground.where("sharing.asked", "inquiry", row.id("inquiry")).stream()
                .filter(it -> it.id("body").equals(row.id("body")));
    }

    private static boolean seesAsked(Asker asker, Row row) {
        return asker.officer(row.officer("officer")) && asker.of(row.body("from_body"))
                || asker.may(ListRules.ASKED, row.body("body"));
    }

    private static boolean inForce(Asker asker, Row row) {
        return asker.is(it -> it.inForce().contains(row.agreement("agreement")));
    }

    private static boolean asks(Asker asker, Row row) {
        var why = Inquiring.WHY;
        var it = InquirySamples.with(new InquiryPart.Why(new Section.Justification(why.necessity(), row.text("aim"), why.connection(),
                why.lessIntrusive(), why.fairBalance()), Cast.NEEDS));
        return Stream.of("sharing.asker-asks", InquiryRules.AGREEMENT_IN_FORCE.id(), InquiryRules.OFFICIAL_AT_MOST.id())
                .allMatch(rule -> asker.may(InquiryRules.ASK, rule, new Asking(it.draft(), inForce(asker, row) ? it.terms()
                        : Optional.empty(), it.inBeing(), it.question(), it.answers(), it.pace())));
    }

    /// An inquiry under the agreement of the row.
    private static AskedOfUs line(Row row) {
        return new AskedOfUs(InquirySamples.ID, row.body("from_body"), NO_ONE, row.agreement("agreement"), Cast.PREVENT,
                About.THEME, NOW, TODAY, null);
    }

    private UUID agreement() {
        return ground.one(ground.rows("partnership.agreement")).id("id");
    }

    private List<Row> authored(Function<Row, Row> by) {
        return ground.rows("partnership.officer").stream().map(by).toList();
    }

    private UUID someBody(Row officer) {
        return ground.once(3) ? someBody() : officer.id("body");
    }

    private UUID someBody() {
        return ground.one(ground.rows("partnership.body")).id("id");
    }

    /// To each that was asked, by officers of the asked body and others, in the name of either.
    private List<Row> replies(String table, Function<Row, Row> rest) {
        return ground.rows("sharing.asked").stream().flatMap(it -> ground.rows("partnership.officer").stream()
                .filter(officer -> officer.id("body").equals(it.id("body")) || ground.once(6))
                .map(officer -> with(rest.apply(it), "inquiry", it.id("inquiry"), "body",
                        ground.once(3) ? it.id("body") : someBody(officer), "officer", officer.id("id")))).toList();
    }
}
