package org.concordat.sharing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.govuk.Answers;
import org.concordat.kernel.GatewayId;
import org.concordat.law.Need;
import org.concordat.law.Route;
import org.concordat.law.Routes;
import org.concordat.sharing.Composition;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Section;
import org.concordat.sharing.Step;
import org.springframework.stereotype.Component;

/// Which legal gateway a disclosure goes through. What it needs is asked on the page that follows; answers that another
/// gateway needs too are kept.
@Component
class PassageForm implements StepForm {

    static final String GATEWAY = "gateway";

    private final Reasons reasons;

    PassageForm(Reasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public Step step() {
        return Step.PASSAGE;
    }

    @Override
    public Answers saved(Composition it) {
        var answers = Answers.blank();
        it.draft().section(Section.Passage.class)
                .ifPresent(passage -> answers.with(GATEWAY, passage.gateway().slug()));
        return answers;
    }

    /// A gateway that is closed is read like any other: it is refused, with its bars, where the refusal is recorded.
    @Override
    public Optional<Section.Passage> read(Composition it, Answers answers) {
        var known = it.routes().stream().flatMap(PassageForm::all).toList();
        var gateway = answers.oneOf(GATEWAY, "a legal gateway", known.stream()
                .map(route -> route.gateway().id().slug()).toList());
        return gateway.given().map(slug -> new Section.Passage(new GatewayId(slug), kept(it, slug)));
    }

    @Override
    public PassagePage page(Composition it, Answers answers) {
        return new PassagePage(it.draft().id(), answers, it.routes(), reasons.of(it.doubts(Step.PASSAGE)));
    }

    @Override
    public String field() {
        return GATEWAY;
    }

    @Override
    public String next(DisclosureId draft) {
        return StepPage.path(draft) + "/gateway/needs";
    }

    private static Stream<Route> all(Routes routes) {
        return Stream.concat(routes.open().stream(), routes.closed().stream());
    }

    private static Map<String, String> kept(Composition it, String gateway) {
        var before = it.draft().section(Section.Passage.class).map(Section.Passage::needs).orElse(Map.of());
        var needed = it.routes().stream().flatMap(routes -> routes.open().stream())
                .filter(route -> route.gateway().id().slug().equals(gateway))
                .map(Route.Open::needs).findFirst().orElse(List.of());
        var kept = new LinkedHashMap<String, String>();
        needed.stream().map(Need::slug).filter(before::containsKey).forEach(slug -> kept.put(slug, before.get(slug)));
        return kept;
    }
}
