package org.concordat.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.BodyKind.*;
import static org.concordat.law.Material.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;

/// What holds for every question, whatever the register says; each is shown to fail on a register whose rules are broken.
class GatewayPropertiesTest {

    private static final GatewayId CHANNEL = new GatewayId("ctsa-2015-s36");
    private static final GatewayId PREVENT_DUTY = new GatewayId("ctsa-2015-s26");
    private static final Gateways LAW = Ask.BOOK.gateways();

    /// A claim about a register and a question.
    interface Claim {
        boolean holds(Gateways law, Question question);
    }

    static final Claim EVERY_GATEWAY_ANSWERS_ONCE = (law, question) -> {
        Routes routes = law.routes(question);
        List<String> answered = Stream.concat(routes.open().stream(), routes.closed().stream())
                .map(route -> route.gateway().slug()).toList();
        return new HashSet<>(answered).size() == answered.size()
                && new HashSet<>(answered).equals(new HashSet<>(LAW.all().stream().map(Gateway::slug).toList()));
    };

    static final Claim CLOSED_SAYS_WHY_AND_WHERE = (law, question) -> law.routes(question).closed().stream()
            .allMatch(closed -> !closed.bars().isEmpty() && closed.bars().stream().noneMatch(bar ->
                    bar.rule().isBlank() || bar.sentence().isBlank() || bar.citation().isBlank()));

    static final Claim OPEN_CARRIES_NOTHING_BARRED = (law, question) -> law.routes(question).open().stream()
            .map(Route.Open::gateway)
            .allMatch(gateway -> gateway.never().stream()
                    .noneMatch(clause -> question.material().containsAll(clause.material())));

    static final Claim OPEN_CARRIES_ONLY_WHAT_IT_IS_FOR = (law, question) -> law.routes(question).open().stream()
            .map(Route.Open::gateway)
            .allMatch(gateway -> gateway.only().stream().allMatch(it -> it.material().containsAll(question.material()))
                    && gateway.must().stream().allMatch(it -> question.material().containsAll(it.material())));

    static final Claim EVERY_OPEN_ROUTE_JOINS_GIVER_AND_RECIPIENTS = (law, question) -> law.routes(question).open()
            .stream().allMatch(open -> question.to().stream().allMatch(recipient -> open.gateway().ways().stream()
                    .anyMatch(way -> way.from().contains(question.from()) && way.to().contains(recipient)
                            && way.purposes().contains(question.purpose()))));

    /// The one exception is what a gateway's `must` asks for: naming it is how that gateway opens.
    static final Claim MORE_MATERIAL_NEVER_OPENS = (law, question) -> {
        Set<String> open = open(law, question);
        return Stream.of(Material.values()).allMatch(more -> {
            Question wider = Ask.adding(question, more);
            return law.routes(wider).open().stream().map(Route.Open::gateway)
                    .filter(gateway -> gateway.must().stream()
                            .allMatch(must -> question.material().containsAll(must.material())))
                    .allMatch(gateway -> open.contains(gateway.slug()));
        });
    };

    static final Claim FEWER_RECIPIENTS_NEVER_CLOSE = (law, question) -> question.to().stream()
            .flatMap(recipient -> Ask.without(question, recipient).stream())
            .allMatch(narrower -> open(law, narrower).containsAll(open(law, question)));

    static final Claim CLOSED_BEFORE_ITS_FIRST_DAY = (law, question) -> LAW.all().stream().allMatch(gateway -> {
        LocalDate eve = gateway.authority().inForce().from().minusDays(1);
        return law.route(gateway.id(), Ask.on(question, eve)).orElseThrow() instanceof Route.Closed;
    });

    static final Claim CHANNEL_NEVER_CARRIES_INTELLIGENCE = (law, question) ->
            law.route(CHANNEL, Ask.adding(question, INTELLIGENCE_SERVICE)).orElseThrow() instanceof Route.Closed closed
                    && closed.bars().stream().anyMatch(bar -> bar.citation().contains("s.38(4)-(5)"));

    static final Claim PREVENT_DUTY_IS_NEVER_OPEN = (law, question) ->
            law.route(PREVENT_DUTY, question).orElseThrow() instanceof Route.Closed;

    static final Claim PERSONAL_DATA_IS_ALWAYS_ASKED_ABOUT = (law, question) ->
            !question.material().contains(PERSONAL) || law.routes(question).open().stream().allMatch(open -> {
                Regime own = open.regime().orElseThrow();
                boolean crosses = open.regimesOfRecipients().values().stream()
                        .anyMatch(other -> !other.slug().equals(own.slug()));
                Set<String> asked = new HashSet<>(open.needs().stream().map(Need::slug).toList());
                return open.regimesOfRecipients().keySet().equals(question.to())
                        && own.needs().stream().filter(need -> need.when().equals(Set.of(PERSONAL)))
                                .allMatch(need -> asked.contains(need.need().slug()))
                        && asked.contains("crossing-regime") == crosses;
            });

    @Property
    void everyGatewayAnswersOnce(@ForAll("questions") Question question) {
        assertThat(EVERY_GATEWAY_ANSWERS_ONCE.holds(LAW, question)).isTrue();
    }

    @Property
    void closedSaysWhyAndWhere(@ForAll("questions") Question question) {
        assertThat(CLOSED_SAYS_WHY_AND_WHERE.holds(LAW, question)).isTrue();
    }

    @Property
    void openCarriesNothingBarred(@ForAll("questions") Question question) {
        assertThat(OPEN_CARRIES_NOTHING_BARRED.holds(LAW, question)).isTrue();
    }

    @Property
    void openCarriesOnlyWhatItIsFor(@ForAll("questions") Question question) {
        assertThat(OPEN_CARRIES_ONLY_WHAT_IT_IS_FOR.holds(LAW, question)).isTrue();
    }

    @Property
    void everyOpenRouteJoinsGiverAndRecipients(@ForAll("questions") Question question) {
        assertThat(EVERY_OPEN_ROUTE_JOINS_GIVER_AND_RECIPIENTS.holds(LAW, question)).isTrue();
    }

    @Property
    void moreMaterialNeverOpens(@ForAll("questions") Question question) {
        assertThat(MORE_MATERIAL_NEVER_OPENS.holds(LAW, question)).isTrue();
    }

    @Property
    void fewerRecipientsNeverClose(@ForAll("questions") Question question) {
        assertThat(FEWER_RECIPIENTS_NEVER_CLOSE.holds(LAW, question)).isTrue();
    }

    @Property
    void closedBeforeItsFirstDay(@ForAll("questions") Question question) {
        assertThat(CLOSED_BEFORE_ITS_FIRST_DAY.holds(LAW, question)).isTrue();
    }

    @Property
    void channelNeverCarriesIntelligence(@ForAll("questions") Question question) {
        assertThat(CHANNEL_NEVER_CARRIES_INTELLIGENCE.holds(LAW, question)).isTrue();
    }

    @Property
    void preventDutyIsNeverOpen(@ForAll("questions") Question question) {
        assertThat(PREVENT_DUTY_IS_NEVER_OPEN.holds(LAW, question)).isTrue();
    }

    @Property
    void personalDataIsAlwaysAskedAbout(@ForAll("questions") Question question) {
        assertThat(PERSONAL_DATA_IS_ALWAYS_ASKED_ABOUT.holds(LAW, question)).isTrue();
    }

    /// The properties about open routes would hold of questions that open none.
    @Property
    void theQuestionsOpenAndClose(@ForAll("questions") Question question) {
        Routes routes = LAW.routes(question);
        Statistics.label("any open").collect(!routes.open().isEmpty());
        Statistics.label("any open").coverage(coverage -> coverage.check(true).percentage(share -> share > 25));
    }

    @Example
    void aGatewayThatDoesNotAnswerIsCaught() {
        Gateways shortened = new Gateways(LAW.all().subList(1, 9), Ask.BOOK.regimes());
        assertThat(EVERY_GATEWAY_ANSWERS_ONCE.holds(shortened, Ask.from(SCHOOL).question())).isFalse();
    }

    @Example
    void aBarWithoutCitationIsCaught() {
        Rule mute = new Rule("mute", (gateway, question) -> List.of(new Bar("mute", "No.", " ", Standing.STATUTE)));
        assertThat(CLOSED_SAYS_WHY_AND_WHERE.holds(ruledBy(mute), Ask.from(SCHOOL).question())).isFalse();
    }

    @Example
    void withoutTheRuleAboutMaterialBarredThingsTravel() {
        Question question = Ask.from(POLICE_FORCE).to(CHANNEL_PANEL).of(PERSONAL, INTELLIGENCE_SERVICE).question();
        assertThat(OPEN_CARRIES_NOTHING_BARRED.holds(without("canCarryThis"), question)).isFalse();
        assertThat(CHANNEL_NEVER_CARRIES_INTELLIGENCE.holds(without("canCarryThis"), question)).isFalse();
    }

    @Example
    void withoutTheRulesAboutOnlyAndMustOtherThingsTravel() {
        Ask ask = Ask.from(POLICE_FORCE).to(LOCAL_AUTHORITY).toServe("crime-and-disorder");
        assertThat(OPEN_CARRIES_ONLY_WHAT_IT_IS_FOR.holds(without("carriesNothingElse"),
                ask.of(DEPERSONALISED, PERSONAL).question())).isFalse();
        assertThat(OPEN_CARRIES_ONLY_WHAT_IT_IS_FOR.holds(without("carriesWhatItIsFor"), ask.of().question()))
                .isFalse();
    }

    @Example
    void withoutTheRulesAboutPeopleOrPurposeAnyoneGivesToAnyone() {
        assertThat(EVERY_OPEN_ROUTE_JOINS_GIVER_AND_RECIPIENTS.holds(without("mayGive"),
                Ask.from(FIRE_AND_RESCUE).to(CHANNEL_PANEL).question())).isFalse();
        assertThat(EVERY_OPEN_ROUTE_JOINS_GIVER_AND_RECIPIENTS.holds(without("mayReceive"),
                Ask.from(SCHOOL).to(SCHOOL).question())).isFalse();
        assertThat(EVERY_OPEN_ROUTE_JOINS_GIVER_AND_RECIPIENTS.holds(without("servesPurpose"),
                Ask.from(SCHOOL).to(CHANNEL_PANEL).toServe("national-security").question())).isFalse();
    }

    @Example
    void aRuleThatLikesMoreMaterialIsCaught() {
        Rule greedy = new Rule("greedy", (gateway, question) -> question.material().contains(SENSITIVE)
                ? List.of() : List.of(new Bar("greedy", "Not enough.", "none", Standing.STATUTE)));
        assertThat(MORE_MATERIAL_NEVER_OPENS.holds(ruledBy(greedy), Ask.from(SCHOOL).question())).isFalse();
    }

    @Example
    void aRuleThatLikesCompanyIsCaught() {
        Rule sociable = new Rule("sociable", (gateway, question) -> question.to().size() > 1
                ? List.of() : List.of(new Bar("sociable", "Too few.", "none", Standing.STATUTE)));
        assertThat(FEWER_RECIPIENTS_NEVER_CLOSE.holds(ruledBy(sociable),
                Ask.from(SCHOOL).to(SCHOOL, PRISON).question())).isFalse();
    }

    @Example
    void withoutDatesTheFutureIsLaw() {
        assertThat(CLOSED_BEFORE_ITS_FIRST_DAY.holds(without("isInForce"),
                Ask.from(SCHOOL).to(CHANNEL_PANEL).question())).isFalse();
    }

    @Example
    void withoutTheRuleAboutRegardThePreventDutyOpens() {
        assertThat(PREVENT_DUTY_IS_NEVER_OPEN.holds(without("isAGateway"), Ask.from(SCHOOL).question())).isFalse();
    }

    @Example
    void aRegisterThatForgetsToAskAboutDataProtectionIsCaught() {
        List<Regime> silent = Ask.BOOK.regimes().all().stream().map(regime -> new Regime(regime.slug(), regime.title(),
                regime.authority(), regime.kinds(), regime.needs(), List.of())).toList();
        assertThat(PERSONAL_DATA_IS_ALWAYS_ASKED_ABOUT.holds(new Gateways(LAW.all(), new Regimes(silent)),
                Ask.from(POLICE_FORCE).to(CHANNEL_PANEL).of(PERSONAL).question())).isFalse();
    }

    /// Half of them anything at all, half built along a way of some gateway, so that many open.
    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.oneOf(anything(), Arbitraries.of(LAW.all()).flatMap(GatewayPropertiesTest::along));
    }

    private static Arbitrary<Question> anything() {
        return Combinators.combine(
                        Arbitraries.of(BodyKind.class),
                        Arbitraries.of(BodyKind.class).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(Material.class).set().ofMaxSize(4),
                        Arbitraries.of(Ask.BOOK.purposes().inForce(Ask.TODAY)).map(NamedPurpose::purpose),
                        Arbitraries.of(Nation.class),
                        Arbitraries.longs().between(7000, 22000).map(LocalDate::ofEpochDay))
                .as(Question::new);
    }

    private static Arbitrary<Question> along(Gateway gateway) {
        Set<Material> must = gateway.must().map(Gateway.Clause::material).orElse(Set.of());
        return Arbitraries.of(gateway.ways()).flatMap(way -> Combinators.combine(
                        Arbitraries.of(way.from()),
                        Arbitraries.of(way.to()).set().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(Material.class).set().ofMaxSize(2).map(some -> union(some, must)),
                        Arbitraries.of(way.purposes()),
                        Arbitraries.of(gateway.nations()),
                        Arbitraries.just(Ask.TODAY))
                .as(Question::new));
    }

    private static Set<Material> union(Set<Material> some, Set<Material> others) {
        Set<Material> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }

    private static Set<String> open(Gateways law, Question question) {
        return new HashSet<>(law.routes(question).open().stream().map(route -> route.gateway().slug()).toList());
    }

    private static Gateways without(String rule) {
        List<Rule> rules = new ArrayList<>(GatewayRules.over(Ask.BOOK.regimes()));
        assertThat(rules.removeIf(each -> each.id().equals(rule))).isTrue();
        return new Gateways(LAW.all(), Ask.BOOK.regimes(), rules);
    }

    private static Gateways ruledBy(Rule rule) {
        return new Gateways(LAW.all(), Ask.BOOK.regimes(), List.of(rule));
    }
}
