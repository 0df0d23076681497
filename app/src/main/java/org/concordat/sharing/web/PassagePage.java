package org.concordat.sharing.web;

import java.util.List;
import java.util.Optional;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.law.Bar;
import org.concordat.law.Regime;
import org.concordat.law.Route;
import org.concordat.law.Routes;
import org.concordat.sharing.DisclosureId;

/// Asks which legal gateway a disclosure goes through, and says why each of the others is closed.
///
/// @param routes empty until there is a purpose and an audience
public record PassagePage(DisclosureId draft, Answers answers, Optional<Routes> routes, List<Reason> doubts)
        implements StepPage {

    @Override
    public String title() {
        return "Which legal gateway does it go through?";
    }

    @Override
    public String action() {
        return StepPage.path(draft) + "/gateway";
    }

    public List<Route.Open> open() {
        return routes.map(Routes::open).orElse(List.of());
    }

    public List<Route.Closed> closed() {
        return routes.map(Routes::closed).orElse(List.of());
    }

    public List<Option> gateways() {
        return open().stream().map(route ->
                Option.of(route.gateway().id().slug(), route.gateway().title().en()).hint(words(route))).toList();
    }

    public static String citation(Bar bar) {
        return Cited.words(bar);
    }

    private static String words(Route.Open route) {
        return route.gateway().words().en() + " It is " + route.nature().words() + ". "
                + Cited.words(route.gateway().authority()) + "."
                + route.regime().map(PassagePage::under).orElse("");
    }

    private static String under(Regime regime) {
        return " Your body gives under " + regime.title().en() + ".";
    }
}
