package org.concordat.sharing;

import java.time.YearMonth;
import java.util.List;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// How access is used, in numbers: what oversight sees of it, and all that it sees.
///
/// Whatever makes something countable happen calls [#count] in the same transaction, beside its entry in the ledger:
///
/// ```java
/// tally.count(Measure.INQUIRY_ASKED, viewer.body(), viewer);
/// ledger.record(viewer.entry("sharing.inquiry.asked").about(id.value()));
/// ```
///
/// A new thing to count is a constant of [Measure] and a column of a table in `OversightTables`; the database takes any
/// kind. Each count is a row of its own, so nobody waits for another, and who is not to know that it moved does not notice.
@Component
public class Tally {

    /// A number that is not 0.
    public record Counted(Measure measure, BodyId body, long times) {
    }

    /// What came of reading a month.
    public sealed interface Seen {

        /// What was counted in it, of the bodies this viewer oversees.
        record Numbers(YearMonth month, List<Counted> counted) implements Seen {

            public Numbers {
                counted = List.copyOf(counted);
            }
        }

        /// The rules say no.
        record Refused(Decision.Refused decision) implements Seen {
        }
    }

    private final Acting acting;
    private final Access access;
    private final Ledger ledger;
    private final TallySql sql;

    Tally(Acting acting, Access access, Ledger ledger, TallySql sql) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.sql = sql;
    }

    /// Counts one for a body, in the viewer's month.
    public void count(Measure measure, BodyId body, Viewer viewer) {
        count(measure, body, YearMonth.from(viewer.day()));
    }

    /// Counts one for a body, in a month: that of the act which this one answers.
    public void count(Measure measure, BodyId body, YearMonth month) {
        sql.count(measure, body, month);
    }

    /// The numbers of a month.
    public Seen read(SignedIn who, YearMonth month) {
        return acting.as(who, viewer -> {
            if (access.decide(viewer, OversightRules.COUNTS, month) instanceof Decision.Refused refused) {
                ledger.record(viewer.entry("sharing.tally.read.refused").with("rules", refused.rules()));
                return new Seen.Refused(refused);
            }
            ledger.record(viewer.entry("sharing.tally.read").with("month", month.toString()));
            return new Seen.Numbers(month, sql.of(month));
        });
    }
}
