package org.concordat.succession;

import static org.concordat.access.Role.PREVENT_OFFICER;

import java.util.List;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who goes on with the cases of a police force that ends, and who reads of that.
@Configuration(proxyBeanMethods = false)
class StandInRules {

    static final Act<Standing> READ = Act.of("succession.cases.read", Standing.class);
    static final Act<Standing> TAKE = Act.of("succession.cases.take", Standing.class);
    static final Act<Standing> LET_IN = Act.of("succession.colleague.let-in", Standing.class);
    static final Act<Standing> ACT = Act.of("succession.stand-in.act", Standing.class);

    /// The cases of a force that ends, and somebody who would go on with them.
    ///
    /// @param goesOn whether the viewer's force follows that one by law, or took its work over
    /// @param team those who work on cases in the viewer's force, by name: the first leads
    /// @param whom who would stand in
    record Standing(LeftCases left, boolean goesOn, List<OfficerId> team, OfficerId whom) {

        Standing {
            team = List.copyOf(team);
        }

        boolean isOf(Viewer viewer) {
            return viewer.body().equals(left.body());
        }

        boolean standsIn(OfficerId officer) {
            return left.standIns().stream().anyMatch(it -> it.of().equals(officer));
        }
    }

    private static final String OWNER = "Concordat promise 6: one owner";
    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String CHANNEL = "Counter-Terrorism and Security Act 2015 s.36";
    private static final String DATED = "Concordat promise 13: dates on everything";

    static final Rule<Standing> OF_ONE_OF_THEM = new Rule<>("succession.force-that-ends-or-follows", SECURITY,
            (viewer, it) -> it.isOf(viewer) || it.goesOn());

    static final Rule<Standing> FOLLOWS = new Rule<>("succession.your-force-follows", DATED, (viewer, it) -> it.goesOn());

    static final Rule<Standing> NO_OTHER_FORCE = new Rule<>("succession.no-other-force-goes-on", OWNER,
            (viewer, it) -> it.left().keptIn().filter(in -> !in.equals(viewer.body())).isEmpty());

    static final Rule<Standing> LEAD_TAKES = new Rule<>("succession.lead-takes-the-cases-on", OWNER,
            (viewer, it) -> it.team().stream().findFirst().filter(viewer.officer()::equals).isPresent());

    static final Rule<Standing> NOT_NAMED_YET = new Rule<>("succession.stands-in-once", OWNER, (viewer, it) -> !it.standsIn(it.whom()));

    static final Rule<Standing> STANDS_IN_ALREADY = new Rule<>("succession.whoever-stands-in-lets-in", OWNER,
            (viewer, it) -> it.standsIn(viewer.officer()));

    static final Rule<Standing> A_COLLEAGUE_IN_POST = new Rule<>("succession.a-colleague-in-post", SECURITY,
            (viewer, it) -> it.team().contains(it.whom()) && !it.whom().equals(viewer.officer()));

    static final Rule<Standing> AS_WHOM_THEY_STAND_IN = new Rule<>("succession.as-whom-you-stand-in", SECURITY,
            (viewer, it) -> it.left().hasEnded(viewer.day()) && it.left().otherSelf(viewer.officer()).isPresent());

    @Bean
    Rules<Standing> readingOfCasesLeft() {
        return Rules.of(READ, works(), trained(), OF_ONE_OF_THEM);
    }

    @Bean
    Rules<Standing> takingCasesOn() {
        return Rules.of(TAKE, works(), trained(), FOLLOWS, NO_OTHER_FORCE, LEAD_TAKES, NOT_NAMED_YET);
    }

    @Bean
    Rules<Standing> lettingColleaguesIn() {
        return Rules.of(LET_IN, works(), trained(), FOLLOWS, NO_OTHER_FORCE, STANDS_IN_ALREADY, A_COLLEAGUE_IN_POST, NOT_NAMED_YET);
    }

    @Bean
    Rules<Standing> standingIn() {
        return Rules.of(ACT, works(), trained(), AS_WHOM_THEY_STAND_IN);
    }

    static <T> Rule<T> works() {
        return InRole.appointed("succession.prevent-officer-goes-on", CHANNEL, PREVENT_OFFICER);
    }

    private static <T> Rule<T> trained() {
        return InRole.trained(PREVENT_OFFICER);
    }
}
