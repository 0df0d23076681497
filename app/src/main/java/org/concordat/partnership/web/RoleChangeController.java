package org.concordat.partnership.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.RoleDecision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The second person: approves a change of a role, or declines it with a reason.
@Controller
class RoleChangeController {

    private final Appointments appointments;
    private final RegisterRefusals refusals;

    RoleChangeController(Appointments appointments, RegisterRefusals refusals) {
        this.appointments = appointments;
        this.refusals = refusals;
    }

    /// The other addresses are where the page stands when it is shown again.
    @GetMapping({"/role-changes/{id}", "/role-changes/{id}/approve", "/role-changes/{id}/decline"})
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return page(who, id, false, answers);
    }

    @PostMapping("/role-changes/{id}/approve")
    Reply approve(SignedIn who, @PathVariable UUID id, Answers answers) {
        return reply(who, id, answers, act -> appointments.approve(who, id, act));
    }

    @PostMapping("/role-changes/{id}/decline")
    Reply decline(SignedIn who, @PathVariable UUID id, Answers answers) {
        var reason = Written.text(answers, "reason", "the reason", 2000);
        return answers.ok()
                ? reply(who, id, answers, act -> appointments.decline(who, id, act, reason.get()))
                : page(who, id, false, answers);
    }

    private Reply reply(SignedIn who, UUID id, Answers answers, Function<UUID, RoleDecision> decide) {
        return switch (decide.apply(Once.of(answers))) {
            case RoleDecision.Approved _, RoleDecision.Declined _ -> new SeeOther("/role-changes/" + id);
            case RoleDecision.DecidedAlready _ -> page(who, id, true, answers);
            case RoleDecision.Refused(var refused) -> refusals.page(refused, BackLink.to("/role-changes/" + id));
            case RoleDecision.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply page(SignedIn who, UUID id, boolean late, Answers answers) {
        return appointments.read(who, id).<Reply>map(it -> new RoleChangePage(it, hinders(it), late, answers))
                .orElseGet(NotFoundPage::new);
    }

    private List<RegisterRefusedPage.Reason> hinders(Appointments.Pending it) {
        return it.mayApprove() instanceof Decision.Refused refused && !refused.wantsProof()
                ? refusals.reasons(refused) : List.of();
    }
}
