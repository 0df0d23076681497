package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Answers;
import org.concordat.govuk.BackLink;
import org.concordat.govuk.FieldError;
import org.concordat.govuk.Page;
import org.concordat.sharing.InquiryComposition;
import org.concordat.sharing.InquiryId;
import org.concordat.sharing.InquiryPart;

/// A page with the form of one part of an inquiry.
public interface InquiryPartPage extends Page {

    InquiryComposition it();

    Answers answers();

    InquiryPart.Kind kind();

    /// Where the form is sent: its own path, so that what was typed by an officer whose session ended is given back.
    default String action() {
        return path(it().draft().id()) + "/" + kind().slug();
    }

    @Override
    default List<FieldError> errors() {
        return answers().errors();
    }

    @Override
    default BackLink back() {
        return BackLink.to(kind() == InquiryPart.Kind.SUBJECT ? "/inquiries"
                : path(it().draft().id()) + "/" + InquiryPart.Kind.values()[kind().ordinal() - 1].slug());
    }

    static String path(InquiryId id) {
        return "/inquiries/" + id;
    }
}
