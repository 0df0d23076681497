package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Need;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestWays;

/// Whom a request can be put to, and by which gateways it and the answers could travel today.
record RequestOffers(
        @Schema(description = "The bodies with which the officer's own shares an agreement in force.") List<BodyId> bodies,
        @Schema(description = "The last day for an answer, were it sent today.") LocalDate dueOn,
        @Schema(description = "The same, where it is time-critical.") LocalDate dueUrgent,
        @Schema(description = "By which the question can travel, once it is written and addressed.")
        List<RequestGateway> asking,
        @Schema(description = "By which every body asked could answer.") List<RequestGateway> answering,
        @Schema(description = "Closed to the question or to an answer, each with the rules that close it.")
        List<RequestGatewayClosed> closed) {

    /// A gateway under an agreement.
    record RequestGateway(AgreementId agreement, GatewayId gateway,
            @Schema(description = "What the gateway needs an answer to, by slug.") List<String> needs) {
    }

    /// A gateway that is closed.
    record RequestGatewayClosed(AgreementId agreement, GatewayId gateway, List<Problem.RuleSaid> rules) {
    }

    static RequestOffers of(RequestComposition it) {
        return new RequestOffers(it.reach().keySet().stream().sorted(Comparator.comparing(BodyId::toString)).toList(),
                it.dueOn(), it.dueUrgent(), open(it.ways().asking()), open(it.ways().answering()),
                it.ways().closed().stream().map(way -> new RequestGatewayClosed(way.terms().id(), way.gateway().id(),
                        way.bars().stream().map(bar -> new Problem.RuleSaid(bar.rule(), bar.sentence(), bar.citation()))
                                .toList())).toList());
    }

    private static List<RequestGateway> open(List<RequestWays.Open> ways) {
        return ways.stream().map(way -> new RequestGateway(way.terms().id(), way.gateway().id(),
                way.needs().stream().map(Need::slug).toList())).toList();
    }
}
