package org.concordat.succession;

import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.springframework.stereotype.Component;

/// Who goes on with what a body did. For other modules, inside a transaction of theirs.
@Component
public class Followers {

    private final TakeoverSql sql;

    Followers(TakeoverSql sql) {
        this.sql = sql;
    }

    /// At the viewer's moment; the body itself, while nobody has taken its work over.
    public BodyId of(BodyId body, Viewer viewer) {
        return sql.follower(body, viewer.at());
    }
}
