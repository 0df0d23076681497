package org.concordat.journeys;

import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.access.Role;
import org.concordat.api.Clients;
import org.concordat.api.web.Systems;
import org.concordat.demonstration.web.NoWayInPage;
import org.concordat.demonstration.web.NotYetPage;
import org.concordat.govuk.Answers;
import org.concordat.govuk.FaultPage;
import org.concordat.govuk.Language;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pages;
import org.concordat.govuk.UnavailablePage;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.Step;
import org.concordat.intake.Worried;
import org.concordat.journeys.Scene.How;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Hooked;
import org.concordat.partnership.Signatories;
import org.concordat.people.Matching;
import org.concordat.records.Proposed;
import org.concordat.pilots.Piloting;
import org.concordat.publications.Publishing;
import org.concordat.requests.AskingOpenly;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Cast;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inquiring;
import org.concordat.signin.LinkedAccounts;
import org.concordat.signin.web.AccountWaitsPage;
import org.concordat.signin.web.CodePage;
import org.concordat.signin.web.Failure;
import org.concordat.signin.web.ProviderSignInPage;
import org.concordat.signin.web.SignInFailedPage;
import org.concordat.statistics.Figured;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// The way to every type of page, by someone who may see it.
final class Tour {

    private static final String SAVE = "Save and continue";

    /// One page.
    ///
    /// @param type the simple name of its type
    /// @param name of the stop, the type and what is peculiar
    record Stop(String type, String name, Visitor visitor, Consumer<Visitor> way) {
    }

    private final Scene scene;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<OfficerId, Visitor> visitors = new HashMap<>();
    private @Nullable Figured figured;
    private @Nullable Publishing publishing;

    private Tour(Scene scene) {
        this.scene = scene;
    }

    static List<Stop> of(Scene scene) {
        var tour = new Tour(scene);
        tour.publicPages();
        tour.composing();
        tour.deciding();
        tour.receiving();
        tour.otherWays();
        tour.passingOn();
        tour.agreements();
        tour.notices();
        tour.register();
        tour.asking();
        tour.askingOpenly();
        tour.matching();
        tour.casework();
        tour.systems();
        tour.erasures();
        tour.overseeing();
        return List.copyOf(tour.stops);
    }

    /// The way to every type of page that anybody may see.
    static List<Stop> ofAnybody(Scene scene) {
        var tour = new Tour(scene);
        tour.publicPages();
        tour.agreements();
        tour.systems();
        tour.overseeing();
        var types = PageTypes.ofAnybody();
        return tour.stops.stream().filter(stop -> types.contains(stop.type())).toList();
    }

    /// Figures of the one quarter: withdrawn by age, released by sector, and again by age, which waits. All are made before other
    /// areas come into the register.
    private Figured figured() {
        if (figured == null) {
            figured = Figured.in(scene.service(), scene.world()).counted();
            figured.withdrawn(figured.released("referrals-by-age"));
            figured.released("referrals-by-sector");
            figured.made("referrals-by-age", "It was right after all.");
        }
        return figured;
    }

    private Publishing publishing() {
        publishing = publishing == null ? Publishing.in(scene.service(), scene.world()) : publishing;
        return publishing;
    }

    private void publicPages() {
        var nobody = scene.visitor(How.USUALLY);
        var first = publishing().approved();
        publishing().approved(publishing().written(first, Publishing.says(), "A number."));
        var publication = "/publications/" + publishing().seen(publishing().pam(), first).edition().reference();
        var withdrawn = "/figures/referrals-by-age-" + figured().quarter().slug();
        var published = "/figures/referrals-by-sector-" + figured().quarter().slug();
        for (var language : List.of("en", "cy")) {
            stop("StartPage", language, nobody, it -> it.open("/?lang=" + language));
            for (var page : List.of("about", "what-this-is-not", "accessibility")) {
                stop("PlainPage", page + " " + language, nobody, it -> it.open("/" + page + "?lang=" + language));
            }
            stop("PrivacyPage", language, nobody, it -> it.open("/privacy?lang=" + language));
            stop("LogPage", language, nobody, it -> onTheDayOfTheLog(() -> it.open("/log?lang=" + language)));
            stop("PublishedAgreementsPage", language, nobody, it -> it.open("/published-agreements?lang=" + language));
            stop("PublishedAgreementsPage", "of an area " + language, nobody, it -> it.open("/areas/E23000014/agreements?lang=" + language));
            stop("YourAreasPage", language, nobody, it -> it.open("/areas?lang=" + language));
            stop("YourAreaPage", language, nobody, it -> it.open("/areas/E23000014?lang=" + language));
            stop("FiguresPage", language, nobody, it -> it.open("/figures?lang=" + language));
            stop("FigurePage", language, nobody, it -> it.open(published + "?lang=" + language));
            stop("FigurePage", "withdrawn " + language, nobody, it -> it.open(withdrawn + "?lang=" + language));
            stop("PublicationsPage", language, nobody, it -> it.open("/publications?lang=" + language));
            stop("PublicationPage", language, nobody, it -> it.open(publication + "?lang=" + language));
            stop("CheckPage", language, nobody, it -> it.open("/check?lang=" + language));
            stop("OpenDataPage", language, nobody, it -> it.open("/open-data?lang=" + language));
            stop("RuleBookPage", language, nobody, it -> it.open("/rule-book?lang=" + language));
            stop("WhatIsMeasuredPage", language, nobody, it -> it.open("/what-is-measured?lang=" + language));
            stop("NotFoundPage", language, nobody, it -> it.open("/error?lang=" + language));
        }
        pilots(nobody);
        sharing(nobody);
        complaining(nobody);
        stop("SignInPage", "", nobody, it -> it.open("/sign-in"));
        stop("SignInPage", "with an error", nobody, it -> it.open("/sign-in").press("Continue"));
        stop("SignedOutPage", "", nobody, it -> it.open("/signed-out"));
        stop("SignedOutPage", "with a reason", nobody, it -> it.open("/signed-out?why=LINK_ENDED&written=yes"));
        madeUp(nobody, new FaultPage(Language.EN, 500, "0a1b2c3d"), "/home");
        madeUp(nobody, new UnavailablePage(Language.CY, true), "/home");
        madeUp(nobody, new NoWayInPage(), "/sign-in");
        madeUp(nobody, new NotYetPage(40), "/sign-in");
    }

    /// One that was evaluated, and one that waits.
    private void pilots(Visitor nobody) {
        var at = Piloting.in(Scrutinised.in(scene.service(), scene.world(), scene.cast()));
        var waits = at.pilot(at.settled()).reference();
        var ran = at.ran();
        at.approved(ran);
        var evaluated = at.pilot(ran).reference();
        for (var language : List.of("en", "cy")) {
            stop("PublicPilotsPage", language, nobody, it -> it.open("/pilots?lang=" + language));
            stop("PublicPilotPage", "evaluated " + language, nobody, it -> it.open("/pilots/" + evaluated + "?lang=" + language));
            stop("PublicPilotPage", "that waits " + language, nobody, it -> it.open("/pilots/" + waits + "?lang=" + language));
        }
    }

    private void sharing(Visitor nobody) {
        var area = Worried.in(scene.service(), scene.world(), scene.cast()).area();
        for (var language : List.of("en", "cy")) {
            var send = language.equals("en") ? List.of("Continue", "Send it", "Look") : List.of("Parhau", "Ei anfon", "Edrych");
            stop("ShareStartPage", language, nobody, it -> it.open("/share-a-concern?lang=" + language));
            stop("ShareFormPage", "online " + language, nobody, it -> it.open("/share-a-concern/online?lang=" + language));
            stop("ShareFormPage", "with errors " + language, nobody, it ->
                    it.open("/share-a-concern/person?lang=" + language).press(send.getFirst()));
            stop("ShareCheckPage", language, nobody, it -> worried(it, language, area).press(send.getFirst()));
            stop("ShareSentPage", language, nobody, it -> worried(it, language, area).press(send.getFirst()).press(send.get(1)));
            stop("WayBackPage", language, nobody, it -> it.open("/share-a-concern/sent?lang=" + language).press(send.get(2)));
            stop("WayBackFoundPage", language, nobody, it -> {
                worried(it, language, area).press(send.getFirst()).press(send.get(1));
                comesBack(it, "/share-a-concern/sent?lang=" + language, send.get(2), () -> { });
            });
        }
    }

    /// With the reference and the secret that the page at hand gives, after something was done.
    private static void comesBack(Visitor it, String path, String look, Runnable meanwhile) {
        var reference = it.part(".govuk-panel strong").first().innerText();
        var secret = it.part(".govuk-summary-list__value").first().innerText();
        meanwhile.run();
        it.open(path).type("reference", reference).type("secret", secret).press(look);
    }

    private void complaining(Visitor nobody) {
        var at = Complaining.in(scene.service(), scene.world(), scene.cast());
        for (var language : List.of("en", "cy")) {
            var send = language.equals("en") ? List.of("Continue", "Send it", "Look") : List.of("Parhau", "Ei anfon", "Edrych");
            stop("ComplainStartPage", language, nobody, it -> it.open("/complain?lang=" + language));
            stop("ComplainFormPage", "with errors " + language, nobody, it -> it.open("/complain/treatment?lang=" + language).press(send.getFirst()));
            stop("ComplainCheckPage", language, nobody, it -> complained(it, language, at).press(send.getFirst()));
            stop("ComplainSentPage", language, nobody, it -> complained(it, language, at).press(send.getFirst()).press(send.get(1)));
            stop("ComplaintBackPage", language, nobody, it -> it.open("/complain/sent?lang=" + language).press(send.get(2)));
            stop("ComplaintFoundPage", language, nobody, it -> {
                complained(it, language, at).press(send.getFirst()).press(send.get(1));
                comesBack(it, "/complain/sent?lang=" + language, send.get(2), at::answeredAll);
            });
        }
        var waits = "/complaints/" + at.made();
        at(at.olu(), "ComplaintsPage", "/complaints").at(at.olu(), "ComplaintPage", waits).at(at.olu(), "ComplaintAnswerPage", waits + "/answer");
        stop("ComplaintPage", "answered", visitor(at.olu()), it -> it.open("/complaints/" + at.answered(Step.Outcome.PARTLY, false)));
        stop("ComplaintAnswerPage", "with errors", visitor(at.olu()), it -> it.open(waits + "/answer").press("Send this answer"));
    }

    static Visitor complained(Visitor it, String language, Complaining at) {
        return it.open("/complain/mistake?lang=" + language).select("body", at.force().toString()).type("name", "Jo Example")
                .type("happened", Complaining.WRONG);
    }

    static Visitor worried(Visitor it, String language, String area) {
        return it.open("/share-a-concern/person?lang=" + language).type("name", "Jo Example").choose("ageBand", "UNDER_18")
                .type("seen", "They said so.").type("worry", "They mean it.").select("area", area).choose("urgent", "no");
    }

    /// The log's days are the database's own.
    private void onTheDayOfTheLog(Runnable visit) {
        var before = scene.clock().instant();
        scene.clock().set(scene.world().jdbc().sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant());
        visit.run();
        scene.clock().set(before);
    }

    /// A page for what must not happen here: the service writes it, and the browser is given it at an address.
    private void madeUp(Visitor visitor, Page page, String address) {
        stop(page.getClass().getSimpleName(), "", visitor, it -> {
            var service = scene.service();
            var request = new MockHttpServletRequest("GET", address);
            var answer = new MockHttpServletResponse();
            try {
                service.getBean(Pages.class).write(page, request, answer);
                var html = answer.getContentAsString();
                it.page().route("**" + address, route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/html;charset=UTF-8").setBody(html)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            it.open(address);
            it.page().unrouteAll();
        });
    }

    private void passingOn() {
        var passing = PassingOn.in(scene.service(), scene.world());
        var relay = passing.relay();
        var held = passing.held();
        at(passing.school(), "OnwardAskPage", "/inbox/" + held + "/onward");
        stop("OnwardAskPage", "with errors", visitor(passing.school()), it -> it.open("/inbox/" + held + "/onward").press("Ask"));
        at(passing.school(), "OnwardPage", "/onward/" + passing.given(held));
        at(relay.police().approver(), "OnwardsPage", "/onward");
        var asked = passing.asked(held);
        stop("OnwardPage", "to answer", visitor(relay.police().approver()), it -> it.open("/onward/" + asked));
        at(relay.police().lead(), "CorrectionWhyPage", "/disclosures/" + held + "/correction");
        at(relay.police().lead(), "CorrectionWhyPage", "/drafts/" + passing.correcting(held) + "/why");
        var other = passing.held();
        var passed = passing.passedOn(other);
        var later = passing.corrected(other);
        passing.composing().opened(passing.school(), later);
        stop("ReceivedPage", "corrected", visitor(passing.school()), it -> it.open("/inbox/" + later));
        at(relay.police().lead(), "CustodyPage", "/disclosures/" + later + "/custody");
        at(relay.police().lead(), "OwnPaperPage", "/disclosures/" + later + "/paper");
        at(passing.school(), "ToConfirmPage", "/corrections/to-confirm");
        at(passing.school(), "OwedPage", "/corrections").at(passing.school(), "KeepPage", "/disclosures/" + passed + "/keep");
    }

    private void composing() {
        var ann = cast().ann();
        var draft = "/drafts/" + scene.drafted();
        var due = "/disclosures/" + scene.dueForReview() + "/retention";
        at(ann, "RetentionDuePage", "/retention").at(ann, "RetentionPage", due);
        stop("RetentionPage", "with errors", visitor(ann), it -> it.open(due).press("It is needed still"));
        at(ann, "HomePage", "/home").at(ann, "DraftsPage", "/drafts").at(ann, "DraftPage", draft)
                .at(ann, "SubjectPage", draft + "/subject").at(ann, "MatterPage", draft + "/purpose")
                .at(ann, "AudiencePage", draft + "/audience").at(ann, "PassagePage", draft + "/gateway")
                .at(ann, "NeedsPage", draft + "/gateway/needs").at(ann, "CoverPage", draft + "/agreement")
                .at(ann, "HandlingPage", draft + "/handling").at(ann, "ContentPage", draft + "/content")
                .at(ann, "JustificationPage", draft + "/necessity").at(ann, "DatesPage", draft + "/dates")
                .at(ann, "DraftCheckPage", draft + "/check").at(ann, "DraftDiscardPage", draft + "/discard")
                .at(ann, "StaysHomePage", draft + "/stays-home").at(ann, "AttachmentsPage", draft + "/attachments")
                .at(ann, "VersionsPage", draft + "/versions");
        stop("StaysHomePage", "with errors", visitor(ann), it -> it.open(draft + "/stays-home").press("Keep them home"));
        stop("AttachmentsPage", "with errors", visitor(ann), it -> it.open(draft + "/attachments").press("Add the file"));
        var blank = "/drafts/" + scene.composing().drafted(ann, List.of());
        for (var step : Map.of("SubjectPage", "subject", "HandlingPage", "handling", "DatesPage", "dates",
                "AudiencePage", "audience").entrySet()) {
            stop(step.getKey(), "with errors", visitor(ann), it -> it.open(blank + "/" + step.getValue())
                    .press(step.getKey().equals("AudiencePage") ? "Add" : SAVE));
        }
        stop("FormNotTakenPage", "", visitor(ann), it -> {
            it.open("/drafts").part("main form input[name=_csrf]").first().evaluate("input => input.remove()");
            it.part("main form input[name=officer]").first().evaluate("input => input.remove()");
            it.press("Start a new disclosure");
        });
        stop("RefusedRequestPage", "", visitor(ann), it -> {
            it.open("/drafts").part("main form input[name=once]").first().evaluate("input => input.remove()");
            it.press("Start a new disclosure");
        });
    }

    private void deciding() {
        var bryn = cast().bryn();
        var waits = scene.proposed();
        var sent = scene.sent();
        at(cast().ann(), "DraftProposedPage", "/drafts/" + waits + "/proposed")
                .at(cast().ann(), "RefusalPage", "/approvals/" + waits + "/approve")
                .at(cast().ann(), "DisclosuresPage", "/disclosures").at(cast().ann(), "FeedbackPage", "/disclosures/feedback")
                .at(cast().ann(), "DisclosurePage", "/disclosures/" + sent)
                .at(cast().ann(), "VersionsPage", "/disclosures/" + sent + "/versions")
                .at(cast().ann(), "RecallPage", "/disclosures/" + sent + "/recall")
                .at(cast().ann(), "WhoCanPage", "/disclosures/" + sent + "/who")
                .at(cast().ann(), "WhyPage", "/disclosures/" + sent + "/who/" + cast().carl())
                .at(cast().ann(), "WhyPage", "/disclosures/" + sent + "/why?lang=cy")
                .at(bryn, "ApprovalsPage", "/approvals").at(bryn, "ApprovalPage", "/approvals/" + waits)
                .at(bryn, "ApprovalCheckPage", "/approvals/" + waits + "/approve")
                .at(bryn, "DeclinePage", "/approvals/" + waits + "/decline")
                .at(bryn, "ApprovalDecidedPage", "/approvals/" + sent + "/decided");
    }

    private void receiving() {
        var cara = cast().cara();
        var composing = scene.composing();
        var toOpen = scene.sent();
        var toAccept = scene.sent();
        composing.inbox().open(composing.in(cara), toAccept, UUID.randomUUID(), Cast.PREVENT);
        var read = read();
        var recalled = read();
        at(cara, "InboxPage", "/inbox").at(cara, "OpeningPage", "/inbox/" + toOpen)
                .at(cara, "AcceptancePage", "/inbox/" + toAccept).at(cara, "ReceivedPage", "/inbox/" + read)
                .at(cara, "AnswerPage", "/inbox/" + read + "/answer")
                .at(cara, "OutcomePage", "/inbox/" + answered() + "/outcome").at(cara, "WhyPage", "/inbox/" + read + "/why");
        stop("RecalledPage", "", visitor(cast().ann()), it -> it.open("/disclosures/" + recalled + "/recall")
                .type("reason", "The wrong pupil").press("Recall it now"));
        at(cara, "ReceivedGonePage", "/inbox/" + recalled).at(cara, "DisposalPage", "/inbox/" + recalled + "/disposal");
    }

    private DisclosureId answered() {
        var id = read();
        scene.composing().inbox().answer(scene.composing().in(cast().cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
        return id;
    }

    private void otherWays() {
        var cara = cast().cara();
        var dan = cast().dan();
        var bryn = cast().bryn();
        var openings = new Openings(scene);
        var broken = scene.sent();
        var breaking = openings.broken(broken);
        var granted = read();
        var waits = openings.asked(granted);
        openings.given(granted);
        scene.composing().opened(dan, granted);
        var over = scene.sent();
        openings.brokenBefore(over);
        at(dan, "InboxPage", "/inbox?opened").at(dan, "OpeningPage", "/inbox/" + broken).at(dan, "ReceivedPage", "/inbox/" + granted)
                .at(dan, "WayClosedPage", "/inbox/" + over).at(bryn, "HomePage", "/home")
                .at(bryn, "ReviewsPage", "/glass/reviews").at(bryn, "ReviewPage", "/glass/reviews/" + breaking)
                .at(cast().ann(), "DisclosurePage", "/disclosures/" + broken)
                .at(bryn, "GrantsPage", "/grants").at(bryn, "GrantPage", "/grants/" + waits)
                .at(cara, "GrantPage", "/grants/" + waits).at(cara, "GrantAskedPage", "/grants/" + waits + "/asked")
                .at(cara, "GrantWithdrawalPage", "/grants/" + waits + "/withdrawal")
                .at(cara, "GrantAskPage", "/inbox/" + granted + "/grant").at(dan, "GlassPage", "/glass");
        stop("GlassPage", "with errors", visitor(dan), it -> it.open("/glass").press("Continue"));
        stop("GlassCheckPage", "", visitor(dan), it -> Openings.reason(it.open("/glass"), "d 0000 0000").press("Continue"));
        stop("RefusalPage", "of a reference", visitor(dan), it -> it.press("Break the glass"));
        stop("ReviewPage", "with errors", visitor(bryn),
                it -> it.open("/glass/reviews/" + breaking).press("Give your review"));
        stop("GrantAskPage", "with errors", visitor(cara), it -> it.open("/inbox/" + granted + "/grant").press("Continue"));
        stop("GrantCheckPage", "", visitor(cara), it -> it.open("/inbox/" + granted + "/grant")
                .choose("colleague", dan.toString()).type("lastDay", scene.today().plusDays(3))
                .type("reason", "I am on leave.").press("Continue"));
    }

    private DisclosureId read() {
        var id = scene.sent();
        scene.composing().opened(cast().cara(), id);
        return id;
    }

    private void agreements() {
        var all = Signatories.of(scene.service());
        var owner = all.forceOwner().officer();
        var draft = "/agreements/" + all.drafted() + "/draft";
        AgreementId signed = all.signed();
        at(owner, "AgreementsPage", "/agreements").at(owner, "AgreementPage", "/agreements/" + signed)
                .at(owner, "AgreementDraftPage", draft).at(owner, "AgreementFormPage", draft + "/contents")
                .at(owner, "AgreementFormPage", draft + "/basis").at(owner, "AgreementPartiesPage", draft + "/parties?look=body")
                .at(owner, "AgreementCheckPage", draft + "/check");
        var published = "/published-agreements/" + scene.world().jdbc().sql("select reference from published.agreement where id = ?")
                .param(signed.value()).query(String.class).single();
        for (var language : List.of("en", "cy")) {
            stop("PublishedAgreementPage", language, scene.visitor(How.USUALLY), it -> it.open(published + "?lang=" + language));
        }
        stop("AgreementFormPage", "with errors", visitor(owner),
                it -> it.open("/agreements/" + signed + "/suspension").press("Suspend the agreement"));
        stop("AgreementNotDonePage", "", visitor(owner), it -> it.open("/agreements/" + signed + "/withdrawal")
                .type("reason", "Too late for it").press("Take it back"));
    }

    private void register() {
        var police = cast().police();
        var alex = scene.world().officer(police, "Alex", Role.ADMINISTRATOR);
        at(alex, "AdminPage", "/admin").at(alex, "BodiesPage", "/bodies").at(alex, "BodyPage", "/bodies/" + police)
                .at(alex, "AreasPage", "/police-areas").at(alex, "AreaPage", "/police-areas/E23000001")
                .at(alex, "OfficerPage", "/officers/" + cast().ann()).at(alex, "QuestionPage", "/officers/" + cast().ann() + "/leave")
                .at(cast().ann(), "RegisterRefusedPage", "/bodies/" + police + "/officers/new");
        stop("OfficePage", "", visitor(alex), it -> it.open("/bodies/" + police + "/offices/new")
                .type("title", "Head of Prevent").type("from", scene.today()).type("source", "Letter of appointment")
                .press("Register"));
        stop("QuestionPage", "with errors", visitor(alex),
                it -> it.open("/officers/" + cast().ann() + "/roles/new").press("Continue"));
        stop("RoleCheckPage", "", visitor(alex), it -> it.open("/officers/" + cast().ann() + "/roles/new")
                .choose("role", "APPROVER").type("from", scene.today()).type("trained", scene.today().plusYears(1))
                .type("reason", "Cover").press("Continue"));
        stop("RoleChangePage", "", visitor(alex), it -> it.press("Propose this change"));
        signingIn(alex);
        stop("ShowAgainPage", "", visitor(alex), it -> {
            scene.clock().advance(Duration.ofMinutes(16));
            it.open("/officers/" + cast().ann() + "/leave");
        });
        stop("ConfirmPage", "", visitor(alex), it -> it.follow("Show again who you are"));
    }

    private void asking() {
        var cara = cast().cara();
        var inquiring = Inquiring.of(scene.service());
        var draft = "/inquiries/" + inquiring.written(cara, Inquiring.pupil("Jo Example"), cast().agreement(), cast().police());
        var asked = inquiring.asked(cara, "Al Other", cast().agreement(), cast().police());
        at(cara, "InquiriesPage", "/inquiries").at(cara, "InquirySubjectPage", draft + "/subject")
                .at(cara, "InquiryWhomPage", draft + "/whom").at(cara, "InquiryWayPage", draft + "/way")
                .at(cara, "InquiryWhyPage", draft + "/why").at(cara, "InquiryCheckPage", draft + "/check")
                .at(cara, "InquiryPage", "/inquiries/" + asked)
                .at(cara, "InquiryAskedPage", "/inquiries/" + asked + "/asked")
                .at(cast().ann(), "AskedPage", "/asked").at(cast().ann(), "AskedOfUsPage", "/asked/" + asked)
                .at(cast().ann(), "NothingToSayPage", "/asked/" + asked + "/nothing")
                .at(cast().ann(), "SentAlreadyPage", "/asked/" + asked + "/told");
        stop("InquirySubjectPage", "with errors", visitor(cara), it -> it.open("/inquiries").press("Ask what may exist")
                .press(SAVE));
        stop("InquiryWhomPage", "with errors", visitor(cara), it -> it.open("/inquiries").press("Ask what may exist")
                .open(it.path().replace("/subject", "/whom")).press(SAVE));
    }

    private void askingOpenly() {
        var cast = cast();
        var asking = AskingOpenly.of(scene.service(), scene.world(), cast);
        var draft = "/requests/" + asking.written(AskingOpenly.about("Jo Example"), cast.police());
        var waits = asking.proposed(AskingOpenly.about("Al Other"), cast.police());
        var sent = asking.sent("Jo Example");
        var taken = asking.taken("Al Other");
        var toUs = "/requests-to-us/" + taken;
        at(cast.cara(), "RequestsPage", "/requests").at(cast.cara(), "RequestWhatPage", draft + "/what")
                .at(cast.cara(), "RequestWhomPage", draft + "/whom").at(cast.cara(), "RequestWayPage", draft + "/way")
                .at(cast.cara(), "RequestWhyPage", draft + "/why").at(cast.cara(), "RequestCheckPage", draft + "/check")
                .at(cast.cara(), "RequestMadePage", "/requests/" + waits + "/proposed")
                .at(cast.cara(), "RequestPage", "/requests/" + sent)
                .at(cast.cara(), "RequestWithdrawalPage", "/requests/" + sent + "/withdrawal")
                .at(asking.ada(), "RequestApprovalsPage", "/requests-to-approve")
                .at(asking.ada(), "RequestApprovalPage", "/requests-to-approve/" + waits)
                .at(asking.dora(), "RequestsToUsPage", "/requests-to-us").at(asking.dora(), "RequestToUsPage", toUs)
                .at(asking.dora(), "RequestComposerPage", toUs + "/composer")
                .at(asking.dora(), "NothingHeldPage", toUs + "/nothing-held")
                .at(asking.dora(), "RequestRefusalPage", toUs + "/refusal");
        stop("RequestWhatPage", "with errors", visitor(cast.cara()), it -> it.open("/requests").press("Ask other bodies")
                .press(SAVE));
        stop("RequestComposerPage", "with errors", visitor(asking.dora()), it -> it.open(toUs + "/composer").press("Hand it over"));
        stop("RequestRefusalPage", "with errors", visitor(asking.dora()), it -> it.open(toUs + "/refusal").press("Refuse"));
    }

    private void matching() {
        var cara = cast().cara();
        var matching = Matching.of(scene.service());
        var first = matching.held(cara, "Jo Sample");
        var second = matching.held(cara, "Sample Joe");
        var third = matching.held(cara, "Jo Sampel");
        var joined = matching.joined(cara, second, third, false);
        var dee = scene.world().officer(cast().police(), "Dee", Role.DECONFLICTION);
        var elsewhere = matching.held(cast().eve(), "Joseph Sample");
        at(cara, "PeoplePage", "/people").at(cara, "RecordPage", "/people/new").at(cara, "LookedPage", "/people/" + first)
                .at(cara, "BesidePage", "/people/" + first + "/beside/" + second)
                .at(cara, "SayPage", "/people/" + first + "/alone").at(cara, "PersonPage", "/persons/" + joined.person())
                .at(dee, "DeconflictionPage", "/deconfliction").at(dee, "LookedPage", "/deconfliction/" + elsewhere)
                .at(dee, "BesidePage", "/deconfliction/" + first + "/beside/" + elsewhere);
        stop("RecordPage", "with errors", visitor(cara), it -> it.open("/people/new").press("Record, and see who may be meant"));
        at(cara, "SourcePage", "/people/" + second + "/source");
        stop("SourcePage", "with errors", visitor(cara), it -> it.open("/people/" + second + "/source").press("Add it"));
        stop("BesidePage", "with errors", visitor(cara), it -> it.open("/people/" + first + "/beside/" + second).press("Decide"));
        stop("SayPage", "to undo, with errors", visitor(cara),
                it -> it.open("/persons/" + joined.person() + "/undo/" + joined.act()).press("Undo"));
    }

    private void casework() {
        panels();
        CaseStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
    }

    private void panels() {
        PanelStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
    }

    private void signingIn(OfficerId alex) {
        var blake = scene.world().officer(cast().police(), "Blake", Role.ADMINISTRATOR);
        var linked = LinkedAccounts.of(scene.service());
        linked.claimed(alex, cast().ann());
        linked.confirmed(alex, blake, cast().amir());
        at(blake, "EnrolmentsPage", "/enrolments").at(blake, "EnrolmentPage", "/officers/" + cast().ann() + "/sign-in");
        stop("EnrolmentPage", "linked", visitor(blake), it -> it.open("/officers/" + cast().amir() + "/sign-in"));
        stop("EnrolmentPage", "not linked", visitor(blake), it -> it.open("/officers/" + cast().bryn() + "/sign-in"));
        stop("CodeMadePage", "", visitor(blake), it -> it.press("Make a code"));
        stop("EnrolmentRefusedPage", "", visitor(blake), it -> {
            it.open("/officers/" + cast().bea() + "/sign-in");
            linked.claimed(blake, cast().bea());
            it.press("Make a code");
        });
        var nobody = scene.visitor(How.USUALLY);
        madeUp(nobody, new ProviderSignInPage("Example ID", true), "/sign-in");
        madeUp(nobody, new CodePage("Noor Newcomer", Answers.blank()), "/sign-in");
        madeUp(nobody, new AccountWaitsPage("Noor Newcomer"), "/sign-in");
        for (var why : Failure.values()) {
            madeUp(nobody, new SignInFailedPage(why), "/sign-in");
        }
    }

    private void systems() {
        var known = Systems.of(scene.service(), scene.world());
        var third = known.administrator(cast().police()).officer();
        var waits = known.registered(cast().police(), false);
        var suspended = known.shares(cast().police(), cast().ann());
        scene.service().getBean(Clients.class).suspend(known.administrator(cast().police()), suspended.id(), "A test");
        known.approves(cast().police(), cast().bryn());
        at(third, "SystemsPage", "/systems").at(third, "SystemNewPage", "/systems/new")
                .at(cast().bryn(), "OwnSystemsPage", "/my-systems").at(cast().bryn(), "RefusedPage", "/systems");
        stop("SystemNewPage", "with errors", visitor(third), it -> it.open("/systems/new").press("Register"));
        stop("SystemPage", "waits", visitor(third), it -> it.open("/systems/" + waits.id()));
        stop("SystemPage", "suspended", visitor(third), it -> it.open("/systems/" + suspended.id()));
        var nobody = scene.visitor(How.USUALLY);
        for (var language : List.of("en", "cy")) {
            stop("ProblemPage", language, nobody, it -> it.open("/api/problems/acts-for-an-officer?lang=" + language));
            stop("ProblemPage", "a rule " + language, nobody,
                    it -> it.open("/api/problems/sharing.someone-else-decides?lang=" + language));
        }
    }

    private void erasures() {
        var proposed = Proposed.in(scene.service(), scene.world());
        var third = proposed.administrator(cast().police()).officer();
        var waits = proposed.proposed(cast().police(), proposed.done(cast().ann()));
        var erased = proposed.erased(cast().police(), proposed.done(cast().ann()));
        at(third, "ErasuresPage", "/erasures").at(third, "ErasureNewPage", "/erasures/new")
                .at(third, "ErasurePage", "/erasures/" + waits);
        stop("ErasureNewPage", "with errors", visitor(third), it -> it.open("/erasures/new").press("Propose this erasure"));
        stop("ErasurePage", "erased", visitor(third), it -> it.open("/erasures/" + erased));
        var entry = proposed.done(cast().ann());
        proposed.erased(cast().police(), entry);
        stop("ReceiptErasedPage", "", visitor(cast().ann()), it -> it.open("/receipts/" + entry));
    }

    private void overseeing() {
        SamplingStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        BoardStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        PilotStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        PublicationStops.of(publishing()).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        StatisticsStops.of(figured()).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        ConsultationStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        ScrutinyStops.of(scene).forEach((name, way) -> stop(name.split(" ")[0], name.substring(name.indexOf(' ') + 1),
                visitor(way.officer()), way.steps()));
        OverseerJourneyTest.covered(scene);
        scene.sent();
        at(cast().sam(), "OversightPage", "/oversight").at(cast().sam(), "OverseenEntriesPage", "/oversight/entries")
                .at(cast().ann(), "RefusedPage", "/oversight/entries").at(cast().ann(), "ReceiptsPage", "/receipts");
    }

    private void notices() {
        scene.sent();
        var cara = cast().cara();
        var alex = scene.world().officer(cast().school(), "Alex", Role.ADMINISTRATOR);
        var hook = Hooked.of(scene.service(), scene.world()).dead(cast().school(), alex);
        at(cara, "NoticesPage", "/notices").at(cara, "WishPage", "/notices/settings").at(cara, "LettersPage", "/notices/mail")
                .at(alex, "TroublePage", "/notices/trouble").at(alex, "HooksPage", "/hooks").at(alex, "HookPage", "/hooks/" + hook);
        stop("WishPage", "with errors", visitor(cara), it -> it.open("/notices/settings").type("address", "none").press("Save"));
        stop("HooksPage", "with errors", visitor(alex), it -> it.open("/hooks").press("Register"));
        stop("SecretMadePage", "", visitor(alex), it -> it.open("/hooks/" + hook).press("Make a new secret"));
    }

    private Cast cast() {
        return scene.cast();
    }

    private Tour at(OfficerId officer, String type, String path) {
        var peculiar = path.replaceAll("[0-9a-f-]{36}|\\?.*", "").replaceAll("/+", " ").strip();
        stop(type, peculiar, visitor(officer), it -> it.open(path));
        return this;
    }

    private void stop(String type, String peculiar, Visitor visitor, Consumer<Visitor> way) {
        stops.add(new Stop(type, (type + " " + peculiar).strip(), visitor, way));
    }

    private Visitor visitor(OfficerId officer) {
        return visitors.computeIfAbsent(officer, scene::officer);
    }
}
