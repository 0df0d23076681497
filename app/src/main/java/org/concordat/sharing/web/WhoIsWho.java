package org.concordat.sharing.web;

import java.util.Set;
import java.util.function.Function;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Directory;
import org.springframework.stereotype.Component;

/// Who is looking, and what the bodies and officers of a page are called.
@Component
public class WhoIsWho {

    private final Acting acting;
    private final Directory directory;

    WhoIsWho(Acting acting, Directory directory) {
        this.acting = acting;
        this.directory = directory;
    }

    /// What a page may offer its reader depends on their roles; what they may do is decided when they do it.
    public Viewer viewer(SignedIn who) {
        return acting.as(who, Function.identity());
    }

    public Known bodies(SignedIn who, Set<BodyId> ids) {
        return named(who, ids, Set.of());
    }

    Known officers(SignedIn who, Set<OfficerId> ids) {
        return named(who, Set.of(), ids);
    }

    /// Bodies by their names on the day of asking.
    public Known named(SignedIn who, Set<BodyId> bodyIds, Set<OfficerId> officerIds) {
        var names = directory.names(who, bodyIds, officerIds);
        return new Known(names.bodies(), names.officers());
    }
}
