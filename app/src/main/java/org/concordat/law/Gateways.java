package org.concordat.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.GatewayId;

/// The register of legal gateways, and what each answers to a question.
public class Gateways {

    private final Versions<Gateway> gateways;
    private final Regimes regimes;
    private final Needs needs;
    private final List<Rule> rules;

    Gateways(List<Gateway> gateways, Regimes regimes) {
        this(gateways, regimes, GatewayRules.over(regimes));
    }

    Gateways(List<Gateway> gateways, Regimes regimes, List<Rule> rules) {
        this.gateways = new Versions<>(gateways);
        this.regimes = regimes;
        this.needs = new Needs(regimes);
        this.rules = List.copyOf(rules);
    }

    /// The answer of every gateway: each appears once, open or closed.
    public Routes routes(Question question) {
        List<Route> answers = gateways.slugs().stream()
                .flatMap(slug -> route(new GatewayId(slug), question).stream())
                .toList();
        return new Routes(
                answers.stream().filter(Route.Open.class::isInstance).map(Route.Open.class::cast).toList(),
                answers.stream().filter(Route.Closed.class::isInstance).map(Route.Closed.class::cast).toList());
    }

    /// The answer of one gateway, or nothing when there is none of that name.
    public Optional<Route> route(GatewayId id, Question question) {
        return gateways.lastBegun(id.slug(), question.on()).map(gateway -> answer(gateway, question));
    }

    /// The gateway as in force on the day, or as last in force, or as it will be.
    public Optional<Gateway> find(GatewayId id, LocalDate on) {
        return gateways.lastBegun(id.slug(), on);
    }

    /// Every version of every gateway, in the order of the register.
    public List<Gateway> all() {
        return gateways.all();
    }

    /// The ids of the rules that every gateway is held against, in order.
    public List<String> rules() {
        return rules.stream().map(Rule::id).toList();
    }

    private Route answer(Gateway gateway, Question question) {
        List<Bar> bars = rules.stream().flatMap(rule -> rule.test().bars(gateway, question).stream()).toList();
        if (!bars.isEmpty()) {
            return new Route.Closed(gateway, bars);
        }
        Map<BodyKind, Regime> received = new EnumMap<>(BodyKind.class);
        question.to().forEach(kind -> regimes.of(kind, question.on()).ifPresent(regime -> received.put(kind, regime)));
        return new Route.Open(gateway, regimes.of(question.from(), question.on()), Map.copyOf(received),
                needs.of(gateway, question));
    }
}
