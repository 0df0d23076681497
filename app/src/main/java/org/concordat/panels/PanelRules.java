package org.concordat.panels;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who calls a meeting of a panel, who comes, and what stands on its agenda.
@Configuration(proxyBeanMethods = false)
class PanelRules {

    static final Act<BodyId> LIST = Act.of("panels.meeting.list", BodyId.class);
    static final Act<Sitting> READ = Act.of("panels.meeting.read", Sitting.class);
    static final Act<Calling> CALL = Act.of("panels.meeting.call", Calling.class);
    static final Act<Inviting> INVITE = Act.of("panels.meeting.invite", Inviting.class);
    static final Act<Ending> CALL_OFF = Act.of("panels.meeting.call-off", Ending.class);
    static final Act<Putting> PUT = Act.of("panels.item.put", Putting.class);
    static final Act<Looking> READ_ITEM = Act.of("panels.item.read", Looking.class);

    /// A meeting, and who is invited.
    record Sitting(Meeting of, List<Invited> invited) {
    }

    /// A meeting that a chair would call.
    ///
    /// @param open whom they may invite
    record Calling(LocalDate on, Set<OfficerId> guests, Set<OfficerId> open) {
    }

    /// More guests of a meeting.
    record Inviting(Meeting of, Set<OfficerId> guests, Set<OfficerId> open) {
    }

    /// A meeting that a chair would call off.
    ///
    /// @param held whether somebody was recorded as having come
    record Ending(Meeting of, boolean held) {
    }

    /// A case that its owner would put on an agenda.
    ///
    /// @param sentThere whether its gateway assessment has sent it to a panel
    /// @param names what the person is called whom it is about; none where it is about something online
    /// @param papersSent whether every paper is a disclosure that the owner's body has sent
    record Putting(Sitting at, OfficerId owner, boolean sentThere, String question, List<String> names, boolean papersSent,
                   boolean there) {
    }

    /// A case on the agenda of a meeting.
    record Looking(Item of, Sitting at) {
    }

    /// Those who can be invited to a panel: whoever disclosures can be addressed to, but those who give support: they see no agenda.
    static final Role[] ATTENDERS = Arrays.stream(InRole.receiving()).filter(it -> it != Role.INTERVENTION_PROVIDER).toArray(Role[]::new);

    static final String CHANNEL = "Counter-Terrorism and Security Act 2015 s.36";
    static final String PARTNERS = "Counter-Terrorism and Security Act 2015 s.38";
    static final String SECURITY = "Data Protection Act 2018 s.40";

    private static final Set<BodyKind> AUTHORITIES = Set.of(BodyKind.LOCAL_AUTHORITY, BodyKind.CHANNEL_PANEL);

    /// Words of a name shorter than this stand in ordinary sentences too.
    private static final int NAME_MIN = 3;

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("panels.of-your-own-body", SECURITY,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Sitting> COMES_TO_IT = new Rule<>("panels.chairs-it-or-is-invited", SECURITY, PanelRules::comesTo);

    static final Rule<Calling> A_PANEL_IS_AN_AUTHORITY_S = new Rule<>("panels.panel-is-an-authority-s", CHANNEL,
            (viewer, it) -> AUTHORITIES.contains(viewer.bodyKind()));

    static final Rule<Calling> ON_A_DAY_TO_COME = new Rule<>("panels.on-a-day-to-come", CHANNEL,
            (viewer, it) -> !it.on().isBefore(viewer.day()));

    static final Rule<Calling> GUESTS_ARE_IN_POST = new Rule<>("panels.guests-are-in-post", PARTNERS,
            (viewer, it) -> it.open().containsAll(it.guests()));

    static final Rule<Inviting> OF_THEIR_PANEL = new Rule<>("panels.of-the-panel-they-chair", CHANNEL,
            (viewer, it) -> viewer.body().equals(it.of().panel()));

    static final Rule<Inviting> STANDS = standing(Inviting::of);

    static final Rule<Ending> OF_THE_PANEL_THEY_CHAIR = new Rule<>("panels.of-the-panel-they-chair", CHANNEL,
            (viewer, it) -> viewer.body().equals(it.of().panel()));

    static final Rule<Ending> NOBODY_CAME = new Rule<>("panels.nobody-came-to-it", CHANNEL, (viewer, it) -> !it.held());

    static final Rule<Inviting> NOT_OVER = new Rule<>("panels.meeting-is-to-come", CHANNEL,
            (viewer, it) -> !it.of().on().isBefore(viewer.day()));

    static final Rule<Inviting> MORE_GUESTS_ARE_IN_POST = new Rule<>("panels.guests-are-in-post", PARTNERS,
            (viewer, it) -> it.open().containsAll(it.guests()));

    static final Rule<Putting> OWNER_PUTS = new Rule<>("panels.owner-puts-it-on-the-agenda", "Concordat promise 6: one owner",
            (viewer, it) -> viewer.officer().equals(it.owner()));

    static final Rule<Putting> SENT_THERE = new Rule<>("panels.sent-there-by-its-assessment", CHANNEL,
            (viewer, it) -> it.sentThere());

    static final Rule<Putting> THEIR_BODY_IS_INVITED = new Rule<>("panels.your-body-is-invited", CHANNEL,
            (viewer, it) -> it.at().invited().stream().anyMatch(guest -> guest.body().equals(viewer.body())));

    static final Rule<Putting> BEFORE_THE_MEETING = new Rule<>("panels.meeting-is-to-come", CHANNEL,
            (viewer, it) -> !it.at().of().on().isBefore(viewer.day()));

    static final Rule<Putting> ONCE_ON_AN_AGENDA = new Rule<>("panels.once-on-an-agenda", CHANNEL, (viewer, it) -> !it.there());

    static final Rule<Putting> NO_NAME = new Rule<>("panels.no-name-on-an-agenda", SECURITY,
            (viewer, it) -> it.names().stream().noneMatch(name -> names(name, it.question())));

    static final Rule<Putting> PAPERS_WERE_SENT = new Rule<>("panels.papers-were-sent", PARTNERS,
            (viewer, it) -> it.papersSent());

    static final Rule<Looking> COMES_OR_WORKS_ON_IT = new Rule<>("panels.comes-to-it-or-works-on-the-case", SECURITY,
            (viewer, it) -> comesTo(viewer, it.at()) || viewer.is(Role.PREVENT_OFFICER) && viewer.body().equals(it.of().body()));

    @Bean
    Rules<BodyId> listingMeetings() {
        return Rules.of(LIST, attends(), InRole.trained(ATTENDERS), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Sitting> readingMeetings() {
        return Rules.of(READ, attends(), InRole.trained(ATTENDERS), COMES_TO_IT);
    }

    @Bean
    Rules<Calling> callingMeetings() {
        return Rules.of(CALL, chairs(), InRole.trained(Role.PANEL_CHAIR), A_PANEL_IS_AN_AUTHORITY_S, ON_A_DAY_TO_COME,
                GUESTS_ARE_IN_POST);
    }

    @Bean
    Rules<Inviting> invitingMore() {
        return Rules.of(INVITE, chairs(), InRole.trained(Role.PANEL_CHAIR), OF_THEIR_PANEL, STANDS, NOT_OVER, MORE_GUESTS_ARE_IN_POST);
    }

    @Bean
    Rules<Ending> callingMeetingsOff() {
        return Rules.of(CALL_OFF, chairs(), InRole.trained(Role.PANEL_CHAIR), OF_THE_PANEL_THEY_CHAIR, standing(Ending::of),
                NOBODY_CAME);
    }

    @Bean
    Rules<Putting> puttingCases() {
        return Rules.of(PUT, InRole.appointed("panels.prevent-officer-puts-a-case", CHANNEL, Role.PREVENT_OFFICER),
                InRole.trained(Role.PREVENT_OFFICER), OWNER_PUTS, SENT_THERE, THEIR_BODY_IS_INVITED,
                PanelRules.<Putting>standing(it -> it.at().of()), BEFORE_THE_MEETING, ONCE_ON_AN_AGENDA, NO_NAME, PAPERS_WERE_SENT);
    }

    @Bean
    Rules<Looking> readingItems() {
        return Rules.of(READ_ITEM, attends(), InRole.trained(ATTENDERS), COMES_OR_WORKS_ON_IT);
    }

    /// As the database has it, in `panels.meetings`.
    private static boolean comesTo(Viewer viewer, Sitting it) {
        return viewer.is(Role.PANEL_CHAIR) && viewer.body().equals(it.of().panel())
                || it.invited().stream().anyMatch(guest ->
                        guest.officer().equals(viewer.officer()) && viewer.is(guest.role())
                        || guest.body().equals(viewer.body()) && viewer.is(Role.PREVENT_OFFICER));
    }

    /// Whether a word of the name stands in a text as a word.
    private static boolean names(String name, String text) {
        var words = Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(word -> word.length() >= NAME_MIN && words.contains(word));
    }

    /// The meeting was not called off.
    static <T> Rule<T> standing(Function<T, Meeting> of) {
        return new Rule<>("panels.meeting-stands", CHANNEL, (viewer, it) -> of.apply(it).off() == null);
    }

    static <T> Rule<T> attends() {
        return InRole.appointed("panels.attender-comes", PARTNERS, ATTENDERS);
    }

    static <T> Rule<T> chairs() {
        return InRole.appointed("panels.chair-calls", CHANNEL, Role.PANEL_CHAIR);
    }
}
