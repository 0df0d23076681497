package org.concordat.partnership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.ledger.Entry;
import org.concordat.ledger.Ledger;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the national board's first two administrators, once, in an installation where nothing was decided about roles.
/// The database lets nobody be proposed or decided by nobody at any later moment (V030).
@Component
@Order(ReferenceRegister.FIRST + 1)
public class FirstAdministrators implements ApplicationRunner {

    private static final String REASON = "First administrators, named in the settings of the installation";

    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Ledger ledger;
    private final OfficerSql officers;
    private final RoleSql roles;
    private final PartnershipSettings settings;

    FirstAdministrators(TransactionTemplate transactions, Clock clock, Ledger ledger, OfficerSql officers,
                        RoleSql roles, PartnershipSettings settings) {
        this.transactions = transactions;
        this.clock = clock;
        this.ledger = ledger;
        this.officers = officers;
        this.roles = roles;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!settings.firstAdministrators().isEmpty()) {
            make(settings.firstAdministrators(), clock.instant());
        }
    }

    /// Makes them, trained for a year. The ids of those made; none when anything was decided before.
    public List<OfficerId> make(List<String> names, Instant at) {
        return transactions.execute(status -> roles.anythingDecided()
                ? List.<OfficerId>of()
                : names.stream().map(name -> make(name, at)).toList());
    }

    private OfficerId make(String name, Instant at) {
        var day = LocalDate.ofInstant(at, Viewer.ZONE);
        var id = new OfficerId(UUID.randomUUID());
        var change = UUID.randomUUID();
        officers.insert(new Officer(id, ReferenceIds.strategicBoard(), name, Between.from(day)), at, null);
        roles.propose(change, new Appointments.Wording(id, Role.ADMINISTRATOR, Between.from(day), day.plusYears(1),
                REASON), null, at);
        roles.decide(change, id, null, new RoleChange.Verdict(change, true, null, null, at, null));
        ledger.record(Entry.of("partnership.administrator.founded", at).about(id.value())
                .with("change", change.toString()));
        return id;
    }
}
