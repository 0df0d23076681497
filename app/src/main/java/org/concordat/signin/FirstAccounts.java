package org.concordat.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.Appointments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Links the accounts of the first two administrators, once, so that an empty installation can be entered. The database
/// takes two such links ever, and only for administrators who were made by nobody (V072).
@Component
@Order(FirstAccounts.AFTER_THE_ADMINISTRATORS)
class FirstAccounts implements ApplicationRunner {

    static final int AFTER_THE_ADMINISTRATORS = -10;

    /// The setting from which the partnership makes them.
    private static final String NAMES = "concordat.first-administrators";

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Ledger ledger;
    private final AccountSql sql;
    private final Appointments appointments;
    private final SignInSettings settings;
    private final List<String> names;
    private final Supplier<UUID> ids;

    FirstAccounts(TransactionTemplate transactions, Clock clock, Ledger ledger, AccountSql sql,
            Appointments appointments, SignInSettings settings, Environment environment,
            Supplier<UUID> ids) {
        this.transactions = transactions;
        this.clock = clock;
        this.ledger = ledger;
        this.sql = sql;
        this.appointments = appointments;
        this.settings = settings;
        this.names = Binder.get(environment).bind(NAMES, Bindable.listOf(String.class)).orElse(List.of());
        this.ids = ids;
    }

    @Override
    public void run(ApplicationArguments args) {
        var subjects = settings.firstAdministrators();
        if (settings.issuer() == null || subjects.size() != names.size()) {
            return;
        }
        for (int number = 1; number <= subjects.size(); number++) {
            link(names.get(number - 1), new Account(settings.issuer(), subjects.get(number - 1)), number);
        }
    }

    private void link(String name, Account account, int number) {
        var at = clock.instant();
        transactions.executeWithoutResult(status -> {
            sql.asking(account, "");
            appointments.founders().stream().filter(it -> it.name().equals(name)).limit(1).forEach(it -> {
                var id = ids.get();
                if (sql.found(id, it.officer(), it.body(), account, number, at)) {
                    ledger.record(Entry.of("signin.link.founded", at).about(it.officer().value())
                            .with("link", id.toString()));
                    log.info("the first administrator {} of two can sign in", number);
                }
            });
        });
    }

}
