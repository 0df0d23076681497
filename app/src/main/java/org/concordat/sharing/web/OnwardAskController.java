package org.concordat.sharing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.web.Unsent;
import org.concordat.govuk.Answers;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.partnership.AgreementTerms;
import org.concordat.partnership.Agreements;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Envelope;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One who holds something asks to pass it on.
@Controller
class OnwardAskController {

    private final Inbox inbox;
    private final Onwards onwards;
    private final Acting acting;
    private final Agreements agreements;
    private final LawInWords law;
    private final WhoIsWho names;
    private final Reasons reasons;

    OnwardAskController(Inbox inbox, Onwards onwards, Acting acting, Agreements agreements, LawInWords law, WhoIsWho names,
                        Reasons reasons) {
        this.inbox = inbox;
        this.onwards = onwards;
        this.acting = acting;
        this.agreements = agreements;
        this.law = law;
        this.names = names;
        this.reasons = reasons;
    }

    @GetMapping("/inbox/{id}/onward")
    Reply ask(SignedIn who, @PathVariable UUID id, Answers answers) {
        return switch (inbox.read(who, new DisclosureId(id))) {
            case Reading.Opened(var envelope, var _) -> onwards.bars(who, envelope.id())
                    .<Reply>map(no -> barred(no, id.toString())).orElseGet(() -> form(who, envelope, answers));
            case Reading.StatePurpose _, Reading.AcceptTerms _, Reading.Gone _ -> new SeeOther("/inbox/" + id);
            case Reading.Unknown _ -> new NotFoundPage();
        };
    }

    @PostMapping("/inbox/{id}/onward")
    Reply create(SignedIn who, @PathVariable UUID id, Answers answers) {
        var act = Act.of(answers);
        var form = OnwardForm.read(answers, bodies(who), gateways(who));
        return form.isEmpty() ? ask(who, id, answers)
                : after(who, new DisclosureId(id), form.get(), answers, onwards.ask(who, act, new DisclosureId(id),
                        form.get().gateway(), form.get().audience(), form.get().reason()));
    }

    private OnwardAskPage form(SignedIn who, Envelope it, Answers answers) {
        return new OnwardAskPage(it.id().toString(), it.reference(), names.bodies(who, Set.of(it.from())).body(it.from()),
                bodies(who).stream().filter(body -> !body.value().equals(it.from().toString())).toList(), gateways(who),
                answers, "");
    }

    private List<Option> bodies(SignedIn who) {
        var ours = names.viewer(who).body();
        var all = inForce(who).stream().flatMap(terms -> terms.parties().stream()).filter(body -> !body.equals(ours))
                .collect(Collectors.toSet());
        var known = names.bodies(who, all);
        var options = new ArrayList<Option>();
        options.add(Option.of("", "Select a body"));
        all.stream().sorted(Comparator.comparing(known::body).thenComparing(BodyId::toString))
                .forEach(body -> options.add(Option.of(body.toString(), known.body(body))));
        return List.copyOf(options);
    }

    private List<Option> gateways(SignedIn who) {
        return inForce(who).stream().flatMap(terms -> terms.gateways().stream()).map(GatewayId::slug)
                .collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(slug -> Option.of(slug, law.title(new GatewayId(slug), who.day()))).toList();
    }

    private List<AgreementTerms> inForce(SignedIn who) {
        return acting.as(who, agreements::inForceFor);
    }

    private Reply after(SignedIn who, DisclosureId id, OnwardForm form, Answers answers, Consenting came) {
        return switch (came) {
            case Consenting.Done(var onward) -> new SeeOther("/onward/" + onward);
            case Consenting.Refused refused -> refused(who, id, form, answers, refused);
            case Consenting.Unknown _ -> new NotFoundPage();
        };
    }

    /// The form as it was sent, with why; or why alone, where they no longer read what it is about.
    private Reply refused(SignedIn who, DisclosureId id, OnwardForm form, Answers answers, Consenting.Refused refused) {
        if (inbox.read(who, id) instanceof Reading.Opened(var envelope, var _)) {
            answers.reject("body", Refusals.sentences(Stream.concat(reasons.failed(refused.decision()).stream(),
                    Refusals.bars(refused.bars()).stream()).toList()));
            return form(who, envelope, answers).asked(onwards.same(who, id, form.gateway(), form.audience())
                    .map(it -> "/onward/" + it.id()).orElse(""));
        }
        return barred(refused.decision(), id.toString());
    }

    private RefusalPage barred(Decision.Refused refused, String id) {
        Unsent.keep();
        return RefusalPage.of("You cannot ask to pass this on", reasons.failed(refused), "/inbox/" + id);
    }
}
