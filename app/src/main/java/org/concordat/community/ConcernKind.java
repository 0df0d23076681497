package org.concordat.community;

import java.util.Locale;

/// What a concern from the public is about.
public enum ConcernKind {
    PERSON,
    ONLINE;

    static ConcernKind of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    /// As in the address of its form.
    public String slug() {
        return CommunityWords.slug(name());
    }
}
