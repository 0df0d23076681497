package org.concordat.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.casework.CaseId;
import org.concordat.casework.Casework;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// A panel: Chris and Casey chair it for a council, Petra comes for a hospital and Cara for the school, and Pat owns the cases
/// of the police force. They share under one agreement. Orla and Amos tell for the force. Ivy is an Intervention Provider.
public record AtPanel(ApplicationContext service, World world, Casework work, BodyId panel, BodyId health, BodyId mentors,
                      AgreementId agreement, OfficerId chris, OfficerId casey, OfficerId petra, OfficerId orla, OfficerId amos,
                      OfficerId ivy) {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    public static final String PLACE = "10am, Committee room 2";
    public static final String QUESTION = "Whether to adopt this case.";

    public static AtPanel in(ApplicationContext service, World world, Cast cast) {
        var work = Casework.in(service, world, cast);
        var force = work.worried().force();
        var panel = world.body(BodyKind.LOCAL_AUTHORITY, "Northvale Borough Council");
        var health = world.body(BodyKind.HEALTH_BODY, "Northvale Hospital");
        var mentors = world.body(BodyKind.INTERVENTION_PROVIDER, "Northvale Mentors");
        return new AtPanel(service, world, work, panel, health, mentors,
                world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), panel, force, cast.school(), health, mentors),
                world.officer(panel, "Chris", Role.PANEL_CHAIR), world.officer(panel, "Casey", Role.PANEL_CHAIR),
                world.officer(health, "Petra", Role.PANEL_PARTNER), world.officer(force, "Orla", Role.ORIGINATOR),
                world.officer(force, "Amos", Role.APPROVER), world.officer(mentors, "Ivy", Role.INTERVENTION_PROVIDER));
    }

    /// Another panel, of Southvale, to which the same cases may come.
    public AtPanel another() {
        var other = world.body(BodyKind.LOCAL_AUTHORITY, "Southvale Borough Council");
        return new AtPanel(service, world, work, other, health, mentors,
                world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), other, work.worried().force(), work.worried().cast().school(), health, mentors),
                world.officer(other, "Sal", Role.PANEL_CHAIR), world.officer(other, "Sid", Role.PANEL_CHAIR), petra, orla, amos, ivy);
    }

    public Meetings meetings() {
        return service.getBean(Meetings.class);
    }

    public Agendas agendas() {
        return service.getBean(Agendas.class);
    }

    public OfficerId pat() {
        return work.pat();
    }

    public OfficerId cara() {
        return work.worried().cast().cara();
    }

    public SignedIn in(OfficerId officer) {
        return work.in(officer);
    }

    /// By Chris, with Petra, Cara and Pat.
    public MeetingId called() {
        return called(DAY, PLACE, petra, cara(), pat());
    }

    public MeetingId called(LocalDate on, String place, OfficerId... guests) {
        var act = UUID.randomUUID();
        assertThat(meetings().call(in(chris), act, on, place, Set.of(guests))).isEqualTo(new Acted.Done(act));
        return new MeetingId(act);
    }

    /// A case of Pat's that its gateway assessment has sent to a panel.
    public CaseId opened() {
        return work.assessed(org.concordat.casework.Choice.Assessment.PANEL);
    }

    /// By Chris.
    public void calledOff(MeetingId id) {
        assertThat(service.getBean(CallingsOff.class).callOff(in(chris), id, "Two of us are ill.")).isEqualTo(new Acted.Done(id.value()));
    }

    public ItemId put(MeetingId at, CaseId of, String question, String... papers) {
        var act = UUID.randomUUID();
        assertThat(agendas().put(in(pat()), act, of, new Agendas.Asking(at, question, List.of(papers))))
                .isEqualTo(new Acted.Done(act));
        return new ItemId(act);
    }

    /// A case of Pat's, on the agenda of a meeting of all.
    public ItemId put() {
        return put(called(), opened(), QUESTION);
    }

    /// From Orla to the school's safeguarding lead.
    public DisclosureId told() {
        return Composing.of(service).sent(orla, amos, Cast.sections(LocalDate.of(2026, 11, 23), work.worried().cast().school(),
                agreement));
    }

    public String reference(DisclosureId id) {
        return world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(id.value()).query(String.class)
                .single();
    }

    public Meetings.Sight seen(OfficerId officer, MeetingId id) {
        return meetings().find(in(officer), id).orElseThrow();
    }

    public Attendances attendances() {
        return service.getBean(Attendances.class);
    }

    public Views views() {
        return service.getBean(Views.class);
    }

    public Decisions decisions() {
        return service.getBean(Decisions.class);
    }

    public Items items() {
        return service.getBean(Items.class);
    }

    /// Chris was in the chair, and these came.
    public void met(MeetingId id, OfficerId... came) {
        var clock = work.worried().clock();
        var day = DAY.atStartOfDay(Viewer.ZONE).plusHours(10).toInstant();
        if (clock.instant().isBefore(day)) {
            clock.set(day);
        }
        recorded(id, came);
    }

    /// The same, on the day that it is.
    public void recorded(MeetingId id, OfficerId... came) {
        assertThat(attendances().record(in(chris), id, Set.of(came))).isEqualTo(new Acted.Done(id.value()));
    }

    /// A case of Pat's before a panel that meets: Petra, Cara and Pat are there.
    public ItemId sitting() {
        var id = put();
        met(items().find(in(chris), id).orElseThrow().at().id(), petra, cara(), pat());
        return id;
    }

    /// The same on another day, which it is.
    public ItemId sitting(LocalDate on) {
        return sitting(on, petra);
    }

    /// With another partner.
    public ItemId sitting(LocalDate on, OfficerId partner) {
        var meeting = called(on, PLACE, partner, cara(), pat());
        var id = put(meeting, opened(), QUESTION);
        recorded(meeting, partner, cara(), pat());
        return id;
    }

    /// Another of the hospital.
    public OfficerId partner() {
        return world.officer(health, "Lou", Role.PANEL_PARTNER);
    }

    public void asked(ItemId id) {
        assertThat(views().ask(in(chris), id)).isEqualTo(new Acted.Done(id.value()));
    }

    /// Everybody says that they give no view.
    public void declined(ItemId id) {
        List.of(chris, petra, cara(), pat()).forEach(each ->
                assertThat(views().decline(in(each), id)).isEqualTo(new Acted.Done(id.value())));
    }

    public static Decided.Wording adopt() {
        return decision(Choice.ADOPT, "Support can help, and nothing less would.", ReasonKind.SUPPORT_CAN_HELP);
    }

    public static Decided.Wording decision(Choice chosen, String reason, ReasonKind... kinds) {
        return new Decided.Wording(Set.of(Choice.values()), chosen,
                chosen == Choice.MORE_INFORMATION ? DAY.plusDays(14) : null, Set.of(kinds), reason, Cast.CHANNEL, List.of());
    }

    public UUID decided(ItemId id, Decided.Wording words) {
        var act = UUID.randomUUID();
        assertThat(decisions().decide(in(chris), id, act, words, Optional.empty())).isEqualTo(new Acted.Done(id.value()));
        return act;
    }

    public Items.Sight seen(OfficerId officer, ItemId id) {
        return items().find(in(officer), id).orElseThrow();
    }

    /// Why each case is due, and by when.
    public List<String> due(OfficerId officer) {
        return service.getBean(DueCases.class).of(in(officer)).stream().map(it -> it.why() + " " + it.by()).toList();
    }

    public Supports supports() {
        return service.getBean(Supports.class);
    }

    public Actions actions() {
        return service.getBean(Actions.class);
    }

    /// A case that the panel has adopted, on the day that it is.
    public ItemId adopted(LocalDate on) {
        var id = sitting(on);
        decided(id, adopt());
        return id;
    }

    /// Petra asked; on the day that it is.
    public UUID said(ItemId of, Consent.State state, String how) {
        var act = UUID.randomUUID();
        assertThat(supports().consent(in(chris), of, act, state, how, in(chris).day(), petra)).isEqualTo(new Acted.Done(of.value()));
        return act;
    }

    public void planned(ItemId of, String words) {
        assertThat(supports().plan(in(chris), of, UUID.randomUUID(), words)).isEqualTo(new Acted.Done(of.value()));
    }

    public SupportSessions sessions() {
        return service.getBean(SupportSessions.class);
    }

    /// Adopted, with consent and a plan; on the day that it is.
    public ItemId supported(LocalDate on) {
        var id = adopted(on);
        said(id, Consent.State.ASKED, "At home.");
        said(id, Consent.State.GIVEN, "In writing.");
        planned(id, "A mentor meets the person each week.");
        return id;
    }

    /// Given to Petra.
    public UUID set(ItemId of, String what, LocalDate due) {
        var act = UUID.randomUUID();
        assertThat(supports().set(in(chris), of, act, what, petra, due)).isEqualTo(new Acted.Done(of.value()));
        return act;
    }

    public Engagements engagements() {
        return service.getBean(Engagements.class);
    }

    public GivenSessions given() {
        return service.getBean(GivenSessions.class);
    }

    /// Ivy, by Chris, on the day that it is.
    public UUID engaged(ItemId of) {
        var act = UUID.randomUUID();
        assertThat(engagements().ask(in(chris), of, act, ivy, "Meet each week, about work and what comes after school."))
                .isEqualTo(new Acted.Done(act));
        return act;
    }

    /// A case that the panel supports, of which Ivy has accepted to give a part from that day on; it is that day.
    public UUID accepted(LocalDate on) {
        var id = engaged(supported(on));
        assertThat(engagements().accept(in(ivy), id, on)).isEqualTo(new Acted.Done(id));
        return id;
    }

    public static Given.Wording session(LocalDate on, @Nullable String concern, @Nullable LocalDate next) {
        return new Given.Wording(on, SupportSession.Came.HELD, Given.Way.IN_PERSON, "Looked at three courses.", concern, next);
    }

    /// By Ivy.
    public UUID gave(UUID engagement, LocalDate on, @Nullable String concern, @Nullable LocalDate next) {
        var act = UUID.randomUUID();
        assertThat(given().record(in(ivy), engagement, act, session(on, concern, next))).isEqualTo(new Acted.Done(engagement));
        return act;
    }
}
