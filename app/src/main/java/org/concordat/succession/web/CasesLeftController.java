package org.concordat.succession.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Sessions;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Holder;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.concordat.succession.Acted;
import org.concordat.succession.Becoming;
import org.concordat.succession.LeftCases;
import org.concordat.succession.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The cases of a police force that ends, and whoever goes on with them.
@Controller
class CasesLeftController {

    private static final String NOT_DONE = "The cases were not taken on";
    private static final Pattern OFFICER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StandIns standIns;
    private final WhoIsWho names;
    private final Reasons reasons;
    private final Sessions sessions;

    CasesLeftController(StandIns standIns, WhoIsWho names, Reasons reasons, Sessions sessions) {
        this.standIns = standIns;
        this.names = names;
        this.reasons = reasons;
        this.sessions = sessions;
    }

    @GetMapping("/cases-left/{id}")
    Reply show(SignedIn who, @PathVariable UUID id, Answers answers) {
        return standIns.find(who, new BodyId(id)).<Reply>map(it -> page(who, it, answers)).orElseGet(NotFoundPage::new);
    }

    @PostMapping("/cases-left/{id}/taking")
    Reply take(SignedIn who, @PathVariable UUID id, Answers answers) {
        return after(standIns.take(who, Act.of(answers), new BodyId(id)), id);
    }

    @PostMapping("/cases-left/{id}/colleagues")
    Reply letIn(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return standIns.find(who, new BodyId(id)).<Reply>map(it -> {
            var colleague = answers.oneOf("colleague", "a colleague", offered(it, answers.value("colleague")));
            return answers.ok() ? after(standIns.letIn(who, act, new BodyId(id), OfficerId.of(colleague.get())), id) : page(who, it, answers);
        }).orElseGet(NotFoundPage::new);
    }

    /// Where the viewer lets nobody in, the rule says so, whomever they name.
    private static List<String> offered(StandIns.Sight it, String named) {
        return it.colleagues().isEmpty() && OFFICER.matcher(named).matches() ? List.of(named)
                : it.colleagues().stream().map(each -> each.officer().toString()).toList();
    }

    /// There, or back.
    @PostMapping("/cases-left/{id}/acting")
    Reply act(SignedIn who, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        return switch (standIns.become(who, new BodyId(id))) {
            case Becoming.As(var officer) -> {
                sessions.actAs(officer, request, response);
                yield new SeeOther("/cases");
            }
            case Becoming.Refused(var refused) -> refused(refused, "You do not act for it", id);
            case Becoming.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply after(Acted came, UUID id) {
        return switch (came) {
            case Acted.Done _ -> new SeeOther(SuccessionPaths.cases(new BodyId(id)));
            case Acted.Refused(var refused) -> refused(refused, NOT_DONE, id);
            case Acted.Unknown _ -> new NotFoundPage();
        };
    }

    private Reply refused(Decision.Refused refused, String heading, UUID id) {
        return RefusalPage.of(heading, reasons.failed(refused), SuccessionPaths.cases(new BodyId(id)));
    }

    private CasesLeftPage page(SignedIn who, StandIns.Sight it, Answers answers) {
        var left = it.left();
        Set<BodyId> bodies = Stream.of(Stream.of(left.body()), left.follower().stream(), it.byLaw().stream().map(Holder::body))
                .flatMap(each -> each).collect(Collectors.toSet());
        var officers = new HashSet<OfficerId>();
        left.standIns().forEach(each -> officers.add(each.of()));
        it.byLaw().ifPresent(each -> officers.add(each.officer()));
        var known = names.named(who, bodies, officers);
        return new CasesLeftPage(summary(who, it, known), standIns(left, known), it, known.body(left.body()),
                left.hasEnded(who.day()), answers);
    }

    private static SummaryList summary(SignedIn who, StandIns.Sight it, Known known) {
        var left = it.left();
        var ended = left.hasEnded(who.day());
        return SummaryList.of(List.of(
                Row.of(ended ? "It ended on" : "It ends on", When.on(left.until())),
                Row.of("Open cases", "" + left.open()),
                Row.of("Followed by", left.follower().map(known::body).orElse("Nobody, by law")),
                Row.of("Who answers for them", ended ? answers(who, it, known)
                        : "Its own team until that day, and then " + (left.keptIn().isPresent() ? "those below"
                                : left.follower().map(force -> "by law the lead of " + known.body(force)).orElse("each case’s last owner")))));
    }

    private static String answers(SignedIn who, StandIns.Sight it, Known known) {
        if (it.standsIn()) {
            return "Those below, in that order by name";
        }
        return it.byLaw().map(lead -> (lead.officer().equals(who.officer()) ? "You" : known.officer(lead.officer())) + ", as lead of "
                        + known.body(lead.body()) + ", by law: nobody goes on with them")
                .orElse("Nobody of a force that follows is in post: each stands under the name of its last owner");
    }

    private static Table standIns(LeftCases left, Known known) {
        return Table.of("Who goes on with them", Column.of("Officer"), Column.of("Named on"))
                .whenEmpty("Nobody has said that they go on with them.")
                .rows(left.standIns().stream().map(it -> List.of(Cell.of(known.officer(it.of())), Cell.of(When.at(it.at())))).toList());
    }
}
