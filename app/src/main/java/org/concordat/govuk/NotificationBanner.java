package org.concordat.govuk;

import org.jspecify.annotations.Nullable;

/// Something the reader should know before the rest of the page.
///
/// @param success green, and read out at once
/// @param id tells banners apart when a page has several
public record NotificationBanner(String id, String title, String text, boolean success, @Nullable Link link) {

    public static NotificationBanner success(String text) {
        return new NotificationBanner("done", "Success", text, true, null);
    }

    public static NotificationBanner important(String text) {
        return new NotificationBanner("important", "Important", text, false, null);
    }

    /// The layout's own.
    static NotificationBanner of(String id, String title, String text) {
        return new NotificationBanner(id, title, text, false, null);
    }

    public NotificationBanner link(String text, String href) {
        return new NotificationBanner(id, title, this.text, success, new Link(text, href));
    }

    public String titleId() {
        return "notification-" + id + "-title";
    }
}
