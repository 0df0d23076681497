package org.concordat.journeys;

import static org.concordat.journeys.Hidden.starts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.api.web.Systems;
import org.concordat.attachments.Files;
import org.concordat.assurance.Stating;
import org.concordat.casework.Casework;
import org.concordat.casework.Choice;
import org.concordat.complaints.Complaining;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.panels.Consent;
import org.concordat.notices.Hooked;
import org.concordat.people.Matching;
import org.concordat.records.Proposed;
import org.concordat.pilots.Piloting;
import org.concordat.publications.Publishing;
import org.concordat.requests.AskingOpenly;
import org.concordat.sampling.Sampled;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Inquiring;
import org.concordat.sharing.World;
import org.concordat.signin.LinkedAccounts;
import org.concordat.statistics.Figured;
import org.concordat.succession.Ending;
import org.concordat.succession.Leaving;
import org.springframework.context.ApplicationContext;

/// The same of requests, inquiries, what was let in past the audience or further on, receipts, and bodies' own systems.
record HiddenSince(ApplicationContext service, World world, Cast cast, Composing composing, OfficerId alex, OfficerId kim) {

    /// @see Hidden#all
    static List<Hidden> all(ApplicationContext service, World world, Cast cast, Composing composing) {
        var it = new HiddenSince(service, world, cast, composing, world.officer(cast.police(), "Alex", Role.ADMINISTRATOR),
                world.officer(cast.council(), "Kim", Role.ADMINISTRATOR));
        return Stream.of(it.requests(), it.inquiries(), it.opened(), it.systems(), it.people(), it.cases(), it.files(),
                        it.panels(), it.scrutiny())
                .flatMap(List::stream).toList();
    }

    private List<Hidden> requests() {
        var asking = AskingOpenly.of(service, world, cast);
        var written = asking.written(AskingOpenly.about("Jo Example"), cast.police());
        var proposed = asking.proposed(AskingOpenly.about("Jo Example"), cast.police());
        var sent = asking.sent("Jo Example");
        var outsiders = List.of(cast.carl(), cast.dan(), cast.amir(), cast.eve(), cast.sam(), alex);
        return List.of(
                new Hidden("a draft of a request", written.value(), starts("/requests/"), outsiders),
                new Hidden("a request", sent.value(), starts("/requests/"), outsiders),
                new Hidden("a request to approve", proposed.value(), starts("/requests-to-approve/", "/requests-to-us/"),
                        outsiders),
                new Hidden("a request to another", sent.value(), starts("/requests-to-us/"),
                        List.of(cast.carl(), cast.dan(), cast.sam(), alex)));
    }

    private List<Hidden> inquiries() {
        var inquiring = Inquiring.of(service);
        var ila = world.officer(cast.school(), "Ila", Role.SAFEGUARDING_LEAD);
        var written = inquiring.written(ila, Inquiring.pupil("Jo Example"), cast.agreement(), cast.police());
        var asked = inquiring.asked(ila, "Jo Example", cast.agreement(), cast.police());
        var outsiders = List.of(cast.carl(), cast.dan(), cast.eve(), cast.sam(), cast.bryn());
        return List.of(
                new Hidden("a draft of an inquiry", written.value(), starts("/inquiries/"), outsiders),
                new Hidden("an inquiry", asked.value(), starts("/inquiries/"), outsiders),
                new Hidden("an inquiry of another", asked.value(), starts("/asked/"),
                        List.of(cast.carl(), cast.dan(), cast.eve(), cast.sam(), alex)));
    }

    private List<Hidden> opened() {
        var passing = PassingOn.in(service, world);
        var outsiders = List.of(cast.carl(), cast.eve(), cast.sam(), alex);
        var erasures = Proposed.in(service, world);
        var erasure = erasures.proposed(cast.police(), erasures.done(cast.ann()));
        var taken = world.jdbc().sql("select id from ledger.entry where officer = ? order by at desc, id limit 1")
                .param(cast.cara().value()).query(UUID.class).single();
        return List.of(
                new Hidden("a grant", grant(), starts("/grants/"), outsiders),
                new Hidden("broken glass", broken(), starts("/glass/"), List.of(cast.eve(), cast.sam(), alex)),
                new Hidden("what may be passed on", passing.asked(passing.held()), starts("/onward/"),
                        List.of(cast.cara(), cast.eve(), cast.sam(), alex)),
                new Hidden("an entry of somebody else", taken, starts("/receipts/"), outsiders),
                new Hidden("an erasure", erasure, starts("/erasures/"), List.of(cast.ann(), cast.cara(), cast.sam(), kim)));
    }

    private List<Hidden> systems() {
        var systems = Systems.of(service, world);
        var waits = systems.registered(cast.police(), false).id();
        var used = systems.shares(cast.police(), cast.ann()).id();
        var hooked = Hooked.of(service, world);
        var hook = hooked.registered(cast.police(), alex);
        var dead = hooked.dead(cast.police(), alex);
        var noor = world.officer(cast.police(), "Noor");
        var outsiders = List.of(cast.ann(), cast.cara(), cast.sam(), kim);
        return List.of(
                new Hidden("a system that waits", waits, starts("/systems/"), outsiders),
                new Hidden("a system that waits for a colleague", waits, starts("/my-systems/"), outsiders),
                new Hidden("a system", used, starts("/systems/"), outsiders),
                new Hidden("a system of another body", used, starts("/my-systems/"), List.of(cast.cara(), cast.sam(), kim)),
                new Hidden("a webhook", hook, starts("/hooks/"), outsiders),
                Hidden.inside("an event of a webhook", dead, hooked.eventOf(dead), starts("/hooks/{id}/events/"), outsiders),
                Hidden.inside("an account", noor.value(), LinkedAccounts.of(service).claimed(alex, noor),
                        starts("/officers/{id}/sign-in/"), List.of(kim, cast.eve(), cast.cara())));
    }

    /// Of a draft and of a disclosure; and of a draft, as if it were of one's own.
    private List<Hidden> files() {
        var day = LocalDate.ofInstant(composing.clock().instant(), Viewer.ZONE);
        var draft = composing.drafted(cast.ann(), cast.sections(day));
        var file = attached(draft);
        var sent = composing.drafted(cast.ann(), cast.sections(day));
        var sentFile = attached(sent);
        composing.proposals().propose(composing.in(cast.ann()), sent);
        composing.approvals().approve(composing.in(cast.bryn()), sent, UUID.randomUUID());
        return List.of(
                Hidden.inside("a file of a draft", draft.value(), file, starts("/drafts/{id}/attachments/"),
                        List.of(cast.amir(), cast.bryn(), cast.eve(), cast.sam(), alex)),
                Hidden.inside("a file of a disclosure", sent.value(), sentFile,
                        starts("/inbox/{id}/attachments/", "/disclosures/{id}/attachments/"), List.of(cast.eve(), cast.sam(), alex)),
                Hidden.insideOnesOwn("another's file in one's own draft", composing.drafted(cast.amir(), cast.sections(day)).value(),
                        file, starts("/drafts/{id}/attachments/"), cast.amir()));
    }

    private UUID attached(DisclosureId draft) {
        return ((Attaching.Added) service.getBean(Attachments.class).attach(composing.in(cast.ann()), draft, UUID.randomUUID(),
                "A letter", "a.png", Files.png())).id();
    }

    private List<Hidden> people() {
        var matching = Matching.of(service);
        var one = matching.held(cast.cara(), "Jo Hidden");
        var joined = matching.joined(cast.cara(), one, matching.held(cast.cara(), "Joe Hidden"), false);
        var outsiders = List.of(cast.eve(), cast.sam(), alex);
        return List.of(
                new Hidden("a record of a person", one, starts("/people/", "/deconfliction/"), outsiders),
                Hidden.inside("a record beside another", one, joined.other(), starts("/people/{id}/beside/", "/deconfliction/{id}/beside/"),
                        outsiders),
                new Hidden("a person", joined.person().value(), starts("/persons/"), outsiders),
                Hidden.inside("that two are one person", joined.person().value(), joined.act(), starts("/persons/{id}/undo/"),
                        outsiders));
    }

    private List<Hidden> cases() {
        var work = Casework.in(service, world, cast);
        var outsiders = List.of(cast.eve(), cast.sam(), cast.carl(), alex);
        return List.of(
                new Hidden("a case", work.opened().value(), starts("/cases/", "/referrals/"), outsiders),
                new Hidden("a handover", work.offered(work.opened(), work.pat(), work.quinn()), starts("/handovers/"), outsiders),
                new Hidden("the cases of a force that ends", Leaving.in(Casework.in(service, world, cast)).force().value(),
                        starts("/cases-left/"), List.of(cast.eve(), cast.sam(), alex, work.pat())),
                new Hidden("a closure", work.proposedToClose(work.pat(), work.assessed(Choice.Assessment.SIGNPOST)),
                        starts("/closures/"), outsiders));
    }

    private List<Hidden> panels() {
        var at = AtPanel.in(service, world, cast);
        var today = LocalDate.ofInstant(composing.clock().instant(), Viewer.ZONE);
        var outsiders = List.of(cast.eve(), cast.sam(), cast.carl(), alex);
        return List.of(
                new Hidden("a meeting of a panel", at.called(today, AtPanel.PLACE, at.petra()).value(), starts("/meetings/"), outsiders),
                new Hidden("a case to put on an agenda", at.opened().value(), starts("/agenda/"), outsiders),
                new Hidden("a case at a panel", at.sitting(today).value(), starts("/agenda-items/"), outsiders),
                new Hidden("an action", at.set(at.adopted(today), "Meet the family.", today), starts("/panel-actions/"), outsiders),
                new Hidden("what was said of consent", at.said(at.adopted(today), Consent.State.ASKED, "At home."),
                        starts("/support-steps/"), outsiders),
                new Hidden("support that a provider gives", at.accepted(today), starts("/engagements/"),
                        List.of(cast.eve(), cast.sam(), at.petra(), alex)));
    }

    private List<Hidden> scrutiny() {
        var at = Scrutinised.in(service, world, cast);
        var id = at.raised(MatterKind.FINDING);
        var outsiders = List.of(cast.eve(), at.ed(), at.una(), alex);
        var consulting = Consulting.in(at);
        var open = consulting.open();
        var sampled = Sampled.in(service, world, cast);
        return List.of(new Hidden("a consultation", open, address -> address.startsWith("/consulting/") && !address.startsWith("/consulting/answers/"),
                        outsiders),
                new Hidden("an answer to a consultation", consulting.wrote(open, Consulting.SAID), starts("/consulting/answers/"), outsiders),
                new Hidden("a statement", Stating.in(at).drafted(), starts("/statements/"), outsiders),
                new Hidden("a complaint", Complaining.in(at).acknowledged().value(), starts("/complaints/"), outsiders),
                new Hidden("a matter", id.value(), address -> address.startsWith("/matters/")
                        && !address.startsWith("/matters/steps/"), outsiders),
                new Hidden("an offer of work", Ending.in(service, world).offered(), starts("/successions/"), List.of(cast.eve(), at.una())),
                new Hidden("a review", at.reviewed(), starts("/reviews/"), List.of(cast.eve(), alex)),
                new Hidden("a round", sampled.planned().value(), starts("/samples/"), outsiders),
                new Hidden("what is asked of a decision", sampled.challenged(sampled.drawn()), starts("/sample-challenges/"), outsiders),
                new Hidden("figures", Figured.in(service, world).counted().made("referrals-by-age").value(), starts("/figure-releases/"), outsiders),
                new Hidden("a pilot", Piloting.in(at).started(), starts("/our-pilots/"), List.of(cast.eve(), at.una(), alex)),
                new Hidden("a publication", Publishing.in(service, world).written(), starts("/our-publications/"), outsiders),
                new Hidden("a step of a matter", at.accepted(id), starts("/matters/steps/"), outsiders));
    }

    private UUID grant() {
        var id = UUID.randomUUID();
        var who = composing.in(cast.cara());
        service.getBean(Grants.class).ask(who, id, sent(), cast.dan(), who.at().plus(Duration.ofDays(5)), "I am on leave.");
        return id;
    }

    private UUID broken() {
        var id = UUID.randomUUID();
        var reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(sent().value())
                .query(String.class).single();
        service.getBean(Breakings.class).breakGlass(composing.in(cast.dan()), id, reference, Openings.WHY);
        return id;
    }

    private DisclosureId sent() {
        var day = LocalDate.ofInstant(composing.clock().instant(), Viewer.ZONE);
        var id = composing.sent(cast.ann(), cast.bryn(), cast.sections(day));
        composing.opened(cast.cara(), id);
        return id;
    }
}
