package org.concordat.govuk;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the layout of every page needs to know beside the page itself.
///
/// @param officer nobody when null
/// @param csrf none on pages that cannot carry a form
/// @param demonstration whether to say that no person here is real
/// @param path the path asked for, without its query
/// @param query what was asked for there, but for the language; empty for nothing
/// @param keptWriting whether the page gives back what was typed and could not be sent
/// @param assets the path under which the static files of this build stand
/// @param onces gives each form the identifier of the act it may cause
public record Frame(
        Page page,
        @Nullable SignedInAs officer,
        List<NavigationItem> navigation,
        @Nullable Csrf csrf,
        boolean demonstration,
        String path,
        String query,
        boolean keptWriting,
        String assets,
        Supplier<UUID> onces) {

    public Frame {
        navigation = List.copyOf(navigation);
    }

    public Language language() {
        return page.language();
    }

    public LayoutWords words() {
        return LayoutWords.in(language());
    }

    /// The document's title: "Error: " first when a form has errors, so that a screen reader says so first.
    public String documentTitle() {
        String prefix = page.errors().isEmpty() ? "" : words().of("error-prefix") + " ";
        return prefix + page.title() + " - " + words().of("service");
    }

    /// A form on this page that posts to a path, with an act identifier of its own.
    public Form form(String action) {
        return new Form(action, csrf, onces.get(), officer == null ? null : officer.officer());
    }

    public String asset(String name) {
        return assets + "/" + name;
    }

    public Header header() {
        return Header.of(this);
    }

    /// The way to this page in the other language; null when it is in one alone.
    public @Nullable LanguageSwitch languageSwitch() {
        return page.bilingual() ? LanguageSwitch.of(this) : null;
    }

    public Footer footer() {
        return Footer.of(this);
    }

    public NotificationBanner keptWritingBanner() {
        return NotificationBanner.of("kept", words().of("important"), words().of("kept-writing"));
    }
}
