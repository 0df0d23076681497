package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.law.Bar;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryPart;
import org.concordat.sharing.InquiryWays;

/// Asks under which agreement and through which gateway the question goes, and says why each of the others is closed.
public record InquiryWayPage(InquiryComposition it, Answers answers) implements InquiryPartPage {

    @Override
    public String title() {
        return "Which legal gateway does the question go through?";
    }

    @Override
    public InquiryPart.Kind kind() {
        return InquiryPart.Kind.WAY;
    }

    public List<InquiryWays.Closed> closed() {
        return it.ways().closed();
    }

    public List<Option> open() {
        return it.ways().open().stream().map(way -> Option.of(
                InquiryForms.value(way.terms().id(), way.gateway().id()), way.gateway().title().en()).hint(
                        "Under " + way.terms().reference() + " " + way.terms().title() + ". "
                                + Cited.words(way.gateway().authority()) + ".")).toList();
    }

    public static String citation(Bar bar) {
        return Cited.words(bar);
    }
}
