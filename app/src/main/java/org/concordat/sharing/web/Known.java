package org.concordat.sharing.web;

import java.util.Map;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// The names of the bodies and officers that stand on one page.
public record Known(Map<BodyId, String> bodies, Map<OfficerId, String> officers) {

    public String body(BodyId id) {
        return bodies.getOrDefault(id, "A body that is not in the register");
    }

    public String officer(OfficerId id) {
        return officers.getOrDefault(id, "An officer who is not in the register");
    }
}
