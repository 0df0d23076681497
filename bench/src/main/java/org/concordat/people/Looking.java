package org.concordat.people;

import java.util.List;
import java.util.UUID;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.springframework.context.ApplicationContext;

/// A search as the service makes it, bound to its viewer and in a transaction of its own.
public final class Looking {

    private final Acting acting;
    private final Suggestions suggestions;

    public Looking(ApplicationContext service) {
        this.acting = service.getBean(Acting.class);
        this.suggestions = service.getBean(Suggestions.class);
    }

    /// The ids of those suggested, the likelier first.
    public List<UUID> like(SignedIn who, Identity identity) {
        return acting.as(who, viewer -> suggestions.of(viewer, identity)).stream().map(it -> it.of().id()).toList();
    }
}
