package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.law.Bar;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestPart;
import org.concordat.requests.RequestWays;
import org.concordat.sharing.web.Cited;

/// Asks under which agreement and by which gateways the question and the answers travel, and says why others are closed.
public record RequestWayPage(RequestComposition it, Answers answers) implements RequestPartPage {

    @Override
    public String title() {
        return "Which legal gateways carry the question and the answers?";
    }

    @Override
    public RequestPart.Kind kind() {
        return RequestPart.Kind.WAY;
    }

    public boolean isOpen() {
        return !it.ways().asking().isEmpty() && !it.ways().answering().isEmpty();
    }

    public List<Option> asking() {
        return options(it.ways().asking());
    }

    public List<Option> answering() {
        return options(it.ways().answering());
    }

    public List<RequestWays.Closed> closed() {
        return it.ways().closed();
    }

    public String whomHref() {
        return RequestPaths.ours(it.draft().id()) + "/whom";
    }

    public static String citation(Bar bar) {
        return Cited.words(bar);
    }

    private static List<Option> options(List<RequestWays.Open> ways) {
        return ways.stream().map(way -> Option.of(RequestForms.value(way.terms().id(), way.gateway().id()),
                way.gateway().title().en()).hint("Under " + way.terms().reference() + " " + way.terms().title() + ". "
                        + Cited.words(way.gateway().authority()) + ".")).toList();
    }
}
