package org.concordat.pilots;

import static org.concordat.access.Role.BOARD_MEMBER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;

import java.util.UUID;
import org.concordat.access.Act;
import org.concordat.access.Citation;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who writes a pilot and settles it, who says what is thought of it in an area, and when it starts there.
@Configuration(proxyBeanMethods = false)
class PilotRules {

    static final Act<BodyId> LIST = Act.of("pilots.pilot.list", BodyId.class);
    static final Act<Pilot> READ = Act.of("pilots.pilot.read", Pilot.class);
    static final Act<BodyId> WRITE = Act.of("pilots.pilot.write", BodyId.class);
    static final Act<Pilot> DECIDE = Act.of("pilots.pilot.decide", Pilot.class);
    static final Act<Pilot> END = Act.of("pilots.pilot.end", Pilot.class);
    static final Act<There> SAY = Act.of("pilots.area.say", There.class);
    static final Act<There> ANSWER = Act.of("pilots.area.answer", There.class);
    static final Act<There> START = Act.of("pilots.area.start", There.class);

    /// A pilot in one of its areas.
    ///
    /// @param own whether the viewer's body is the local policing body of the area on that day
    record There(Pilot pilot, UUID area, boolean own) {

        Pilot.InArea said() {
            return pilot.in(area);
        }
    }

    static final Citation ACCOUNT = Citation.ACCOUNT;
    static final String COMMUNITY = "Police Reform and Social Responsibility Act 2011 s.17";
    static final String TWO = "Concordat promise 2: two people";
    static final String STANDS = "Concordat promise 7: decisions stand";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("pilots.of-your-own-body", ACCOUNT,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Pilot> RUN_BY_THEM = new Rule<>("pilots.your-body-runs-it", ACCOUNT, (viewer, it) -> viewer.speaksFor(it.body()));

    static final Rule<Pilot> WAITS = new Rule<>("pilots.waits-for-a-second-person", TWO, (viewer, it) -> it.steps().isEmpty());

    static final Rule<Pilot> SOMEONE_ELSE = new Rule<>("pilots.someone-else-settles", TWO, (viewer, it) -> !it.by().equals(viewer.officer()));

    static final Rule<Pilot> GOES_ON = new Rule<>("pilots.goes-on", STANDS, (viewer, it) -> it.goesOn());

    static final Rule<There> RUN_BY_THEM_THERE = new Rule<>(RUN_BY_THEM.id(), ACCOUNT, (viewer, it) -> viewer.speaksFor(it.pilot().body()));

    static final Rule<There> GOES_ON_THERE = new Rule<>(GOES_ON.id(), STANDS, (viewer, it) -> it.pilot().goesOn());

    static final Rule<There> THEIR_AREA = new Rule<>("pilots.your-body-speaks-for-the-area", ACCOUNT, (viewer, it) -> it.own());

    static final Rule<There> NOT_STARTED = new Rule<>("pilots.not-started-there", STANDS, (viewer, it) -> !it.said().isStarted());

    static final Rule<There> BOTH_ARE_SAID = new Rule<>("pilots.view-and-voices-are-recorded", COMMUNITY,
            (viewer, it) -> it.said().bothAreSaid());

    static final Rule<There> IS_ANSWERED = new Rule<>("pilots.both-are-answered", COMMUNITY,
            (viewer, it) -> it.said().isStarted() || it.said().isAnswered());

    static final Rule<There> IN_ITS_TIME = new Rule<>("pilots.between-its-days", STANDS,
            (viewer, it) -> !viewer.day().isBefore(it.pilot().plan().first()) && !viewer.day().isAfter(it.pilot().plan().last()));

    @Bean
    Rules<BodyId> listingPilots() {
        return Rules.of(LIST, overseers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Pilot> readingPilots() {
        return Rules.of(READ, overseers(), InRole.trained(SCRUTINY_OFFICER, BOARD_MEMBER));
    }

    @Bean
    Rules<BodyId> writingPilots() {
        return Rules.of(WRITE, board(), InRole.trained(BOARD_MEMBER), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Pilot> decidingOnPilots() {
        return Rules.of(DECIDE, board(), InRole.trained(BOARD_MEMBER), RUN_BY_THEM, WAITS, SOMEONE_ELSE);
    }

    @Bean
    Rules<Pilot> endingPilots() {
        return Rules.of(END, board(), InRole.trained(BOARD_MEMBER), RUN_BY_THEM, GOES_ON);
    }

    @Bean
    Rules<There> sayingOfPilots() {
        return Rules.of(SAY, speaker(), InRole.trained(SCRUTINY_OFFICER), THEIR_AREA, GOES_ON_THERE, NOT_STARTED);
    }

    @Bean
    Rules<There> answeringOnPilots() {
        return Rules.of(ANSWER, board(), InRole.trained(BOARD_MEMBER), RUN_BY_THEM_THERE, GOES_ON_THERE, NOT_STARTED, BOTH_ARE_SAID);
    }

    @Bean
    Rules<There> startingPilots() {
        return Rules.of(START, board(), InRole.trained(BOARD_MEMBER), RUN_BY_THEM_THERE, GOES_ON_THERE, NOT_STARTED, IS_ANSWERED, IN_ITS_TIME);
    }

    static <T> Rule<T> overseers() {
        return InRole.appointed("pilots.those-who-oversee-read", ACCOUNT, SCRUTINY_OFFICER, BOARD_MEMBER);
    }

    static <T> Rule<T> board() {
        return InRole.appointed("pilots.board-runs-pilots", ACCOUNT, BOARD_MEMBER);
    }

    static <T> Rule<T> speaker() {
        return InRole.appointed("pilots.scrutiny-officer-speaks", ACCOUNT, SCRUTINY_OFFICER);
    }
}
