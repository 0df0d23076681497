package org.concordat.requests;

import static org.concordat.access.Role.APPROVER;

import org.concordat.access.Act;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who lets a request leave that names somebody, or does not; the law is asked again on that day.
@Configuration
class RequestApprovalRules {

    static final Act<BodyId> LIST = Act.of("requests.approval.list", BodyId.class);
    static final Act<Pending> APPROVE = Act.of("requests.request.approve", Pending.class);
    static final Act<Request> DECLINE = Act.of("requests.request.decline", Request.class);

    /// What waits, beside what the law and the agreement say of it today.
    record Pending(Request request, Composing today) {
    }

    static final Rule<Request> SOMEONE_ELSE_DECIDES = new Rule<>("requests.someone-else-decides",
            "Concordat promise 2: two people", (viewer, it) -> !it.officer().equals(viewer.officer()));

    @Bean
    Rules<BodyId> listingRequestsToApprove() {
        return Rules.of(LIST, RequestRules.ofTheirOwnBody(), approver());
    }

    @Bean
    Rules<Pending> approvingRequests() {
        return Rules.of(APPROVE, approver(), of(SOMEONE_ELSE_DECIDES), of(RequestRules.WAITS),
                today(RequestRules.AGREEMENT_IN_FORCE), today(RequestRules.ASKS_PARTIES),
                today(RequestRules.SERVES_THE_PURPOSE), today(RequestRules.USES_THE_GATEWAYS),
                today(RequestRules.ASKS_BODIES_IN_BEING), today(RequestRules.QUESTION_MAY_TRAVEL),
                today(RequestRules.ANSWERS_MAY_TRAVEL), today(RequestRules.NEEDS_ARE_ANSWERED));
    }

    @Bean
    Rules<Request> decliningRequests() {
        return Rules.of(DECLINE, approver(), SOMEONE_ELSE_DECIDES, RequestRules.WAITS);
    }

    private static <T> Rule<T> approver() {
        return new Rule<>("requests.approver-decides", RequestRules.GOLDEN_RULES, (viewer, it) -> viewer.is(APPROVER));
    }

    private static Rule<Pending> of(Rule<Request> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.request()));
    }

    private static Rule<Pending> today(Rule<Composing> rule) {
        return new Rule<>(rule.id(), rule.citation(), (viewer, it) -> rule.holds(viewer, it.today()));
    }
}
