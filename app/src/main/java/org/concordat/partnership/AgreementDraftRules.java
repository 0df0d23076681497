package org.concordat.partnership;

import static org.concordat.access.Role.AGREEMENT_OWNER;

import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who drafts an agreement, and what must be so before it is offered for signature.
@Configuration(proxyBeanMethods = false)
class AgreementDraftRules {

    static final Act<BodyId> COMPOSE = Act.of("partnership.agreement.compose", BodyId.class);
    static final Act<AgreementDraft> DRAFT = Act.of("partnership.agreement.draft", AgreementDraft.class);
    static final Act<Offering> OFFER = Act.of("partnership.agreement.offer", Offering.class);

    private static final String CODE = "ICO data sharing code";

    /// Whether they draft at all; asked before any draft is looked for.
    @Bean
    Rules<BodyId> composingAgreements() {
        return Rules.of(COMPOSE, drafts(body -> body), InRole.trained(AGREEMENT_OWNER));
    }

    @Bean
    Rules<AgreementDraft> draftingAgreements() {
        return Rules.of(DRAFT, drafts(AgreementDraft::owner), InRole.trained(AGREEMENT_OWNER));
    }

    private static <T> Rule<T> drafts(Function<T, BodyId> body) {
        return new Rule<>("partnership.agreement-owner-drafts", CODE, (viewer, it) ->
                InRole.isAny(viewer, AGREEMENT_OWNER) && body.apply(it).equals(viewer.body()));
    }

    @Bean
    Rules<Offering> offeringAgreements() {
        return Rules.of(OFFER,
                new Rule<>("partnership.agreement-owner-offers", CODE,
                        (viewer, it) -> InRole.isAny(viewer, AGREEMENT_OWNER)
                                && it.draft().owner().equals(viewer.body())),
                InRole.trained(AGREEMENT_OWNER),
                whole("partnership.every-part-is-written", CODE, contents -> true),
                new Rule<>("partnership.own-body-is-a-party", CODE, (viewer, it) -> it.contents().stream()
                        .anyMatch(whole -> whole.parties().bodies().contains(viewer.body()))),
                whole("partnership.two-parties", CODE, contents -> contents.parties().all().size() > 1),
                whole("partnership.someone-is-controller", "UK GDPR articles 4(7), 26; DPA 2018 s.32", contents ->
                        contents.parties().all().stream().anyMatch(AgreementPart.Party::controller)),
                new Rule<>("partnership.parties-are-in-being", CODE,
                        (viewer, it) -> it.everyPartyIsKnown(viewer.day())),
                new Rule<>("partnership.last-day-is-ahead", CODE, (viewer, it) -> it.contents().stream()
                        .anyMatch(whole -> !whole.term().lastDay().isBefore(viewer.day()))),
                new Rule<>("partnership.law-knows-them", "Each gateway's own statute", (viewer, it) -> it.lawKnows()),
                new Rule<>("partnership.gateways-serve-purposes", "Each gateway's own statute",
                        (viewer, it) -> it.contents().isPresent() && it.unserved().isEmpty()),
                new Rule<>("partnership.designation-notice", "DPA 2018 ss.82A-82E", (viewer, it) ->
                        !AgreementLaw.needsDesignationNotice(it.known()) || it.contents().stream()
                                .anyMatch(whole -> whole.basis().designationNotice() != null)),
                new Rule<>("partnership.supersedes-its-own", CODE, (viewer, it) -> it.draft().supersedes() == null
                        || it.old().filter(old -> old.deed().owner().equals(viewer.body())).isPresent()));
    }

    private static Rule<Offering> whole(String id, String citation, Predicate<AgreementContents> so) {
        return new Rule<>(id, citation, (viewer, it) -> it.contents().filter(so).isPresent());
    }
}
