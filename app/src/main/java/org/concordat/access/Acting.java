package org.concordat.access;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.OfficerId;
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

    /// What is known of other officers at the asker's moment, in one statement. Whoever is not in office then is left
    /// out. Nobody is bound: the asker stays who is looking. Whom an asker may ask about is for the caller to hold.
    public Map<OfficerId, Known> known(Viewer asker, Collection<OfficerId> others) {
        return sql.known(others, asker.at()).stream().map(Known::new)
                .collect(Collectors.toMap(Known::officer, Function.identity()));
    }
}
