package org.concordat.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.concordat.access.Look;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.consultation.Consultations;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The consultations of the viewer's body: the list, one of them, and how one is drafted.
@Controller
class ConsultationController {

    private final Consultations consultations;
    private final WhoIsWho names;
    private final ConsultationReplies replies;

    ConsultationController(Consultations consultations, WhoIsWho names, ConsultationReplies replies) {
        this.consultations = consultations;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/consulting")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (consultations.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Consultations.Sight>>(var found) -> new ConsultationsPage(Table.of("The newest first", Column.of("Title"),
                    Column.of("Who is asked"), Column.of("Last day"), Column.of("State")).whenEmpty("Your body has asked nothing yet.")
                    .rows(found.rows().stream().map(it -> row(it, who)).toList()), Paging.of(found, ConsultationWords.CONSULTING, Map.of()),
                    names.viewer(who).is(Role.SCRUTINY_OFFICER) || names.viewer(who).is(Role.BOARD_MEMBER));
            case Look.Refused<Page<Consultations.Sight>>(var refused) -> replies.ofList(refused);
        };
    }

    private static List<Cell> row(Consultations.Sight it, SignedIn who) {
        var said = it.of().wording().said();
        return List.of(Cell.link(said.title().en(), ConsultationWords.to(it.of().id())), Cell.of(ConsultationWords.area(it)),
                Cell.of(When.on(said.closes())), Cell.tag(ConsultationWords.state(it.of(), who.day())));
    }

    @GetMapping("/consulting/new")
    Reply ask(SignedIn who, Answers answers) {
        return switch (consultations.mayDraft(who)) {
            case Look.Seen<Consultations.Prospect>(var open) -> new WordingPage(Optional.empty(), open.areas(), answers);
            case Look.Refused<Consultations.Prospect>(var refused) -> replies.refused("You cannot ask the public", refused,
                    ConsultationWords.CONSULTING);
        };
    }

    @PostMapping("/consulting")
    Reply draft(SignedIn who, Answers answers) {
        var act = Act.of(answers);
        return switch (consultations.mayDraft(who)) {
            case Look.Seen<Consultations.Prospect>(var open) -> drafted(who, act, open, answers);
            case Look.Refused<Consultations.Prospect>(var refused) -> replies.refused("You cannot ask the public", refused,
                    ConsultationWords.CONSULTING);
        };
    }

    private Reply drafted(SignedIn who, UUID act, Consultations.Prospect open, Answers answers) {
        var area = open.areas().isEmpty() ? Optional.<String>empty() : answers.oneOf("area", "the police area",
                open.areas().stream().map(it -> it.id().toString()).toList()).given();
        return WordingForm.about(answers, who.day()).map(it -> replies.after(consultations.draft(who, act,
                        area.map(UUID::fromString).orElse(null), it), ConsultationWords.CONSULTING, ConsultationWords::to))
                .orElseGet(() -> new WordingPage(Optional.empty(), open.areas(), answers));
    }

    @GetMapping("/consulting/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return consultations.find(who, id).<Reply>map(it -> {
            var known = names.named(who, Set.of(), ConsultationWords.officers(it.of()));
            return new ConsultationPage(it, ConsultationWords.facts(it, who.day()), ConsultationWords.steps(it.of(), known),
                    ConsultationWords.wordings(it.of(), known));
        }).orElseGet(NotFoundPage::new);
    }

    /// For those who draft, approve and answer them.
    @Configuration(proxyBeanMethods = false)
    static class ConsultingDoor {

        @Bean
        Doorway consultingDoor(Access access) {
            return new Doorway("Consultations", ConsultationWords.CONSULTING, 69, access.opens("consultation.consultation.list"));
        }
    }
}
