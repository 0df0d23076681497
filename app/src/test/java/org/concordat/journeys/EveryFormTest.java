package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.api.Clients;
import org.concordat.api.web.Systems;
import org.concordat.assurance.Stating;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.complaints.Complaining;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.intake.Worried;
import org.concordat.journeys.Scene.How;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Quarter;
import org.concordat.notices.Hooked;
import org.concordat.partnership.Signatories;
import org.concordat.panels.AtPanel;
import org.concordat.people.Matching;
import org.concordat.records.Erasures;
import org.concordat.records.Ground;
import org.concordat.records.Proposed;
import org.concordat.pilots.Piloting;
import org.concordat.publications.Publishing;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.Responded;
import org.concordat.resources.Resourced;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Inquiring;
import org.concordat.signin.LinkedAccounts;
import org.concordat.statistics.Figured;
import org.concordat.succession.Ending;
import org.concordat.succession.Leaving;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Every type of form that the service takes, sent once as it stands by someone without JavaScript: it arrives, and is
/// answered with a page. What comes of forms that are filled in is the journeys' to tell.
@Journey
class EveryFormTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final Set<String> sent = new TreeSet<>();
    private Scene scene;

    @Test
    void worksWithoutScript(Scene scene) {
        this.scene = scene;
        composing();
        receiving();
        asking();
        askingOpenly();
        matching();
        worrying();
        sharing();
        notices();
        otherWays();
        passingOn();
        agreements();
        register();
        sends(scene.visitor(How.WITHOUT_SCRIPT), "/sign-in");
        sends(visitor(scene.cast().eve()), "/sign-in/again");
        sends(visitor(scene.cast().eve()).open("/home"), "header form");
        assertThat(sent).isEqualTo(patterns().stream().map(PathPattern::getPatternString)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void sharing() {
        var nobody = scene.visitor(How.WITHOUT_SCRIPT);
        Tour.worried(nobody, "en", Worried.in(scene.service(), scene.world(), scene.cast()).area()).press("Continue");
        sends(nobody, "main form", "/share-a-concern/person", "/share-a-concern/sent");
        var at = Complaining.in(scene.service(), scene.world(), scene.cast());
        Tour.complained(nobody, "en", at).press("Continue");
        sends(nobody, "main form", "/complain/mistake", "/complain/sent");
        var made = "/complaints/" + at.made();
        sends(visitor(at.olu()), made, made + "/answer");
    }

    private void composing() {
        var cast = scene.cast();
        var draft = "/drafts/" + scene.drafted();
        var ann = visitor(cast.ann());
        var encloses = "/drafts/" + scene.drafted();
        sends(ann.open(encloses + "/stays-home").type("terms", "Larch").press("Keep them home"), encloses + "/stays-home",
                encloses + "/versions");
        ann.open(encloses + "/attachments").type("title", "A letter").page().setInputFiles("input[name=file]",
                new FilePayload("a.txt", "text/plain", "Dear Sam".getBytes(StandardCharsets.UTF_8)));
        sends(ann.press("Add the file"), encloses + "/attachments");
        sends(ann, "/drafts", draft + "/audience", draft + "/gateway/needs", draft + "/check",
                "/drafts/" + scene.drafted() + "/discard");
        var sentOne = "/disclosures/" + scene.sent();
        sends(ann, sentOne, sentOne + "/versions", sentOne + "/recall");
        prints(ann, sentOne + "/paper", "/copies", "/disclosures/{id}/paper/copies");
        prints(ann, sentOne + "/paper", "/exports", "/disclosures/{id}/paper/exports");
        sends(visitor(cast.bryn()), "/approvals/" + scene.proposed() + "/decline",
                "/approvals/" + scene.proposed() + "/approve");
    }

    private void receiving() {
        var composing = scene.composing();
        var cleo = scene.world().officer(scene.cast().school(), "Cleo", Role.SAFEGUARDING_LEAD, Role.ORIGINATOR);
        var accepts = scene.sent();
        composing.inbox().open(composing.in(cleo), accepts, UUID.randomUUID(), Cast.PREVENT);
        var reads = scene.sent();
        composing.opened(cleo, reads);
        var disposes = scene.sent();
        composing.opened(cleo, disposes);
        composing.inbox().read(composing.in(cleo), disposes);
        scene.service().getBean(Disclosures.class)
                .recall(composing.in(scene.cast().ann()), disposes, UUID.randomUUID(), "The wrong pupil");
        var answered = scene.sent();
        composing.opened(cleo, answered);
        composing.inbox().answer(composing.in(cleo), answered, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
        prints(visitor(cleo), "/inbox/" + reads, "/copies", "/inbox/{id}/copies");
        sends(visitor(cleo), "/inbox/" + scene.sent(), "/inbox/" + accepts, "/inbox/" + reads, "/inbox/" + answered + "/outcome",
                "/inbox/" + disposes + "/disposal");
    }

    /// A form that is answered with a file.
    private void prints(Visitor visitor, String place, String end, String route) {
        var button = visitor.open(place).part("main form[action$='" + end + "'] button");
        assertThat(visitor.page().waitForDownload(button::click).suggestedFilename()).contains("-copy-");
        sent.add(route);
    }

    private void asking() {
        var cast = scene.cast();
        var inquiring = Inquiring.of(scene.service());
        var subject = Inquiring.pupil("Jo Example");
        var asks = "/inquiries/" + inquiring.written(cast.cara(), subject, cast.agreement(), cast.police());
        var discards = "/inquiries/" + inquiring.written(cast.cara(), subject, cast.agreement(), cast.police());
        var asked = "/asked/" + inquiring.asked(cast.cara(), "Al Other", cast.agreement(), cast.police());
        sends(visitor(cast.cara()), "/inquiries", asks + "/subject", asks + "/check", discards + "/check");
        sends(visitor(cast.ann()), asked, asked + "/nothing", asked + "/told");
    }

    private void askingOpenly() {
        var cast = scene.cast();
        var asking = AskingOpenly.of(scene.service(), scene.world(), cast);
        var dual = scene.world().officer(cast.police(), "Dee", Role.DISCLOSURE_OFFICER, Role.ORIGINATOR);
        var draft = "/requests/" + asking.written(AskingOpenly.about("Jo Example"), cast.police());
        var discards = "/requests/" + asking.written(AskingOpenly.about("Jo Example"), cast.police());
        var waits = asking.proposed(AskingOpenly.about("Al Other"), cast.police());
        var takenBack = asking.proposed(AskingOpenly.about("Al Other"), cast.police());
        var sent = "/requests/" + asking.sent("Jo Example");
        sends(visitor(cast.cara()), "/requests", draft + "/what", draft + "/check", discards + "/check", sent,
                sent + "/withdrawal", "/requests/" + takenBack);
        sends(visitor(asking.ada()), "/requests-to-approve/" + waits);
        var dee = visitor(dual);
        for (var end : List.of("", "/nothing-held", "/refusal", "/composer")) {
            var toUs = asking.sent("Jo Example");
            if (!end.isEmpty()) {
                assertThat(asking.responses().take(asking.in(dual), toUs, UUID.randomUUID())).isEqualTo(new Responded.Made());
            }
            sends(dee, "/requests-to-us/" + toUs + end);
        }
    }

    private void matching() {
        var cast = scene.cast();
        var matching = Matching.of(scene.service());
        var one = matching.held(cast.cara(), "Jo Sample");
        var other = matching.held(cast.cara(), "Joe Sample");
        var joined = matching.joined(cast.cara(), one, other, false);
        var elsewhere = matching.held(cast.eve(), "Joseph Sample");
        sends(visitor(cast.cara()), "/people/new", "/people/" + one + "/beside/" + other, "/people/" + one + "/alone", "/people/" + one + "/source",
                "/persons/" + joined.person() + "/undo/" + joined.act());
        sends(visitor(scene.world().officer(cast.police(), "Dee", Role.DECONFLICTION)),
                "/deconfliction/" + one + "/beside/" + elsewhere, "/deconfliction/" + elsewhere + "/alone");
    }

    private void worrying() {
        var worried = Worried.in(scene.service(), scene.world(), scene.cast());
        var cara = visitor(scene.cast().cara());
        sends(cara, "/referrals/new/online");
        CaseStops.writes(cara.open("/referrals/new/online"), worried).press("Continue");
        sends(cara, "main form");
        casework();
        panels();
        scrutiny();
    }

    private void casework() {
        var work = Casework.in(scene.service(), scene.world(), scene.cast());
        var closed = work.closed(Choice.Assessment.PANEL);
        var left = work.handedOver();
        scene.world().leaves(work.quinn(), scene.today());
        sends(visitor(work.robin()), "/handovers/" + work.offered(work.opened(), work.pat(), work.robin()));
        var waits = work.opened();
        var decided = work.decided(work.pat(), waits, Choice.Deconfliction.NONE);
        var proposed = work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST));
        sends(visitor(work.pat()), "/cases/" + work.assessed(Choice.Assessment.PANEL) + "/closure", "/closures/" + proposed,
                "/cases/" + closed + "/exit-review", "/cases/" + closed + "/reopening", "/cases/" + closed + "/telling");
        sends(visitor(work.robin()), "/closures/" + work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST)));
        sends(visitor(work.pat()), "/cases/" + left, "/cases/" + work.opened() + "/person",
                "/cases/" + work.opened() + "/deconfliction", "/cases/" + waits, "/cases/" + waits + "/assessment",
                "/cases/" + waits + "/decisions/" + decided + "/correction", "/cases/" + work.opened() + "/handover",
                "/handovers/" + work.offered(work.opened(), work.pat(), work.robin()));
        var exports = visitor(work.pat()).open("/cases/" + closed + "/bundle").type("inquiry", "The inquiry").choose("power", "COURT")
                .type("reason", "It asks");
        assertThat(exports.page().waitForDownload(exports.part("main form button")::click).suggestedFilename()).contains("-bundle-");
        sent.add("/cases/{id}/bundle");
    }

    private void panels() {
        var at = AtPanel.in(scene.service(), scene.world(), scene.cast());
        var meeting = "/meetings/" + at.called(scene.today().plusDays(7), AtPanel.PLACE, at.pat());
        sends(visitor(at.chris()), "/meetings/new", meeting + "/invitations", meeting + "/calling-off");
        sends(visitor(at.pat()), "/agenda/" + at.opened());
        sitting(at);
    }

    private void sitting(AtPanel at) {
        sends(visitor(at.chris()), "/meetings/" + at.called(scene.today(), AtPanel.PLACE, at.pat()) + "/attendance");
        var left = at.partner();
        var gone = at.sitting(scene.today(), left);
        at.asked(gone);
        scene.world().leaves(left, scene.today());
        var asked = at.sitting(scene.today());
        at.asked(asked);
        var adopted = at.supported(scene.today());
        sends(visitor(at.chris()), "/agenda-items/" + adopted + "/support");
        sends(visitor(at.petra()), "/panel-actions/" + at.set(adopted, "Meet the family.", scene.today()));
        sends(visitor(at.petra()), "/agenda-items/" + asked);
        sends(visitor(at.chris()), "/agenda-items/" + at.supported(scene.today()) + "/providers");
        var raised = at.accepted(scene.today());
        at.gave(raised, scene.today(), "Spoke of leaving home.", null);
        sends(visitor(at.ivy()), "/engagements/" + at.engaged(at.supported(scene.today())), "/engagements/" + at.accepted(scene.today()));
        sends(visitor(at.pat()), "/engagements/" + raised);
        sends(visitor(at.chris()), "/agenda-items/" + gone, "/agenda-items/" + at.sitting(scene.today()),
                "/agenda-items/" + at.sitting(scene.today()) + "/decision");
    }

    private void scrutiny() {
        var at = Scrutinised.in(scene.service(), scene.world(), scene.cast());
        sends(visitor(at.sam()), "/matters/new?kind=direction", "/priorities/new", "/resources/new");
        resources(Resourced.in(at));
        var review = "/reviews/" + at.reviewed();
        at.cameLater();
        sends(visitor(at.bo()), "/reviews/new", review);
        var waits = "/matters/" + at.raised(MatterKind.FINDING);
        sends(visitor(at.olu()), waits + "/answer");
        var accepted = at.raised(MatterKind.FINDING);
        at.accepted(accepted);
        sends(visitor(at.olu()), "/matters/" + accepted + "/done");
        sends(visitor(at.sam()), "/matters/" + accepted + "/reply", waits + "/closing");
        statements(Stating.in(at));
        consulting(Consulting.in(at));
        var ending = Ending.in(scene.service(), scene.world());
        sends(visitor(ending.gia()), "/bodies/" + ending.body() + "/offer");
        var left = Leaving.in(Casework.in(scene.service(), scene.world(), scene.cast()), scene.today());
        sends(visitor(left.hana()), "/cases-left/" + left.force());
        var offered = Ending.in(scene.service(), scene.world());
        sends(visitor(offered.tia()), "/successions/" + offered.offered());
        sampling(Sampled.in(scene.service(), scene.world(), scene.cast()));
        figures(Figured.in(scene.service(), scene.world()).counted());
        publications(Publishing.in(scene.service(), scene.world()));
        pilots(Piloting.in(Scrutinised.in(scene.service(), scene.world(), scene.cast())));
    }

    private void resources(Resourced at) {
        sends(visitor(at.at().sam()), "/resources/file");
        at.entered();
        sends(visitor(at.at().sam()).open("/resources/file").type("csv", at.file()).press("Continue"), "main form");
    }

    private void statements(Stating at) {
        var draft = "/statements/" + at.drafted();
        var second = at.drafted(new Quarter(2026, 2));
        at.challenged(second);
        sends(visitor(at.sam()), "/statements/new?quarter=2025-Q4", draft + "/amendment", "/statements/" + second + "/answer");
        sends(visitor(at.bo()), draft + "/challenge");
        sends(visitor(at.ola()), "/statements/" + at.drafted(new Quarter(2026, 1)) + "/signature");
    }

    private void consulting(Consulting at) {
        var draft = "/consulting/" + at.drafted();
        sends(visitor(at.sam()), "/consulting/new", draft + "/words", draft + "/questions", draft);
        sends(visitor(at.ola()), draft + "/approval");
        sends(visitor(at.sam()), "/consulting/answers/" + at.wrote(at.open(), Consulting.SAID));
        var asked = "/consultations/" + Consultation.reference(at.open()) + "/answer";
        var nobody = scene.visitor(How.WITHOUT_SCRIPT);
        sends(nobody, asked);
        sends(nobody.open(asked).choose("q1", "1").press("Continue"), "main form");
    }

    private void sampling(Sampled at) {
        var committed = at.planned();
        at.committed(committed, at.sam(), at.tess());
        var rolled = at.planned();
        at.committed(rolled, at.sam(), at.tess());
        at.rolled(rolled, Sampled.DIGITS);
        at.revealed(rolled, at.sam());
        var drawn = at.drawn();
        sends(visitor(at.sam()), "/samples/new", "/samples/" + at.planned(), "/samples/" + committed, "/samples/" + at.ready(),
                "/samples/" + drawn + "/decisions/" + at.first(drawn));
        sends(visitor(at.tess()), "/samples/" + rolled, "/samples/" + at.intended(at.sam()));
        sends(visitor(at.sam()), "/samples/choices/new");
        sends(visitor(at.work().pat()), "/sample-challenges/" + at.challenged(drawn));
        sends(visitor(at.work().quinn()), "/sample-challenges/" + at.answered(drawn));
    }

    private void figures(Figured at) {
        var withdrawn = at.released("referrals-by-sector");
        sends(visitor(at.bo()), "/figure-releases/new", "/figure-releases/" + withdrawn);
        at.withdrawalAsked(withdrawn);
        sends(visitor(at.bex()), "/figure-releases/" + withdrawn, "/figure-releases/" + at.made("referrals-by-age"));
    }

    private void publications(Publishing at) {
        sends(visitor(at.pam()), "/our-publications/new", "/our-publications/" + at.approved());
        sends(visitor(at.pat()), "/our-publications/" + at.written());
    }

    private void pilots(Piloting at) {
        var settled = "/our-pilots/" + at.settled();
        var heard = at.ago(at.heard(), 1);
        sends(visitor(at.bo()), "/our-pilots/new", settled);
        sends(visitor(at.bex()), "/our-pilots/" + at.written());
        sends(visitor(at.sam()), settled + "/areas/" + at.area());
        sends(visitor(at.bo()), "/our-pilots/" + heard + "/areas/" + at.area());
        var ran = at.ran();
        sends(visitor(at.bo()), "/our-pilots/" + ran + "/evaluations/new");
        sends(visitor(at.bex()), "/our-pilots/" + ran + "/evaluations/" + at.evaluated(ran));
    }

    private void notices() {
        var cast = scene.cast();
        var alex = scene.world().officer(cast.school(), "Alex", Role.ADMINISTRATOR);
        var blake = scene.world().officer(cast.school(), "Blake", Role.ADMINISTRATOR);
        var hooked = Hooked.of(scene.service(), scene.world());
        sends(visitor(cast.cara()), "/notices/settings");
        sends(visitor(alex), "/hooks");
        var dead = "/hooks/" + hooked.dead(cast.school(), alex);
        sends(visitor(alex).open(dead), "main form[action*='/events/']", dead);
        sends(visitor(blake), "/hooks/" + hooked.registered(cast.school(), alex), "/hooks/" + hooked.registered(cast.school(), alex));
    }

    private void otherWays() {
        var openings = new Openings(scene);
        var grants = scene.sent();
        var cara = visitor(scene.cast().cara());
        sends(cara, "/inbox/" + grants + "/grant");
        cara.open("/inbox/" + grants + "/grant").choose("colleague", scene.cast().dan().toString())
                .type("lastDay", scene.today().plusDays(3)).type("reason", "I am on leave.").press("Continue");
        sends(cara, "main form", "/grants/" + openings.asked(grants) + "/withdrawal");
        sends(visitor(scene.cast().bryn()), "/grants/" + openings.asked(grants),
                "/glass/reviews/" + openings.broken(scene.sent()));
        var dan = visitor(scene.cast().dan());
        sends(dan, "/glass");
        Openings.reason(dan.open("/glass"), openings.reference(scene.sent())).press("Continue");
        sends(dan, "main form");
    }

    private void passingOn() {
        var passing = PassingOn.in(scene.service(), scene.world());
        var relay = passing.relay();
        var held = passing.held();
        sends(visitor(passing.school()), "/inbox/" + held + "/onward", "/onward/" + passing.given(held));
        sends(visitor(relay.police().approver()), "/onward/" + passing.asked(held));
        sends(visitor(relay.police().lead()), "/disclosures/" + held + "/correction",
                "/drafts/" + passing.correcting(held) + "/why");
        var other = passing.held();
        var passed = passing.passedOn(other);
        var later = passing.corrected(other);
        passing.composing().opened(passing.school(), later);
        sends(visitor(passing.school()), "/inbox/" + later, "/disclosures/" + passed + "/keep");
        sends(visitor(scene.cast().ann()), "/disclosures/" + scene.dueForReview() + "/retention");
    }

    private void agreements() {
        var all = Signatories.of(scene.service());
        var draft = "/agreements/" + all.drafted() + "/draft";
        var offered = "/agreements/" + all.offered();
        var signed = "/agreements/" + all.signed();
        var suspended = all.signed();
        all.agreements().suspend(all.now(all.councilOwner()), UUID.randomUUID(), suspended, "A breach");
        sends(visitor(all.forceOwner().officer()), "/agreements/new", "/agreements/import", draft + "/contents",
                draft + "/parties?look=body", "/agreements/" + all.drafted() + "/draft/check",
                "/agreements/" + all.drafted() + "/draft/discard", offered + "/signature", offered + "/withdrawal",
                signed + "/review", signed + "/suspension", signed + "/version", signed + "/ending",
                "/agreements/" + suspended + "/resumption");
        var body = "/bodies/" + all.force().body();
        sends(visitor(all.founders().one().officer()), "/bodies/new", body + "/name", body + "/succession", body + "/end");
    }

    private void register() {
        var cast = scene.cast();
        var body = "/bodies/" + cast.police();
        var alex = visitor(scene.world().officer(cast.police(), "Alex", Role.ADMINISTRATOR));
        var blake = visitor(scene.world().officer(cast.police(), "Blake", Role.ADMINISTRATOR));
        sends(alex, body + "/officers/new", body + "/offices/new", "/officers/" + cast.ann() + "/leave",
                "/officers/" + cast.ann() + "/roles/new");
        var office = alex.open(body + "/offices/new").type("title", "Head of Prevent").type("from", scene.today())
                .type("source", "A letter").press("Register").path();
        sends(alex, office + "/holder", office + "/vacancy");
        alex.open("/officers/" + cast.ann() + "/roles/new").choose("role", "APPROVER").type("from", scene.today())
                .type("trained", scene.today().plusYears(1)).type("reason", "Cover").press("Continue");
        sends(alex, "main form");
        sends(blake.open(alex.path()), "main form[action$=decline]", alex.path());
        enrolment();
        systems();
        erasures();
    }

    private void systems() {
        var cast = scene.cast();
        var known = Systems.of(scene.service(), scene.world());
        var third = visitor(known.administrator(cast.police()).officer());
        var suspended = known.shares(cast.police()).id();
        sends(third, "/systems/new", "/systems/" + known.registered(cast.police(), false).id(),
                "/systems/" + known.registered(cast.police(), false).id(), "/systems/" + suspended);
        scene.service().getBean(Clients.class).suspend(known.administrator(cast.police()), suspended, "A test");
        sends(third, "/systems/" + suspended);
        known.shares(cast.police(), cast.ann());
        sends(visitor(cast.ann()), "/my-systems");
    }

    private void erasures() {
        var police = scene.cast().police();
        var proposed = Proposed.in(scene.service(), scene.world());
        var erasure = "/erasures/" + proposed.proposed(police, proposed.done(scene.cast().ann()));
        var third = visitor(proposed.administrator(police).officer());
        sends(third, "/erasures/new");
        sends(third.open(erasure), "main form[action$=decline]", erasure);
        var ada = proposed.administrator(police);
        var own = UUID.randomUUID();
        scene.service().getBean(Erasures.class).propose(ada, own, proposed.done(scene.cast().ann()), Ground.ORDER, Proposed.WHY);
        sends(visitor(ada.officer()).open("/erasures/" + own), "main form[action$=withdraw]", "/erasures/" + own);
    }

    private void enrolment() {
        var cast = scene.cast();
        var linked = LinkedAccounts.of(scene.service());
        var makes = scene.world().officer(cast.police(), "Cam", Role.ADMINISTRATOR);
        var confirms = scene.world().officer(cast.police(), "Drew", Role.ADMINISTRATOR);
        linked.claimed(makes, cast.ann());
        linked.confirmed(makes, confirms, cast.amir());
        sends(visitor(confirms), "/officers/" + cast.bryn() + "/sign-in", "/officers/" + cast.ann() + "/sign-in",
                "/officers/" + cast.amir() + "/sign-in");
        linked.claimed(makes, cast.bea());
        sends(visitor(confirms), "/officers/" + cast.bea() + "/sign-in");
    }

    /// Opens each address and sends every form there whose type was not sent yet; of what is not an address, the form
    /// at hand that it selects.
    private void sends(Visitor visitor, String... places) {
        for (var place : places) {
            if (!place.startsWith("/")) {
                send(visitor, visitor.part(place).first());
                continue;
            }
            for (var form = unsent(visitor.open(place)); form.isPresent(); form = unsent(visitor.open(place))) {
                send(visitor, form.get());
            }
        }
    }

    private Optional<Locator> unsent(Visitor visitor) {
        return visitor.part("main form[method=post]").all().stream()
                .filter(form -> !sent.contains(type(form))).findFirst();
    }

    private void send(Visitor visitor, Locator form) {
        var type = type(form);
        visitor.press(form.locator("button").first());
        assertThat(visitor.status()).as(type + " answered: " + visitor.heading()).isIn(200, 422);
        sent.add(type);
    }

    /// The route that takes the form; the most particular where several would.
    private String type(Locator form) {
        var path = PathContainer.parsePath(form.getAttribute("action"));
        return patterns().stream().filter(pattern -> pattern.matches(path)).sorted().findFirst()
                .map(PathPattern::getPatternString).orElseThrow(() -> new AssertionError("nobody takes " + path));
    }

    private Set<PathPattern> patterns() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(it -> it.getPathPatternsCondition().getPatterns().stream())
                .filter(it -> !it.getPatternString().startsWith("/api/")).collect(Collectors.toSet());
    }

    private Visitor visitor(OfficerId officer) {
        return scene.officer(officer, How.WITHOUT_SCRIPT);
    }
}
