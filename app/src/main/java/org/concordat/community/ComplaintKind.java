package org.concordat.community;

import java.util.Locale;

/// What a complaint is about.
public enum ComplaintKind {
    /// That a body made a mistake about whoever complains.
    MISTAKE,
    /// How it went about something.
    TREATMENT;

    static ComplaintKind of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    /// As in the address of its form.
    public String slug() {
        return CommunityWords.slug(name());
    }
}
