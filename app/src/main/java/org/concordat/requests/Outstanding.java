package org.concordat.requests;

import java.util.Collection;
import java.util.List;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How what was asked stands, for the work for which it was asked: whom, and what each said of answering; never the answer.
@Component
public class Outstanding {

    private final AskedSql sql;
    private final Lines lines;

    Outstanding(AskedSql sql, Lines lines) {
        this.sql = sql;
        this.lines = lines;
    }

    /// Every body asked by these requests, as far as the viewer may see them; none of a request that has not left. The read is
    /// recorded by the act that asks.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Line> of(Viewer viewer, Collection<RequestId> requests) {
        return requests.isEmpty() ? List.of() : lines.of(viewer, sql.of(viewer, requests));
    }
}
