package org.concordat.partnership;

import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Someone who acts for a body in Concordat.
public record Officer(OfficerId id, BodyId body, String name, Between between) {
}
