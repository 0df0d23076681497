package org.concordat.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Cell;
import org.concordat.govuk.NotFoundPage;
import org.concordat.govuk.Option;
import org.concordat.govuk.Reply;
import org.concordat.govuk.SeeOther;
import org.concordat.govuk.SummaryList;
import org.concordat.govuk.SummaryList.Row;
import org.concordat.govuk.Table;
import org.concordat.govuk.Table.Column;
import org.concordat.intake.Afterwards;
import org.concordat.intake.Concern;
import org.concordat.intake.Referral;
import org.concordat.intake.ReferralId;
import org.concordat.intake.Referrals;
import org.concordat.intake.Referring;
import org.concordat.partnership.AreaServed;
import org.concordat.sharing.Page;
import org.concordat.sharing.web.Act;
import org.concordat.sharing.web.Paging;
import org.concordat.sharing.web.Reasons;
import org.concordat.sharing.web.RefusalPage;
import org.concordat.sharing.web.When;
import org.concordat.sharing.web.WhoIsWho;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Somebody is worried, and says so.
@Controller
class ReferralController {

    static final String PATH = "/referrals";

    private final Referrals referrals;
    private final Afterwards afterwards;
    private final WhoIsWho names;
    private final Reasons reasons;

    ReferralController(Referrals referrals, Afterwards afterwards, WhoIsWho names, Reasons reasons) {
        this.referrals = referrals;
        this.afterwards = afterwards;
        this.names = names;
        this.reasons = reasons;
    }

    /// The address of the form of a kind.
    static String form(Concern.Kind kind) {
        return PATH + "/new/" + kind.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/referrals")
    Reply list(SignedIn who, @RequestParam(defaultValue = "1") String page) {
        return switch (referrals.list(who, Paging.asked(page))) {
            case Look.Seen<Page<Referral>>(var found) -> list(who, found);
            case Look.Refused<Page<Referral>>(var refused) -> RefusalPage.ofList(reasons.failed(refused));
        };
    }

    private ReferralsPage list(SignedIn who, Page<Referral> found) {
        var known = names.bodies(who, found.rows().stream().map(Referral::to).collect(Collectors.toSet()));
        var table = Table.of("Newest first", Column.of("Reference"), Column.of("About"), Column.of("Referred"),
                        Column.of("To"))
                .whenEmpty("You have referred no concern.")
                .rows(found.rows().stream().map(it -> List.of(
                        Cell.link(it.reference(), PATH + "/" + it.id()),
                        Cell.of(it.kind().words() + (it.urgent() ? ", time-critical" : "")),
                        Cell.of(When.at(it.at())),
                        Cell.of(known.body(it.to())))).toList());
        return new ReferralsPage(table, Paging.of(found, PATH, Map.of()));
    }

    @GetMapping("/referrals/new")
    Reply start(SignedIn who) {
        return looking(who, areas -> new ReferralStartPage());
    }

    @GetMapping({"/referrals/new/{kind:person|online}", "/referrals/new/{kind:person|online}/check"})
    Reply ask(SignedIn who, @PathVariable String kind, Answers answers) {
        return looking(who, areas -> form(who, kind(kind), areas, answers));
    }

    @PostMapping("/referrals/new/{kind:person|online}/check")
    Reply check(SignedIn who, @PathVariable String kind, Answers answers) {
        return looking(who, areas -> ReferralForm.read(kind(kind), answers, codes(areas))
                .<Reply>map(form -> check(kind(kind), form, areas, answers))
                .orElseGet(() -> form(who, kind(kind), areas, answers)));
    }

    private static ReferralCheckPage check(Concern.Kind kind, ReferralForm form, List<AreaServed> areas, Answers answers) {
        var area = areas.stream().filter(it -> it.area().code().equals(form.area())).findFirst().orElseThrow();
        var rows = Stream.concat(ConcernWords.inside(form.concern()).rows().stream(), Stream.of(
                Row.of("Police area", area.area().name()),
                Row.of("Time-critical", form.urgent() ? "Yes" : "No"))).toList();
        return new ReferralCheckPage(kind, area.force().orElseThrow().name(), SummaryList.of(rows), answers);
    }

    /// The act's own id becomes the referral's.
    @PostMapping("/referrals/new/{kind:person|online}")
    Reply create(SignedIn who, @PathVariable String kind, Answers answers) {
        var id = new ReferralId(Act.of(answers));
        return looking(who, areas -> {
            var form = ReferralForm.read(kind(kind), answers, codes(areas));
            return form.isEmpty() || answers.ticked("change") ? form(who, kind(kind), areas, answers)
                    : after(kind(kind), referrals.refer(who, id, form.get().area(), form.get().urgent(), form.get().concern()));
        });
    }

    @GetMapping("/referrals/{id}/made")
    Reply made(SignedIn who, @PathVariable UUID id) {
        return found(who, id, it -> new ReferralMadePage(id.toString(), it.reference(), to(who, it), it.urgent(),
                When.on(afterwards.assessedBy(it.day(), it.urgent()))));
    }

    @GetMapping("/referrals/{id}")
    Reply show(SignedIn who, @PathVariable UUID id) {
        return found(who, id, it -> new ReferralPage(id.toString(), it.reference(), SummaryList.of(
                Row.of("About", it.kind().words()),
                Row.of("Referred", When.at(it.at())),
                Row.of("To", to(who, it)),
                Row.of("Time-critical", it.urgent() ? "Yes" : "No")), ReferralWords.heard(to(who, it), it,
                afterwards.of(who, it.id()), afterwards.firstBy(it))));
    }

    private String to(SignedIn who, Referral it) {
        return names.bodies(who, Set.of(it.to())).body(it.to());
    }

    private Reply found(SignedIn who, UUID id, Function<Referral, Reply> work) {
        return referrals.find(who, new ReferralId(id)).map(work).orElseGet(NotFoundPage::new);
    }

    /// Whoever may not refer is told so before they write anything.
    private Reply looking(SignedIn who, Function<List<AreaServed>, Reply> work) {
        return switch (referrals.mayRefer(who)) {
            case Look.Seen<List<AreaServed>>(var areas) -> work.apply(areas);
            case Look.Refused<List<AreaServed>>(var refused) ->
                    RefusalPage.of("You cannot refer a concern here", reasons.failed(refused), "/home");
        };
    }

    private Reply after(Concern.Kind kind, Referring came) {
        return switch (came) {
            case Referring.Made(var id) -> new SeeOther(PATH + "/" + id + "/made");
            case Referring.Refused(var decision) ->
                    RefusalPage.of("The concern was not referred", reasons.failed(decision), form(kind));
            case Referring.Unknown _ -> new NotFoundPage();
        };
    }

    private ReferralFormPage form(SignedIn who, Concern.Kind kind, List<AreaServed> areas, Answers answers) {
        var offered = Stream.concat(Stream.of(Option.of("", "Choose a police area")),
                areas.stream().map(it -> Option.of(it.area().code(), it.area().name()))).toList();
        return new ReferralFormPage(kind, offered, afterwards.assessedBy(who.day(), true), afterwards.assessedBy(who.day(), false),
                answers);
    }

    private static List<String> codes(List<AreaServed> areas) {
        return areas.stream().map(it -> it.area().code()).toList();
    }

    private static Concern.Kind kind(String path) {
        return Concern.Kind.valueOf(path.toUpperCase(Locale.ROOT));
    }
}
