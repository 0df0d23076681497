package org.concordat.people;

import java.util.List;
import org.concordat.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who may be meant, for the one who looks: worked out at that moment from what they may see, in order, and kept nowhere.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Suggestions {

    /// Nobody compares more than so many.
    static final int SHOWN_MAX = 10;

    private final SearchSql sql;

    Suggestions(SearchSql sql) {
        this.sql = sql;
    }

    /// The likelier first.
    List<Likeness> of(Viewer viewer, Identity identity) {
        var sketch = Sketch.of(identity);
        return sql.sharing(viewer, Tokens.of(identity)).stream()
                .map(held -> Comparison.between(sketch, held))
                .filter(Likeness::isLikely)
                .sorted(Likeness.ORDER).limit(SHOWN_MAX).toList();
    }
}
