package org.concordat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.access.Rules;
import org.concordat.access.SignedIn;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Holding;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The same as on the pages, to do and to read: every act of `sharing` and `requests` is asked for by some operation of the API, as
/// `docs/which-route-asks-what.txt` has it; every question that a page puts to the domain for an officer, and every part of an answer
/// that it reads, is put or read by the API too; or there is a reason here why it is for people alone.
@ConcordatTest
class ParityTest {

    private static final Path ROUTES = Path.of("..", "docs", "which-route-asks-what.txt");

    private static final String A_GLASS = "whoever breaks the glass, and reviews that, looks at a person's need themselves";
    private static final String A_GRANT = "a colleague who stands in is named, and let in, by people who know both";
    private static final String ANOTHER_WAY = "the operations of the inbox ask it, of one who came by this way";
    private static final String BLIND = "blind questions are few and a person's own: no system asks in bulk";

    private static final Map<String, String> FOR_PEOPLE = new TreeMap<>(Map.ofEntries(
            Map.entry("sharing.glass.break", A_GLASS), Map.entry("sharing.glass.review", A_GLASS),
            Map.entry("sharing.glass.see", A_GLASS), Map.entry("sharing.glass.try", A_GLASS),
            Map.entry("sharing.grant.ask", A_GRANT), Map.entry("sharing.grant.decline", A_GRANT),
            Map.entry("sharing.grant.give", A_GRANT), Map.entry("sharing.grant.see", A_GRANT),
            Map.entry("sharing.grant.withdraw", A_GRANT),
            Map.entry("sharing.broken.accept", ANOTHER_WAY), Map.entry("sharing.broken.open", ANOTHER_WAY),
            Map.entry("sharing.broken.read", ANOTHER_WAY), Map.entry("sharing.granted.accept", ANOTHER_WAY),
            Map.entry("sharing.granted.answer", ANOTHER_WAY), Map.entry("sharing.granted.open", ANOTHER_WAY),
            Map.entry("sharing.granted.read", ANOTHER_WAY),
            Map.entry("sharing.asked.list", BLIND), Map.entry("sharing.asked.point", BLIND),
            Map.entry("sharing.asked.read", BLIND), Map.entry("sharing.asked.say-nothing", BLIND),
            Map.entry("sharing.asked.tell", BLIND), Map.entry("sharing.inquiry.ask", BLIND),
            Map.entry("sharing.inquiry.list", BLIND), Map.entry("sharing.inquiry.save", BLIND),
            Map.entry("sharing.inquiry.see", BLIND), Map.entry("sharing.inquiry.write", BLIND),
            Map.entry("sharing.tally.read", "oversight reads figures on a page of its own")));

    private static final String BEFOREHAND = "a page asks whether to show a button or a form, and a system learns it by the act";
    private static final String BY_NUMBER = "a page is turned by its number, and a cursor goes on";
    private static final String IN_STEPS = "a page composes step by step, and a document comes whole";
    private static final String NAMES = "a page names officers of its own body, whom a system has by their ids";
    private static final String OTHERS = "who of other bodies can read it, and by which way, is looked at by a person";
    private static final String SAME_PRESS = "the API gives out what the pages' own press and downloads make of it";
    private static final String SENTENCES = "a page says in sentences what the API says rule by rule";
    private static final String THERE = "the document holds it in another field, or the list does";
    private static final String TALLY = "oversight reads figures on a page of its own";
    private static final String DESK = "a person's first page";

    /// What pages ask of the domain for an officer.
    private static final Map<String, String> ASKED_BY_PEOPLE = listed(
            BEFOREHAND, "Approvals.askToApprove Approvals.askToDecline Approvals.mayApprove Approvals.mayDecline Disclosures.askToRecall "
                    + "Disclosures.mayRecall Onwards.bars Onwards.same Outcomes.maySay Outcomes.open RetentionReviews.askToReview",
            BY_NUMBER, "Disclosures.list Drafts.list Inbox.list RequestDrafts.list Requests.list Responses.list",
            IN_STEPS, "Drafts.save Drafts.start RequestDrafts.save RequestDrafts.start Proposals.madeFrom",
            NAMES, "Disclosures.reached Responses.composers", OTHERS, "Explanations.of Explanations.reach",
            THERE, "Corrections.after Onwards.of", A_GLASS, "Breakings Reviews", A_GRANT, "Grants Ways",
            BLIND, "Inquiries InquiryDrafts Replies", TALLY, "Tally", DESK, "Desk");

    /// What pages read of its answers.
    private static final Map<String, String> SHOWN_TO_PEOPLE = listed(
            BEFOREHAND, "Approval.DecidedAlready.approved Approval.DecidedAlready.at Approval.DecidedAlready.by Disclosures.Decided.approved "
                    + "Disclosures.Decided.at Disclosures.Decided.by Disclosures.Sight.decided RequestApprovals.Pending.decline "
                    + "Requests.Sight.mayTakeBack Requests.Sight.mayWithdraw Responses.Sight.answer Responses.Sight.giveBack "
                    + "Responses.Sight.hand Responses.Sight.prepare Responses.Sight.take",
            BY_NUMBER, "Page.number",
            IN_STEPS, "Composition.bodies Composition.day Composition.doubts Composition.draft Composition.over Composition.owners "
                    + "Composition.unmet Composition.yes Draft.inherited Draft.receivedFrom RequestComposition.day "
                    + "RequestComposition.unanswering RequestSaved",
            NAMES, "Holding.Answer.officer Line.left Standing.Preparing.at Standing.Preparing.by",
            OTHERS, "Circumstances.agreement Circumstances.ended Circumstances.from Circumstances.gateway Circumstances.sentAt "
                    + "Circumstances.visibleUntil Circumstances.waits Reach",
            SAME_PRESS, "Attaching.Unclean.fault Attachment.File.bytes Copies.Making.Made.copy Copies.Making.Made.opened OwnCopies",
            SENTENCES, "Explanation.Stated.at Explanation.Stated.purpose Explanation.accepted Explanation.addressed Explanation.held "
                    + "Explanation.officer Explanation.stated Explanation.way",
            THERE, "Disclosure.State.Expired.on Disclosure.body Reading.AcceptTerms.envelope Reading.StatePurpose.envelope Time.late",
            A_GLASS, "Breaking Glass Reviewing Reviews", A_GRANT, "Grant Granting Grants Way Ways",
            BLIND, "AskedOfUs Inquiry InquiryAsked InquiryComposition InquiryDraft InquiryPart InquirySaved InquiryWays Replied Replies",
            TALLY, "Tally", DESK, "Desk");

    /// @param whyAndWhat a reason, and then what it is the reason of
    private static Map<String, String> listed(String... whyAndWhat) {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < whyAndWhat.length; i += 2) {
            for (var name : whyAndWhat[i + 1].split(" ")) {
                all.put(name, whyAndWhat[i]);
            }
        }
        return all;
    }

    @Autowired
    private ApplicationContext service;

    @Test
    void everyActIsReachedOrIsForPeopleAlone() throws IOException {
        assertThat(notReached(acts(), Files.readString(ROUTES))).isEqualTo(FOR_PEOPLE.keySet());
    }

    @Test
    void anActThatNoOperationAsksForIsCaught() throws IOException {
        var acts = acts();
        acts.add("sharing.draft.sing");
        assertThat(notReached(acts, Files.readString(ROUTES))).contains("sharing.draft.sing");
    }

    @Test
    void anActThatOnlyAPageAsksForIsCaught() {
        assertThat(notReached(Set.of("requests.request.see", "requests.request.list"), """
                GET   /requests/{id}          requests.request.list requests.request.see
                GET   /api/v1/requests        api.call requests.request.list
                """)).containsExactly("requests.request.see");
    }

    @Test
    void whatPagesAskIsAskedOrIsForPeopleAlone() {
        assertThat(WhatPagesRead.ofTheService().doorsOfPagesAlone()).isEqualTo(ASKED_BY_PEOPLE.keySet());
    }

    @Test
    void whatPagesShowIsShownOrIsForPeopleAlone() {
        assertThat(WhatPagesRead.ofTheService().wordsOfPagesAlone()).isEqualTo(SHOWN_TO_PEOPLE.keySet());
    }

    /// As a list of corrections to confirm, and why something was declined, once stood on pages alone.
    @Test
    void whatAPageAloneReadsIsCaught() {
        var read = WhatPagesRead.of(it -> it.startsWith(ParityTest.class.getName() + "$OfAPage"),
                it -> it.startsWith(ParityTest.class.getName() + "$OfTheApi"), OfAPage.class, OfTheApi.class, OfTheApiShown.class,
                Corrections.class, Disclosures.class, Disclosure.class, Disclosure.State.Declined.class, Holding.class,
                Holding.Disposal.class);
        assertThat(read.doorsOfPagesAlone()).containsExactly("Corrections.toConfirm");
        assertThat(read.wordsOfPagesAlone()).containsExactly("Disclosure.State.Declined.reason", "Holding.readers");
    }

    /// Reads three parts of answers and asks two questions.
    static final class OfAPage {

        Object shows(SignedIn who, Corrections corrections, Disclosures disclosures, Disclosure.State.Declined no, Holding it,
                Holding.Disposal gone) {
            corrections.toConfirm(who, 0);
            disclosures.find(who, new DisclosureId(new UUID(0, 0)));
            return no.reason() + it.readers() + it.reason() + gone.words();
        }
    }

    /// Has one of the questions, one of the parts, and a whole record with another.
    static final class OfTheApi {

        Object shows(SignedIn who, Corrections corrections, Disclosures disclosures, Disclosure.State.Declined no, Holding it) {
            corrections.owed(who, 0);
            disclosures.find(who, new DisclosureId(new UUID(0, 0)));
            return no.by() + it.reason();
        }
    }

    record OfTheApiShown(Optional<Holding.Disposal> disposal) {
    }

    private Set<String> acts() {
        return service.getBeansOfType(Rules.class).values().stream().map(it -> it.act().id())
                .filter(it -> it.startsWith("sharing.") || it.startsWith("requests."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> notReached(Set<String> acts, String routes) {
        var reached = routes.lines().map(line -> line.split("\\s+")).filter(it -> it.length > 2 && it[1].startsWith("/api/v1/"))
                .flatMap(it -> Stream.of(Arrays.copyOfRange(it, 2, it.length))).collect(Collectors.toSet());
        return acts.stream().filter(it -> !reached.contains(it)).collect(Collectors.toCollection(TreeSet::new));
    }
}
