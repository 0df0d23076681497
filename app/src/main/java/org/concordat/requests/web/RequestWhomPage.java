package org.concordat.requests.web;

import java.util.Comparator;
import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.Option;
import org.concordat.partnership.Body;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestPart;

/// Asks which bodies are asked, and for what.
public record RequestWhomPage(RequestComposition it, Answers answers, List<Option> purposes) implements RequestPartPage {

    public RequestWhomPage {
        purposes = List.copyOf(purposes);
    }

    @Override
    public String title() {
        return "Whom do you ask, and for what?";
    }

    @Override
    public RequestPart.Kind kind() {
        return RequestPart.Kind.WHOM;
    }

    public List<Option> bodies() {
        return it.reach().values().stream().sorted(Comparator.comparing(Body::name))
                .map(body -> Option.of(body.id().toString(), body.name())).toList();
    }
}
