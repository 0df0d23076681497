package org.concordat.demonstration;

import org.concordat.resources.Acted;
import org.concordat.resources.Resources;
import org.springframework.stereotype.Component;

/// Enters resources as a plan says.
@Component
class ResourcePerformer {

    private final Resources resources;

    ResourcePerformer(Resources resources) {
        this.resources = resources;
    }

    void perform(ResourceScene it) {
        var came = resources.enter(it.who(), it.act(), it.amounts());
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(it + " came to " + came);
        }
    }
}
