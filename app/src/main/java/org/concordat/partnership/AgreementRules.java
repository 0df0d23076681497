package org.concordat.partnership;

import static org.concordat.access.Role.AGREEMENT_OWNER;

import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may do what to an agreement that was offered, and when.
@Configuration(proxyBeanMethods = false)
class AgreementRules {

    static final Act<BodyId> LIST = Act.of("partnership.agreement.list", BodyId.class);
    static final Act<AgreementId> USE = Act.of("partnership.agreement.use", AgreementId.class);
    static final Act<Agreement> READ = Act.of("partnership.agreement.read", Agreement.class);
    static final Act<Signing> SIGN = Act.of("partnership.agreement.sign", Signing.class);
    static final Act<Agreement> WITHDRAW = Act.of("partnership.agreement.withdraw", Agreement.class);
    static final Act<Reviewing> REVIEW = Act.of("partnership.agreement.review", Reviewing.class);
    static final Act<Agreement> SUSPEND = Act.of("partnership.agreement.suspend", Agreement.class);
    static final Act<Agreement> RESUME = Act.of("partnership.agreement.resume", Agreement.class);
    static final Act<Agreement> END = Act.of("partnership.agreement.end", Agreement.class);
    static final Act<Agreement> REPLACE = Act.of("partnership.agreement.replace", Agreement.class);

    private static final String CODE = "ICO data sharing code";

    private static final Rule<Agreement> A_PARTY_READS = new Rule<>("partnership.a-party-reads", CODE,
            (viewer, it) -> it.isParty(viewer.body()));

    private static final Rule<Agreement> OWNER_OF_A_PARTY = new Rule<>("partnership.agreement-owner-of-a-party", CODE,
            (viewer, it) -> InRole.isAny(viewer, AGREEMENT_OWNER) && it.isParty(viewer.body()));

    private static final Rule<Agreement> OWNER_OF_ITS_BODY = new Rule<>("partnership.owner-of-the-agreement", CODE,
            (viewer, it) -> InRole.isAny(viewer, AGREEMENT_OWNER) && it.deed().owner().equals(viewer.body()));

    private static final Rule<Agreement> OWNER_IS_TRAINED = InRole.trained(AGREEMENT_OWNER);

    private static final Rule<Agreement> AWAITS_SIGNATURES = new Rule<>("partnership.awaits-signatures", CODE,
            (viewer, it) -> it instanceof Agreement.AwaitingSignatures);

    private static final Rule<Agreement> NOBODY_HAS_SIGNED = new Rule<>("partnership.nobody-has-signed", CODE,
            (viewer, it) -> it.acts().signatures().isEmpty());

    private static final Rule<Agreement> ONCE_FOR_EACH_BODY = new Rule<>("partnership.one-signature-for-each-body", CODE,
            (viewer, it) -> !it.hasSigned(viewer.body()));

    private static final Rule<Agreement> NOBODY_SIGNS_FOR_TWO = new Rule<>("partnership.nobody-signs-for-two-bodies",
            CODE, (viewer, it) -> it.acts().signatures().stream()
                    .noneMatch(signature -> signature.by().officer().equals(viewer.officer())));

    private static final Rule<Agreement> STANDS = new Rule<>("partnership.agreement-stands", CODE,
            (viewer, it) -> it.stands());

    private static final Rule<Agreement> NOT_SUSPENDED = new Rule<>("partnership.not-suspended", CODE,
            (viewer, it) -> !(it instanceof Agreement.Suspended));

    private static final Rule<Agreement> IS_SUSPENDED = new Rule<>("partnership.is-suspended", CODE,
            (viewer, it) -> it instanceof Agreement.Suspended);

    private static final Rule<Agreement> SOMEONE_ELSE_RESUMES = new Rule<>("partnership.someone-else-resumes", CODE,
            (viewer, it) -> !(it instanceof Agreement.Suspended suspended)
                    || !suspended.suspension().by().officer().equals(viewer.officer()));

    private static final Rule<Reviewing> NEXT_REVIEW_IS_AHEAD = new Rule<>("partnership.next-review-is-ahead",
            "ICO data sharing code; DPA 2018 s.82D", (viewer, it) -> it.nextReview().isAfter(viewer.day())
                    && !it.nextReview().isAfter(it.agreement().deed().contents().term().lastDay()));

    private static final Rule<Signing> GATEWAYS_STILL_SERVE = new Rule<>("partnership.gateways-still-serve",
            "Each gateway's own statute", (viewer, it) -> it.lawServes());

    @Bean
    Rules<BodyId> listingAgreements() {
        return Rules.of(LIST, new Rule<>("partnership.own-body-lists", CODE,
                (viewer, body) -> viewer.body().equals(body)));
    }

    @Bean
    Rules<AgreementId> usingAgreements() {
        return Rules.of(USE, new Rule<>("partnership.in-force-for-your-body", CODE,
                (viewer, id) -> viewer.inForce().contains(id)));
    }

    @Bean
    Rules<Agreement> readingAgreements() {
        return Rules.of(READ, A_PARTY_READS);
    }

    @Bean
    Rules<Signing> signingAgreements() {
        return new Rules<>(SIGN, Stream.concat(
                Stream.of(OWNER_OF_A_PARTY, OWNER_IS_TRAINED, AWAITS_SIGNATURES, ONCE_FOR_EACH_BODY, NOBODY_SIGNS_FOR_TWO)
                        .map(rule -> of(rule, Signing::agreement)),
                Stream.of(GATEWAYS_STILL_SERVE)).toList());
    }

    @Bean
    Rules<Agreement> withdrawingAgreements() {
        return Rules.of(WITHDRAW, OWNER_OF_ITS_BODY, OWNER_IS_TRAINED, AWAITS_SIGNATURES, NOBODY_HAS_SIGNED);
    }

    @Bean
    Rules<Reviewing> reviewingAgreements() {
        return new Rules<>(REVIEW, Stream.concat(
                Stream.of(OWNER_OF_A_PARTY, OWNER_IS_TRAINED, STANDS).map(rule -> of(rule, Reviewing::agreement)),
                Stream.of(NEXT_REVIEW_IS_AHEAD)).toList());
    }

    @Bean
    Rules<Agreement> suspendingAgreements() {
        return Rules.of(SUSPEND, OWNER_OF_A_PARTY, OWNER_IS_TRAINED, STANDS, NOT_SUSPENDED);
    }

    @Bean
    Rules<Agreement> resumingAgreements() {
        return Rules.of(RESUME, OWNER_OF_A_PARTY, OWNER_IS_TRAINED, IS_SUSPENDED, SOMEONE_ELSE_RESUMES);
    }

    @Bean
    Rules<Agreement> endingAgreements() {
        return Rules.of(END, OWNER_OF_A_PARTY, OWNER_IS_TRAINED, STANDS);
    }

    @Bean
    Rules<Agreement> replacingAgreements() {
        return Rules.of(REPLACE, OWNER_OF_ITS_BODY, OWNER_IS_TRAINED);
    }

    /// The same rule, asked of the agreement in something larger.
    private static <T> Rule<T> of(Rule<Agreement> rule, Function<T, Agreement> agreement) {
        return new Rule<>(rule.id(), rule.citation(),
                (Viewer viewer, T thing) -> rule.holds(viewer, agreement.apply(thing)));
    }
}
