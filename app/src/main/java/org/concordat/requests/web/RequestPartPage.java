package org.concordat.requests.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.requests.RequestComposition;
import org.concordat.requests.RequestPart;

/// A page with the form of one part of a request.
public interface RequestPartPage extends Page {

    RequestComposition it();

    Answers answers();

    RequestPart.Kind kind();

    /// Where the form is sent: its own path, so that what was typed by an officer whose session ended is given back.
    default String action() {
        return RequestPaths.ours(it().draft().id()) + "/" + kind().slug();
    }

    @Override
    default List<FieldError> errors() {
        return answers().errors();
    }

    @Override
    default BackLink back() {
        return BackLink.to(kind() == RequestPart.Kind.WHAT ? RequestPaths.OURS
                : RequestPaths.ours(it().draft().id()) + "/" + RequestPart.Kind.values()[kind().ordinal() - 1].slug());
    }
}
