package org.concordat.panels.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.Because;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Written;
import org.concordat.govuk.Answer;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.kernel.GatewayId;
import org.concordat.panels.Acted;
import org.concordat.panels.Choice;
import org.concordat.panels.Decided;
import org.concordat.panels.Decisions;
import org.concordat.panels.Decisions.Prospect;
import org.concordat.panels.Dissent;
import org.concordat.panels.ItemId;
import org.concordat.panels.ReasonKind;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The chair who was there decides on a case, or corrects what was decided.
@Controller
class DecisionController {

    private static final String NOT_MADE = "The decision was not made";

    /// What is said beside the field whose answer the rules refuse.
    private static final Map<String, Map.Entry<String, String>> BESIDE = Map.of(
            "panels.chosen-was-considered", Map.entry("options", "Select what is decided among what was considered, too"),
            "panels.no-ideology-alone-ends-nothing", Map.entry("kinds", "Select another sort of reason as well: that no ideology was "
                    + "found is not enough by itself"),
            "panels.until-a-day-to-come", Map.entry("until", "Enter a day to come if more information is asked for, and none otherwise"));

    private static final Set<String> GIVES = Set.of(Choice.ADOPT.name(), Choice.CONTINUE.name());
    private static final Set<ReasonKind> NONE_TO_GIVE = Set.of(ReasonKind.NOTHING_TO_SUPPORT, ReasonKind.MOVED_AWAY);

    private final Decisions decisions;
    private final WhoIsWho names;
    private final PanelReplies replies;

    DecisionController(Decisions decisions, WhoIsWho names, PanelReplies replies) {
        this.decisions = decisions;
        this.names = names;
        this.replies = replies;
    }

    @GetMapping("/agenda-items/{id}/decision")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return deciding(who, id, it -> form(it, known(who, it), answers));
    }

    @PostMapping("/agenda-items/{id}/decision")
    Reply decide(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        return deciding(who, id, it -> {
            var known = known(who, it);
            var words = read(it, answers);
            if (!answers.ok()) {
                return form(it, known, answers);
            }
            var came = decisions.decide(who, it.of().id(), act, words.get(), it.stands().map(Decided::id)
                    .filter(stands -> answers.value("corrects").equals(stands.toString())));
            var path = PanelPaths.to(it.of().id());
            return beside(came, answers) ? form(it, known, answers)
                    : replies.after(came, NOT_MADE, path, done -> path);
        });
    }

    private static Optional<Decided.Wording> read(Prospect it, Answers answers) {
        var open = it.open().stream().map(Choice::name).toList();
        var options = answers.manyOf("options", "what was considered", open);
        var chosen = answers.oneOf("chosen", "what is decided", open);
        Answer<Optional<LocalDate>> until = answers.optionalDate("until", "the day until which more is looked for");
        var kinds = answers.many("kinds", "which sorts of reason it has", ReasonKind.class);
        kinds.given().filter(all -> GIVES.contains(chosen.given().orElse("")) && !Collections.disjoint(all, NONE_TO_GIVE)).ifPresent(all ->
                answers.reject("kinds", "Select other sorts of reason: support is given, and one of these says that there is none to give"));
        var reason = Written.text(answers, "reason", "why it is decided so", Decisions.REASON_MAX);
        var gateway = answers.oneOf("gateway", "through which gateway the panel acts",
                it.gateways().stream().map(each -> each.id().slug()).toList());
        var dissent = new ArrayList<Dissent>();
        for (var body : it.bodies()) {
            Written.optionalText(answers, "dissent-" + body, "why they did not agree", Decisions.DISSENT_MAX).given()
                    .flatMap(Function.identity()).ifPresent(words -> dissent.add(new Dissent(body, words)));
        }
        return !answers.ok() ? Optional.empty() : Optional.of(new Decided.Wording(
                options.get().stream().map(Choice::valueOf).collect(Collectors.toSet()), Choice.valueOf(chosen.get()),
                until.get().orElse(null), kinds.get(), reason.get(), new GatewayId(gateway.get()), dissent));
    }

    /// Whether what the rules refuse is said beside a field, where what was typed is kept.
    private static boolean beside(Acted came, Answers answers) {
        if (came instanceof Acted.Refused(var decision)) {
            var failed = decision.failed().stream().map(Because::rule).toList();
            if (BESIDE.keySet().containsAll(failed)) {
                failed.forEach(rule -> answers.reject(BESIDE.get(rule).getKey(), BESIDE.get(rule).getValue()));
            }
        }
        return !answers.ok();
    }

    private Reply deciding(SignedIn who, UUID id, Function<Prospect, Reply> work) {
        var of = new ItemId(id);
        return replies.where(decisions.prospect(who, of), NOT_MADE, PanelPaths.to(of), work);
    }

    private Known known(SignedIn who, Prospect it) {
        return names.bodies(who, new HashSet<>(it.bodies()));
    }

    private static DecisionPage form(Prospect it, Known known, Answers answers) {
        List<Option> gateways = it.gateways().stream().map(each -> Option.of(each.id().slug(), DecisionWords.gateway(each))).toList();
        return new DecisionPage(it.of().id(), it.of().reference(), it.stands().map(each -> each.id().toString()).orElse(""),
                it.open(), gateways, it.bodies().stream().map(each -> Option.of(each.toString(), known.body(each))).toList(),
                it.reassessed(), answers);
    }
}
