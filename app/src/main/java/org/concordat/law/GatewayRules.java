package org.concordat.law;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyKind;

/// The rules that every gateway is held against, in order. Each is a sentence; the list is the whole of the judgement.
/// No rule knows a gateway by name: what differs between gateways is in the register.
class GatewayRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Regimes regimes;

    private GatewayRules(Regimes regimes) {
        this.regimes = regimes;
    }

    static List<Rule> over(Regimes regimes) {
        GatewayRules rules = new GatewayRules(regimes);
        return List.of(
                new Rule("isAGateway", GatewayRules::isAGateway),
                new Rule("isInForce", GatewayRules::isInForce),
                new Rule("appliesHere", GatewayRules::appliesHere),
                new Rule("mayGive", GatewayRules::mayGive),
                new Rule("mayReceive", GatewayRules::mayReceive),
                new Rule("servesPurpose", GatewayRules::servesPurpose),
                new Rule("canCarryThis", GatewayRules::canCarryThis),
                new Rule("carriesNothingElse", GatewayRules::carriesNothingElse),
                new Rule("carriesWhatItIsFor", GatewayRules::carriesWhatItIsFor),
                new Rule("dataProtectionCanBeMet", rules::dataProtectionCanBeMet));
    }

    /// A duty to have regard permits nothing to be shared.
    private static List<Bar> isAGateway(Gateway gateway, Question question) {
        if (gateway.nature() != Nature.REGARD) {
            return List.of();
        }
        return List.of(bar("isAGateway", "This is " + gateway.nature().words() + ".", gateway));
    }

    /// The gateway is in force on the day.
    private static List<Bar> isInForce(Gateway gateway, Question question) {
        Between inForce = gateway.authority().inForce();
        if (inForce.covers(question.on())) {
            return List.of();
        }
        String when = question.on().isBefore(inForce.from())
                ? "comes into force on " + DAY.format(inForce.from()) : "ended on " + DAY.format(inForce.until());
        return List.of(bar("isInForce",
                "This gateway " + when + "; the day asked about is " + DAY.format(question.on()) + ".", gateway));
    }

    /// The gateway is law in this nation.
    private static List<Bar> appliesHere(Gateway gateway, Question question) {
        if (gateway.nations().contains(question.nation())) {
            return List.of();
        }
        return List.of(bar("appliesHere", "This gateway does not apply in " + question.nation().words() + ".", gateway));
    }

    /// The giver is among those who may give.
    private static List<Bar> mayGive(Gateway gateway, Question question) {
        if (!gateway.waysFrom(question.from()).isEmpty()) {
            return List.of();
        }
        return List.of(bar("mayGive", question.from().words() + ": not among those who may give under this gateway.",
                gateway));
    }

    /// Every recipient is among those who may receive from this giver.
    private static List<Bar> mayReceive(Gateway gateway, Question question) {
        List<Gateway.Way> ways = gateway.waysFrom(question.from());
        List<Gateway.Way> considered = ways.isEmpty() ? gateway.ways() : ways;
        return inOrder(question.to())
                .filter(recipient -> considered.stream().noneMatch(way -> way.to().contains(recipient)))
                .map(recipient -> bar("mayReceive",
                        recipient.words() + ": not among those who may receive under this gateway.", gateway))
                .toList();
    }

    /// The purpose is one the gateway serves, towards every recipient it can reach.
    private static List<Bar> servesPurpose(Gateway gateway, Question question) {
        return inOrder(question.to())
                .map(recipient -> gateway.waysJoining(question.from(), recipient))
                .map(joining -> joining.isEmpty() ? gateway.ways() : joining)
                .filter(ways -> ways.stream().noneMatch(way -> way.purposes().contains(question.purpose())))
                .findFirst()
                .map(ways -> new Bar("servesPurpose", "This gateway does not serve the purpose given.",
                        citations(ways), gateway.authority().standing()))
                .stream().toList();
    }

    /// Nothing travels that the gateway can never carry.
    private static List<Bar> canCarryThis(Gateway gateway, Question question) {
        return gateway.never().stream()
                .filter(clause -> question.material().containsAll(clause.material()))
                .map(clause -> bar("canCarryThis", clause, gateway))
                .toList();
    }

    /// Where the law names all that a gateway can carry, nothing else travels.
    private static List<Bar> carriesNothingElse(Gateway gateway, Question question) {
        return gateway.only()
                .filter(clause -> !clause.material().containsAll(question.material()))
                .map(clause -> bar("carriesNothingElse", clause, gateway))
                .stream().toList();
    }

    /// Where the law says what a disclosure has to be, it is that.
    private static List<Bar> carriesWhatItIsFor(Gateway gateway, Question question) {
        return gateway.must()
                .filter(clause -> !question.material().containsAll(clause.material()))
                .map(clause -> bar("carriesWhatItIsFor", clause, gateway))
                .stream().toList();
    }

    /// Personal data travels only between bodies whose data-protection regime is known: where none is, no basis, condition
    /// or test could be asked for, so a breach could not be ruled out.
    private List<Bar> dataProtectionCanBeMet(Gateway gateway, Question question) {
        if (!question.material().contains(Material.PERSONAL)) {
            return List.of();
        }
        return Stream.concat(Stream.of(question.from()), inOrder(question.to())).distinct()
                .filter(kind -> regimes.of(kind, question.on()).isEmpty())
                .map(kind -> new Bar("dataProtectionCanBeMet",
                        kind.words() + ": no data protection regime is known for " + DAY.format(question.on())
                                + ", so personal data cannot be shared lawfully.",
                        "Data Protection Act 2018 s.2", Standing.STATUTE))
                .toList();
    }

    private static Bar bar(String rule, String sentence, Gateway gateway) {
        return new Bar(rule, sentence, gateway.authority().citation(), gateway.authority().standing());
    }

    private static Bar bar(String rule, Gateway.Clause clause, Gateway gateway) {
        return new Bar(rule, clause.words().en(), clause.citation(), gateway.authority().standing());
    }

    private static String citations(List<Gateway.Way> ways) {
        return ways.stream().map(Gateway.Way::citation).distinct().collect(joining("; "));
    }

    /// Sets have no order, sentences need one.
    private static Stream<BodyKind> inOrder(Set<BodyKind> kinds) {
        return kinds.stream().sorted();
    }
}
