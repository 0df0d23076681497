package org.concordat.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Once;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.DateInput;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Radios;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.Textarea;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.AsOf;
import org.concordat.partnership.Officer;
import org.concordat.partnership.OfficerAsOf;
import org.concordat.partnership.Officers;
import org.concordat.partnership.RoleProposal;
import org.concordat.partnership.web.RegisterRefusals.Beside;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A change of a role: asked for, checked, and proposed.
@Controller
class RoleController {

    private static final Map<String, Beside> FIELDS = Map.of(
            "partnership.nothing-else-waits", new Beside("role",
                    "Another change of this role waits for a decision: have it decided first"),
            "partnership.role-suits-the-body", new Beside("role",
                    "Select a role that suits the body: scrutiny officers belong to local policing bodies,"
                            + " and board members to the national board"),
            "partnership.one-provider-in-a-body", new Beside("role",
                    "This body has a provider already: register a body for each provider"),
            "partnership.oversight-stands-apart", new Beside("role",
                    "Select a role that can stand beside the others: nobody who oversees also shares"
                            + " information about people on the same day"),
            "partnership.training-is-current", new Beside("trained", "The last day of the training must not be in the past"),
            "partnership.role-within-their-service", new Beside("from",
                    "The first day of the role must be one on which they are in office"));

    private final Appointments appointments;
    private final Officers officers;
    private final RegisterRefusals refusals;

    RoleController(Appointments appointments, Officers officers, RegisterRefusals refusals) {
        this.appointments = appointments;
        this.officers = officers;
        this.refusals = refusals;
    }

    /// The second address is where the form stands when it is shown again.
    @GetMapping({"/officers/{id}/roles/new", "/officers/{id}/roles"})
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return read(who, id).map(it -> refusals.ifAllowed(it.mayAdminister(), form(it.officer(), answers)))
                .orElseGet(NotFoundPage::new);
    }

    /// Shows the answers for checking, with what the rules would say already said.
    @PostMapping("/officers/{id}/roles/new")
    Reply check(SignedIn who, @PathVariable UUID id, Answers answers) {
        var officer = officer(who, id);
        if (officer.isEmpty()) {
            return new NotFoundPage();
        }
        var wording = wording(officer.get(), answers);
        if (wording.isEmpty()) {
            return form(officer.get(), answers);
        }
        return switch (appointments.mayPropose(who, wording.get()).orElse(null)) {
            case Decision.Allowed _ -> new RoleCheckPage(officer.get().name(), wording.get(), answers);
            case Decision.Refused refused -> refusals.reply(refused, FIELDS, answers, it -> form(officer.get(), it));
            case null -> new NotFoundPage();
        };
    }

    @PostMapping("/officers/{id}/roles")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var officer = officer(who, id);
        if (officer.isEmpty()) {
            return new NotFoundPage();
        }
        var wording = wording(officer.get(), answers);
        if (wording.isEmpty() || answers.ticked("change")) {
            return form(officer.get(), answers);
        }
        return switch (appointments.propose(who, Once.of(answers), wording.get())) {
            case RoleProposal.Waits(UUID change) -> new SeeOther("/role-changes/" + change);
            case RoleProposal.Refused(var refused) ->
                    refusals.reply(refused, FIELDS, answers, it -> form(officer.get(), it));
            case RoleProposal.Unknown _ -> new NotFoundPage();
        };
    }

    private Optional<Officer> officer(SignedIn who, UUID id) {
        return read(who, id).map(OfficerAsOf::officer);
    }

    private Optional<OfficerAsOf> read(SignedIn who, UUID id) {
        return officers.read(who, new OfficerId(id), AsOf.today(who));
    }

    private static Optional<Appointments.Wording> wording(Officer officer, Answers answers) {
        var role = answers.one("role", "a role", Role.class);
        var from = answers.date("from", "the first day of the role");
        var until = answers.optionalDate("until", "the day from which they no longer hold it");
        var trained = answers.date("trained", "the last day of the training");
        var reason = Written.text(answers, "reason", "the reason", 2000);
        until.given().flatMap(it -> it).filter(end -> from.given().filter(end::isBefore).isPresent())
                .ifPresent(end -> answers.reject("until",
                        "The day from which they no longer hold it must be the same as or after the first day"));
        return answers.ok()
                ? Optional.of(new Appointments.Wording(officer.id(), role.get(),
                        new Between(from.get(), until.get().orElse(null)), trained.get(), reason.get()))
                : Optional.empty();
    }

    private static QuestionPage form(Officer officer, Answers answers) {
        var path = "/officers/" + officer.id();
        return new QuestionPage("Propose a change of a role for " + officer.name(),
                "Say the whole of it: what you say replaces what was said of this role before, once another"
                        + " administrator has approved it.", path + "/roles/new", BackLink.to(path), List.of(
                Radios.of("role", "Which role?", RegisterWords.options(Role.class, Role::words), answers).small(),
                DateInput.of("from", "From which day do they hold it?", answers),
                DateInput.of("until", "From which day do they no longer hold it?", answers)
                        .hint("Leave empty if no end is known. The first day again means never"),
                DateInput.of("trained", "Until which day is their training current?", answers),
                Textarea.of("reason", "Why?", answers).atMost(2000)), "Continue", answers);
    }
}
