package org.concordat.api.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Route;
import org.concordat.sharing.Composition;
import org.concordat.sharing.Step;

/// What a draft can go through today.
record Offers(
        @Schema(description = "Empty until the draft has a purpose and an audience.") List<OpenGateway> open,
        List<ClosedGateway> closed,
        @Schema(description = "Those of the officer's body that are in force.") List<AgreementOffered> agreements) {

    /// A gateway, and what it needs answered.
    record OpenGateway(GatewayId gateway, List<NeedAsked> needs) {
    }

    /// Something that is answered before a gateway is used, under its slug in `passage.needs`.
    record NeedAsked(String slug, String question) {
    }

    /// A gateway, and each rule that closes it.
    record ClosedGateway(GatewayId gateway, List<Problem.RuleSaid> bars) {
    }

    /// An agreement in force.
    record AgreementOffered(UUID id, String reference, String title, List<BodyId> parties,
            @Schema(description = "Whether it could carry the draft as it stands.") boolean fits) {
    }

    static Offers of(Composition it) {
        return new Offers(
                it.routes().stream().flatMap(routes -> routes.open().stream()).map(Offers::open).toList(),
                it.routes().stream().flatMap(routes -> routes.closed().stream()).map(Offers::closed).toList(),
                it.agreements().stream().map(terms -> new AgreementOffered(terms.id().value(), terms.reference(),
                        terms.title(), terms.parties().stream().sorted(
                                Comparator.comparing(BodyId::toString)).toList(),
                        it.fitting().contains(terms))).toList());
    }

    private static OpenGateway open(Route.Open it) {
        return new OpenGateway(it.gateway().id(),
                it.needs().stream().map(need -> new NeedAsked(need.slug(), need.question())).toList());
    }

    private static ClosedGateway closed(Route.Closed it) {
        return new ClosedGateway(it.gateway().id(), it.bars().stream()
                .map(bar -> new Problem.RuleSaid(bar.rule(), bar.sentence(), bar.citation())).toList());
    }

    /// As the document names what a step writes.
    static String section(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
