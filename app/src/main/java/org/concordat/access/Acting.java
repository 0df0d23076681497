package org.concordat.access;

import java.util.function.Function;
import org.concordat.kernel.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in one transaction in which the database knows who is looking.
///
/// Roles and agreements are read by the database itself at the viewer's moment. When the work throws, everything in it
/// is rolled back, its ledger entries too: refusals are returned, never thrown.
@Component
public class Acting {

    private final TransactionTemplate transactions;
    private final ViewerSql sql;

    Acting(TransactionTemplate transactions, ViewerSql sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /// *Errors*: [NoLongerInOffice] when the officer or their body is not in office at that moment.
    public <R> R as(SignedIn who, Function<Viewer, R> work) {
        return transactions.execute(status ->
                work.apply(sql.bind(who).orElseThrow(() -> new NoLongerInOffice(who.officer()))));
    }

    /// The same viewer, having said what they look for; the database knows it until the transaction ends.
    public Viewer stating(Viewer viewer, Purpose purpose) {
        sql.state(purpose);
        return viewer.stating(purpose);
    }
}
