package org.concordat.journeys;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.api.Clients;
import org.concordat.api.web.Systems;
import org.concordat.attachments.Files;
import org.concordat.casework.Casework;
import org.concordat.complaints.Complaining;
import org.concordat.consultation.Consultation;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.Hooked;
import org.concordat.panels.AtPanel;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.Offices;
import org.concordat.partnership.Signatories;
import org.concordat.people.Matching;
import org.concordat.records.Proposed;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.RequestId;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Inquiring;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.concordat.succession.Ending;
import org.concordat.succession.Leaving;
import org.concordat.signin.LinkedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// An officer who may come to each route, with a thing of the kind it is about and with something typed into its form.
/// Whoever adds a route whose address begins otherwise adds a line to [#to].
final class RoutesToTry implements AutoCloseable {

    /// @param path the address, with the ids of things that are there
    record Way(OfficerId officer, String path, Map<String, String> fields) {

        Way with(String field, Object value) {
            var all = new HashMap<>(fields);
            all.put(field, value.toString());
            return new Way(officer, path, all);
        }
    }

    private final ApplicationContext service;
    private final World world;
    private final Cast cast;
    private final Composing composing;
    private final OfficerId reader;
    private final OfficerId administrator;
    private final Signatories signatories;
    private @Nullable AskingOpenly openly;
    private final Set<UUID> letGo = new HashSet<>();
    private @Nullable PassingOn passing;
    private @Nullable CaseRoutes cases;
    private @Nullable PanelRoutes panels;
    private @Nullable OversightRoutes oversight;
    private @Nullable Complaining complaining;
    private @Nullable Leaving left;

    private RoutesToTry(ApplicationContext service) throws SQLException {
        this.service = service;
        world = World.of(service);
        cast = Cast.in(world);
        composing = Composing.of(service);
        reader = world.officer(cast.school(), "Cleo", Role.SAFEGUARDING_LEAD, Role.ORIGINATOR);
        administrator = world.officer(cast.police(), "Alex", Role.ADMINISTRATOR);
        signatories = Signatories.of(service);
    }

    static RoutesToTry of(ApplicationContext service) throws SQLException {
        return new RoutesToTry(service);
    }

    @Override
    public void close() {
        world.close();
    }

    /// How many entries there are of what that officer did.
    long recordedOf(OfficerId officer) {
        return world.count("ledger.entry", "officer = ?", officer.value());
    }

    OfficerId anyone() {
        return cast.ann();
    }

    Way to(String method, String path) {
        if (path.contains("{attachment}") && !path.startsWith("/api/")) {
            return enclosed(path);
        }
        if (OversightRoutes.isTo(path)) {
            return oversight().to(path);
        }
        return switch (path.split("/").length > 1 ? path.split("/")[1] : "") {
            case "drafts" -> way(cast.ann(), path, path.endsWith("/proposed") ? proposed() : path.endsWith("/audience/removal") ? toTwo()
                    : path.endsWith("/stays-home/removal") ? keepingHome("Larch") : path.endsWith("/why") ? correcting()
                    : path.contains("{id}") ? drafted() : null).with("body", cast.school()).with("role", "SAFEGUARDING_LEAD")
                    .with("term", "Larch");
            case "approvals" -> way(cast.bryn(), path, path.contains("{id}") ? proposed() : null);
            case "disclosures" -> disclosed(path);
            case "corrections" -> way(path.endsWith("/to-confirm") ? reader : cast.ann(), path, null);
            case "onward" -> way(passing().relay().police().approver(), path, path.contains("{id}") ? letPassOn() : null);
            case "inbox" -> way(reader, path, !path.contains("{id}") ? null : path.endsWith("/acceptance") ? opened() : received(path))
                    .with("changed", path.endsWith("/outcome") ? "YES" : "NO");   // after which no more is said
            case "glass" -> path.contains("{id}") ? way(cast.bryn(), path, broken())
                    : way(path.contains("reviews") ? cast.bryn() : cast.dan(), path, null).with("reference", reference(sent()));
            case "grants" -> way(path.endsWith("/asked") || path.endsWith("/withdrawal") ? cast.cara() : cast.bryn(), path,
                    path.contains("{id}") ? asked() : null);
            case "agreements" -> agreement(path);
            case "bodies" -> path.endsWith("/offer") ? offering(path) : way(path.contains("/off") ? administrator : signatories.founders().one().officer(), path,
                    cast.police()).with("kind", "SCHOOL").with("style", "").with("areas", "").with("successor", "")
                    .with("month", today().plusDays(1).getMonthValue()).with("year", today().plusDays(1).getYear());
            case "offices" -> way(administrator, path, path.contains("{id}") ? office(path.endsWith("/vacancy")) : null);
            case "officers" -> path.contains("{link}") ? linked(path)
                    : way(administrator, path, world.officer(cast.police(), "Noor", Role.ORIGINATOR));
            case "enrolments" -> way(administrator, path, null);
            case "role-changes" -> way(administrator, path, change());
            case "admin" -> way(administrator, path, null);
            case "inquiries" -> inquiry(path);
            case "people" -> person(path, pupilsLead(), null);
            case "persons" -> undoable(path);
            case "deconfliction" -> person(path, pupilsLead(), world.officer(cast.police(), "Dee", Role.DECONFLICTION));
            case "referrals", "cases", "handovers", "closures" -> casework(path);
            case "cases-left" -> leaving(path);
            case "meetings", "agenda", "agenda-items", "panel-actions", "support-steps", "engagements" -> panel(path);
            case "requests" -> request(path);
            case "requests-to-approve" -> way(asking().ada(), path, path.contains("{id}") ? waiting() : null);
            case "requests-to-us" -> way(path.endsWith("/disclosure") ? cast.ann() : asking().dora(),
                    path, path.contains("{id}") ? toUs(path) : null);
            case "asked" -> way(cast.ann(), path, path.contains("{id}") ? inquired(asker()) : null)
                    .with("reference", reference(sent()));
            case "share-a-concern" -> shared(path);
            case "complain" -> complained(path);
            case "complaints" -> complaint(path);
            case "consultations" -> asked(path);
            case "receipts" -> way(cast.bryn(), path.replace("{entry}", did().toString()), null);
            case "notices" -> way(path.endsWith("/trouble") ? administrator : reader, path, null).with("pace", "DAILY")
                    .with("address", "cleo@example.org").with("quietFrom", "22:00").with("quietUntil", "07:00");
            case "hooks" -> hook(path);
            case "oversight" -> way(cast.sam(), path, null);
            case "erasures" -> erasures(path);
            case "systems" -> systems(path);
            case "my-systems" -> way(cast.ann(), path, path.contains("{id}") ? shares().id() : null);
            case "api" -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi") ? calls().to(path) : way(cast.ann(), path, null);
            default -> way(cast.ann(), path, null);
        };
    }

    /// Of a body that another follows by law.
    private Way offering(String path) {
        var ending = Ending.in(service, world);
        return way(ending.gia(), path, ending.body()).with("to", ending.successor());
    }

    /// Somebody who sees what a route is about, and has no part in it.
    OfficerId onlooker(String path, Way way) {
        return path.startsWith("/meetings/") ? panels().at().pat()
                : path.matches("/agenda-items/[^/]+/(consent|plan|actions|providers)") ? panels().at().petra()   // was there, and does not chair
                : path.matches("/agenda-items/[^/]+/view") ? panels().at().work().quinn()   // of the team whose case it is, and was not there
                : path.startsWith("/panel-actions/") ? panels().at().chris()   // chairs, and was not given it
                : path.startsWith("/engagements/") ? panels().at().work().quinn()   // works on cases, and neither owns, asks nor gives
                : path.startsWith("/cases-left/") ? left.will()   // of the team, and neither leads nor stands in
                : OversightRoutes.isTo(path) ? oversight().onlooker(path, way.officer())
                : path.startsWith("/officers/") ? OfficerId.of(way.path().split("/")[2])
                : onlookers().neighbour(way.officer());
    }

    Onlookers onlookers() {
        return new Onlookers(world);
    }

    Way way(OfficerId officer, String path, @Nullable Object id) {
        var address = path.replaceAll("\\{id}", String.valueOf(id)).replace("{code}", "E23000001")
                .replaceAll("\\{step:([a-z]+)[^}]*}", "$1").replace("{step}", "content")
                .replace("{version}", "none").replace("{quarter}", "2026-Q3").replace("{reference}", "ISA-0000-0000").replace("{officer}", cast.cara().toString()).replace("{part}", "subject").replace("{name}", "none.css")
                .replace("{entry}", new UUID(7, 7).toString());
        service.getBean(TestClock.class).advance(Duration.ofSeconds(1));
        return new Way(officer, address, Typed.by(cast, today()));
    }

    private Way disclosed(String path) {
        var next = today().plusMonths(4);
        var way = way(cast.ann(), path, !path.contains("{id}") ? null : path.endsWith("/retention") ? dueForReview() : sent());
        return path.endsWith("/retention") ? way.with("due", today().plusDays(10)).with("next-day", next.getDayOfMonth())
                .with("next-month", next.getMonthValue()).with("next-year", next.getYear()) : way;
    }

    /// In ten days.
    DisclosureId dueForReview() {
        return composing.sent(cast.ann(), cast.bryn(), cast.dueForReview(today()));
    }

    /// Of two records of one pupil, looked at by who made the one, or by deconfliction.
    private Way person(String path, OfficerId lead, @Nullable OfficerId deconflicts) {
        var matching = Matching.of(service);
        var other = path.contains("{other}") ? matching.held(deconflicts == null ? lead : cast.eve(), "Jo Sample").toString() : "";
        return way(deconflicts == null ? lead : deconflicts, path.replace("{other}", other),
                path.contains("{id}") ? matching.held(lead, "Jo Sample") : null);
    }

    private Way undoable(String path) {
        var matching = Matching.of(service);
        var lead = pupilsLead();
        var joined = matching.joined(lead, matching.held(lead, "Jo Sample"), matching.held(lead, "Joe Sample"), false);
        return way(lead, path.replace("{other}", joined.act().toString()), joined.person());
    }

    /// Someone who has recorded nobody yet: there are few in a day.
    private OfficerId pupilsLead() {
        return world.officer(cast.school(), "Lee", Role.SAFEGUARDING_LEAD);
    }

    /// Registered by one administrator, come to by another.
    private Way hook(String path) {
        var hooked = Hooked.of(service, world);
        var id = path.contains("{id}") ? path.contains("{event}") ? hooked.dead(cast.police(), administrator)
                : hooked.registered(cast.police(), world.officer(cast.police(), "Blake", Role.ADMINISTRATOR)) : null;
        return way(administrator, path.replace("{event}", path.contains("{event}") ? hooked.eventOf(id).toString() : ""), id)
                .with("address", "https://example.org/in");
    }

    private OversightRoutes oversight() {
        oversight = oversight == null ? new OversightRoutes(this, service, world, cast) : oversight;
        return oversight;
    }

    private PassingOn passing() {
        passing = passing == null ? PassingOn.in(service, world) : passing;
        return passing;
    }

    UUID letPassOn() {
        return passing().asked(passing().held());
    }

    DisclosureId proposed() {
        return composing.proposed(cast.ann(), cast.sections(today()));
    }

    /// To two, of whom one can be taken out.
    private DisclosureId toTwo() {
        var id = drafted();
        service.getBean(Drafts.class).save(composing.in(cast.ann()), id, new Section.Audience(Stream.of(Role.SAFEGUARDING_LEAD,
                Role.PANEL_PARTNER).map(role -> new Section.Addressee(cast.school(), role, "A reason")).toList()));
        return id;
    }

    DisclosureId drafted() {
        return composing.drafted(cast.ann(), cast.sections(today()));
    }

    DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(), cast.sections(today()));
    }

    /// Opened and accepted by the reader, and taken back where it is to be disposed of.
    DisclosureId received(String path) {
        var id = path.endsWith("/correction") ? corrected() : sent();
        composing.opened(reader, id);
        if (path.endsWith("/outcome")) {
            composing.inbox().answer(composing.in(reader), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
        }
        if (path.endsWith("/disposal")) {
            service.getBean(Disclosures.class).recall(composing.in(cast.ann()), id, UUID.randomUUID(), "Wrong pupil");
        }
        return id;
    }

    /// With a file: in a draft, or sent and opened.
    Way enclosed(String path) {
        var draft = composing.drafted(cast.ann(), cast.sections(today()));
        var attachment = UUID.randomUUID();
        service.getBean(Attachments.class).attach(composing.in(cast.ann()), draft, attachment, "A letter", "a.png", Files.png());
        if (!path.startsWith("/drafts")) {
            composing.proposals().propose(composing.in(cast.ann()), draft);
            composing.approvals().approve(composing.in(cast.bryn()), draft, UUID.randomUUID());
            composing.opened(reader, draft);
        }
        return way(path.startsWith("/inbox") ? reader : cast.ann(), path.replace("{attachment}", attachment.toString()), draft);
    }

    DisclosureId correcting() {
        var id = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(composing.in(cast.ann()), id, sent(), "It was wrong.");
        return id;
    }

    private DisclosureId corrected() {
        var id = correcting();
        service.getBean(Proposals.class).propose(composing.in(cast.ann()), id);
        service.getBean(Approvals.class).approve(composing.in(cast.bryn()), id, UUID.randomUUID());
        return id;
    }

    private UUID broken() {
        var id = UUID.randomUUID();
        var reference = reference(sent());
        service.getBean(Breakings.class).breakGlass(composing.in(cast.dan()), id, reference, Openings.WHY);
        return id;
    }

    String reference(DisclosureId id) {
        return world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(id.value())
                .query(String.class).single();
    }

    private UUID asked() {
        var id = UUID.randomUUID();
        var sent = sent();
        var who = composing.in(cast.cara());
        service.getBean(Grants.class).ask(who, id, sent, cast.dan(), who.at().plus(Duration.ofDays(5)), "I am on leave.");
        return id;
    }

    /// Something that Bryn did.
    private UUID did() {
        return world.jdbc().sql("select id from ledger.entry where kind = 'sharing.disclosure.approved' and thing = ?")
                .param(sent().value()).query(UUID.class).single();
    }

    private Way inquiry(String path) {
        var by = asker();
        return way(by, path, path.endsWith("{id}") || path.endsWith("/asked") ? inquired(by) : path.contains("{id}")
                ? Inquiring.of(service).written(by, Inquiring.pupil("Jo Example"), cast.agreement(), cast.police()) : null);
    }

    /// Someone who has asked nothing yet: there are few at a time.
    private OfficerId asker() {
        return world.officer(cast.school(), "Ila", Role.SAFEGUARDING_LEAD);
    }

    private InquiryId inquired(OfficerId by) {
        return Inquiring.of(service).asked(by, "Jo Example", cast.agreement(), cast.police());
    }

    /// Proposed by one administrator, come to by another.
    private Way erasures(String path) {
        var proposed = Proposed.in(service, world);
        var entry = proposed.done(cast.ann());
        var id = path.contains("{id}") ? proposed.proposed(cast.police(), entry) : null;
        return way(path.endsWith("/withdraw") ? new OfficerId(world.jdbc().sql("select proposed_by from records.erasure where id = ?")
                .param(id).query(UUID.class).single()) : proposed.administrator(cast.police()).officer(), path, id)
                .with("entry", entry.toString()).with("ground", "ORDER");
    }

    /// Named at every form of a system: the demonstration's own issuer.
    private Way systems(String path) {
        var known = Systems.of(service, world);
        var third = known.administrator(cast.police()).officer();
        var id = !path.contains("{id}") ? null : (path.endsWith("/confirm") || path.endsWith("/decline")
                ? known.registered(cast.police(), false) : known.shares(cast.police())).id();
        if (path.endsWith("/resume")) {
            service.getBean(Clients.class).suspend(known.administrator(cast.police()), id, "A test");
        }
        return way(third, path, id).with("issuer", "urn:concordat:demonstration").with("nameThere", "system " + UUID.randomUUID()).with("approves", "no")
                .with("whyItEnds", "A reason");
    }

    private Systems.Known shares() {
        return Systems.of(service, world).shares(cast.police(), cast.ann(), cast.bryn());
    }

    CallsToTry calls() {
        return new CallsToTry(this, Systems.of(service, world), cast, reader, administrator, this::asking, this::passing);
    }

    /// From whose papers something is kept home.
    DisclosureId keepingHome(String term) {
        var id = drafted();
        service.getBean(Homes.class).keep(composing.in(cast.ann()), id, List.of(term));
        return id;
    }

    /// Opened, and not accepted.
    DisclosureId opened() {
        var id = sent();
        composing.inbox().open(composing.in(reader), id, UUID.randomUUID(), Cast.PREVENT);
        return id;
    }

    private Way agreement(String path) {
        var owner = signatories.forceOwner();
        if (!path.contains("{id}")) {
            return way(owner.officer(), path, null).with("json", path.endsWith("/import") ? signatories.agreements()
                    .export(signatories.now(owner), signatories.signed()).orElseThrow() : "");
        }
        if (path.contains("/draft")) {
            var id = signatories.drafted();
            var party = "School " + UUID.randomUUID();
            return way(owner.officer(), path, id).with("look", party).with("body", world.body(BodyKind.SCHOOL, party))
                    .with("controller", "yes").with("contact", "The head").with("read", signatories.drafts().find(signatories.now(owner), id)
                    .orElseThrow().draft().saved().at());
        }
        if (path.endsWith("/signature") || path.endsWith("/withdrawal")) {
            return way(owner.officer(), path, signatories.offered());
        }
        var signed = signatories.signed();
        var suspension = UUID.randomUUID();
        if (path.endsWith("/resumption")) {
            signatories.agreements().suspend(signatories.now(signatories.councilOwner()), suspension, signed, "A breach");
        }
        return way(owner.officer(), path, signed).with("suspension", suspension);
    }

    private UUID office(boolean held) {
        var id = UUID.randomUUID();
        service.getBean(Offices.class).register(composing.in(administrator), id, cast.police(), "Head of Prevent",
                today(), "A letter");
        if (held) {
            service.getBean(Offices.class).appoint(composing.in(administrator), UUID.randomUUID(), id,
                    new Offices.Wording("Sam Example", null, today(), "A letter"));
        }
        return id;
    }

    /// Somebody's account: it waits for Alex, or is confirmed where it is to be ended.
    private Way linked(String path) {
        var noor = world.officer(cast.police(), "Noor", Role.PREVENT_OFFICER);
        var blake = world.officer(cast.police(), "Blake", Role.ADMINISTRATOR);
        var accounts = LinkedAccounts.of(service);
        var link = path.endsWith("/end") ? accounts.confirmed(blake, administrator, noor) : accounts.claimed(blake, noor);
        return way(administrator, path.replace("{link}", link.toString()), noor);
    }

    private Way panel(String path) {
        var found = panels().to(path, today());
        var way = way(found.officer(), path, found.id());
        for (var field : found.fields().entrySet()) {
            way = way.with(field.getKey(), field.getValue());
        }
        return way;
    }

    private PanelRoutes panels() {
        panels = panels == null ? new PanelRoutes(AtPanel.in(service, world, cast)) : panels;
        return panels;
    }

    /// With somebody who receives it.
    private Way shared(String path) {
        cases = cases == null ? CaseRoutes.of(service, world, cast) : cases;
        var code = world.jdbc().sql("select code from partnership.area where id = ?").param(cases.work().worried().areaId())
                .query(String.class).single();
        return way(cast.ann(), path.replaceAll("\\{kind[^}]*}", "online"), null).with("address", "example.org").with("material", "VIDEO")
                .with("seenWhere", "On a page").with("seen", "A film").with("worry", "It calls to arms").with("area", code)
                .with("urgent", "no").with("reach", "07700 900000");
    }

    /// Of a body of which somebody answers.
    private Way complained(String path) {
        return way(cast.ann(), path.replaceAll("\\{kind[^}]*}", "mistake"), null).with("body", complaining().force())
                .with("name", "Jo Example").with("happened", Complaining.WRONG).with("wanted", "A word").with("reach", "07700 900000");
    }

    private Way complaint(String path) {
        return way(complaining().olu(), path, path.contains("{id}") ? complaining().made() : null).with("outcome", "UPHELD")
                .with("told", "TELL");
    }

    /// Of a consultation that is open.
    private Way asked(String path) {
        return way(cast.ann(), path.replace("{reference}", Consultation.reference(Consulting.in(service, world, cast).open())), null).with("q1", "1")
                .with("q2", Consulting.SAID);
    }

    private Complaining complaining() {
        complaining = complaining == null ? Complaining.in(service, world, cast) : complaining;
        return complaining;
    }

    private Way casework(String path) {
        cases = cases == null ? CaseRoutes.of(service, world, cast) : cases;
        var found = cases.to(path, today());
        var way = way(found.officer(), path.replaceAll("\\{kind[^}]*}", "online")
                .replace("{other}", found.fields().getOrDefault("other", "")), found.id());
        way.fields().putAll(found.fields());
        return way;
    }

    /// The cases of a force that has ended, as far as they have to have come for Hana, who leads in the one that follows.
    private Way leaving(String path) {
        var at = Leaving.in(Casework.in(service, world, cast), today());
        if (!path.endsWith("/taking")) {
            at.taken();
        }
        left = at;
        return way(at.hana(), path, at.force()).with("colleague", at.will());
    }

    /// One for all that is asked openly. What was asked for the ways before is let go: an officer may ask only so much at a
    /// time.
    private AskingOpenly asking() {
        if (openly == null) {
            openly = AskingOpenly.of(service, world, cast);
        }
        var cara = openly.in(cast.cara());
        for (var id : world.jdbc().sql("select id from requests.request where officer = ?").param(cast.cara().value())
                .query(UUID.class).list()) {
            if (letGo.add(id)) {
                openly.requests().takeBack(cara, new RequestId(id), UUID.randomUUID());
                openly.requests().withdraw(cara, new RequestId(id), UUID.randomUUID(), "Found.");
            }
        }
        return openly;
    }

    RequestId waiting() {
        return asking().proposed(AskingOpenly.about("Jo Example"), cast.police());
    }

    private Way request(String path) {
        if (!path.contains("{id}")) {
            return way(cast.cara(), path, null);
        }
        var id = path.endsWith("/taking-back") ? waiting()
                : path.matches(".*/(\\{part}|what|whom|way|why|check|discard)") ? asking().written(AskingOpenly.about("Jo Example"), cast.police())
                : asking().sent("Jo Example");
        return way(cast.cara(), path.replace("{part}", "what"), id).with("body", cast.police());
    }

    RequestId toUs(String path) {
        return path.endsWith("/taking") ? asking().sent("Jo Example")
                : path.endsWith("/disclosure") ? asking().handed("Jo Example", cast.ann()) : asking().taken("Jo Example");
    }

    private UUID change() {
        var id = UUID.randomUUID();
        var other = world.officer(cast.police(), "Blake", Role.ADMINISTRATOR);
        service.getBean(Appointments.class).propose(composing.in(other), id, new Appointments.Wording(
                world.officer(cast.police(), "Noor"), Role.ORIGINATOR, Between.from(today()), today().plusYears(1),
                "A new post"));
        return id;
    }

    OtherWays others() {
        return new OtherWays(this, service, cast, composing);
    }

    LocalDate today() {
        return new SignedIn(cast.ann(), service.getBean(TestClock.class).instant()).day();
    }
}
