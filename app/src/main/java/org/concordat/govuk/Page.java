package org.concordat.govuk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record that is a page: `org.concordat.sharing.web.InboxPage` is shown by `sharing/InboxPage.jte`, which takes
/// `@param Frame frame` and `@param InboxPage page`. The layout sets the title, the error prefix, the back link and
/// the error summary from here, so that no page can forget them.
public non-sealed interface Page extends Reply {

    /// The words of the page's heading, without the name of the service.
    String title();

    /// What was wrong with the form just sent; empty for a page that has none.
    default List<FieldError> errors() {
        return List.of();
    }

    /// The HTTP status: 422 when a form is shown again with its errors.
    default int status() {
        return errors().isEmpty() ? 200 : 422;
    }

    default @Nullable BackLink back() {
        return null;
    }

    /// The language the page is written in.
    default Language language() {
        return Language.EN;
    }

    /// Whether the page is also there in the other language, so that a link at its head offers it.
    default boolean bilingual() {
        return false;
    }

    /// Whether it is the same for everybody who has not signed in: it has no form, and a browser may keep it and ask
    /// whether it has changed.
    default boolean sameForAll() {
        return false;
    }

    /// Where a reader of feeds is told what is new of it (Atom); empty for nowhere.
    default String feed() {
        return "";
    }
}
