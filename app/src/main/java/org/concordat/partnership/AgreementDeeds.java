package org.concordat.partnership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concordat.access.Access;
import org.concordat.access.Decision;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.AgreementActs.By;
import org.concordat.partnership.AgreementOutcome.Done;
import org.concordat.partnership.AgreementOutcome.Overtaken;
import org.concordat.partnership.AgreementOutcome.Refused;
import org.concordat.partnership.AgreementOutcome.Unknown;
import org.springframework.stereotype.Component;

/// Does each act on an agreement in the same order: hold the agreement, see whether the act was done already, ask the
/// rules, write its row, tell the public what it may know, record it.
@Component
class AgreementDeeds {

    private final Access access;
    private final Ledger ledger;
    private final AgreementFiles files;
    private final AgreementActSql sql;
    private final PublicationSql published;

    AgreementDeeds(Access access, Ledger ledger, AgreementFiles files, AgreementActSql sql,
            PublicationSql published) {
        this.access = access;
        this.ledger = ledger;
        this.files = files;
        this.sql = sql;
        this.published = published;
    }

    AgreementOutcome sign(Viewer viewer, AgreementId id, String capacity) {
        return act(viewer, id, "sign", "signed", it -> new Attempt(
                it.acts().signatures().stream().filter(s -> s.body().equals(viewer.body()))
                        .map(AgreementActs.Signature::by).findFirst(),
                () -> access.decide(viewer, AgreementRules.SIGN, files.signing(viewer, it)),
                () -> sql.sign(viewer, id, capacity)));
    }

    AgreementOutcome withdraw(Viewer viewer, AgreementId id, String reason) {
        return act(viewer, id, "withdraw", "withdrawn", it -> new Attempt(
                it.acts().withdrawal().map(AgreementActs.Withdrawal::by),
                () -> access.decide(viewer, AgreementRules.WITHDRAW, it),
                () -> sql.withdraw(viewer, id, reason)));
    }

    AgreementOutcome review(Viewer viewer, UUID once, AgreementId id, int seen, String finding, LocalDate next) {
        return act(viewer, id, "review", "reviewed", it -> new Attempt(
                it.acts().reviews().stream().filter(r -> r.id().equals(once)).findFirst()
                        .or(() -> it.acts().reviews().stream().skip(Math.max(0, seen)).findFirst())
                        .map(AgreementActs.Review::by),
                it.acts().reviews().stream().anyMatch(r -> r.id().equals(once)),
                () -> access.decide(viewer, AgreementRules.REVIEW, new Reviewing(it, next)),
                () -> sql.review(viewer, once, id, it.acts().reviews().size() + 1, finding, next)));
    }

    AgreementOutcome suspend(Viewer viewer, UUID once, AgreementId id, String reason) {
        return act(viewer, id, "suspend", "suspended", it -> new Attempt(
                it.acts().suspensions().stream().filter(s -> s.id().equals(once)).findFirst()
                        .or(() -> it.acts().openSuspension()).map(AgreementActs.Suspension::by),
                it.acts().suspensions().stream().anyMatch(s -> s.id().equals(once)),
                () -> access.decide(viewer, AgreementRules.SUSPEND, it),
                () -> sql.suspend(viewer, once, id, it.acts().suspensions().size() + 1, reason)));
    }

    AgreementOutcome resume(Viewer viewer, UUID suspension, AgreementId id, String reason) {
        return act(viewer, id, "resume", "resumed", it -> new Attempt(
                it.acts().suspensions().stream().filter(s -> s.id().equals(suspension) && !s.isOpen())
                        .map(s -> s.resumption().by()).findFirst(),
                () -> access.decide(viewer, AgreementRules.RESUME, it),
                () -> sql.resume(viewer, suspension, id, reason)));
    }

    AgreementOutcome end(Viewer viewer, AgreementId id, String reason) {
        return act(viewer, id, "end", "ended", it -> new Attempt(
                it.acts().ending().map(AgreementActs.Ending::by),
                () -> access.decide(viewer, AgreementRules.END, it),
                () -> sql.end(viewer, id, reason)));
    }

    /// @param before who has done it already, if anyone
    /// @param sameForm whether what they did came of this very form; true where the act can be done but once
    private record Attempt(Optional<By> before, boolean sameForm, Supplier<Decision> decision, Supplier<Boolean> write) {

        Attempt(Optional<By> before, Supplier<Decision> decision, Supplier<Boolean> write) {
            this(before, true, decision, write);
        }
    }

    private AgreementOutcome act(Viewer viewer, AgreementId id, String verb, String done,
            Function<Agreement, Attempt> attempting) {
        var found = files.hold(viewer, id)
                .filter(it -> access.decide(viewer, AgreementRules.READ, it) instanceof Decision.Allowed);
        if (found.isEmpty()) {
            return refused(viewer, id, verb, "access.exists", new Unknown());
        }
        var attempt = attempting.apply(found.get());
        if (attempt.before.isPresent()) {
            var by = attempt.before.get();
            return attempt.sameForm && by.officer().equals(viewer.officer())
                    ? new Done(id)
                    : refused(viewer, id, verb, "partnership.nobody-was-first", new Overtaken(by));
        }
        if (attempt.decision.get() instanceof Decision.Refused no) {
            return refused(viewer, id, verb, no.rules(), new Refused(no));
        }
        if (!attempt.write.get()) {   // the id of the act is that of another act: nobody learns of which
            return refused(viewer, id, verb, "access.exists", new Unknown());
        }
        published.publish(viewer, id);
        var entry = viewer.entry("partnership.agreement." + done).about(id.value()).under(id);
        ledger.record(entry);
        ledger.publish(entry, 0);
        return new Done(id);
    }

    private AgreementOutcome refused(Viewer viewer, AgreementId id, String verb, String rules, AgreementOutcome answer) {
        ledger.record(viewer.entry("partnership.agreement." + verb + ".refused").about(id.value()).with("rules", rules));
        return answer;
    }
}
