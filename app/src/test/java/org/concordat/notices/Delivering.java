package org.concordat.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.concordat.TestClock;
import org.concordat.law.TimeLimits;
import org.concordat.sharing.World;
import org.concordat.storage.StorageKind;
import org.springframework.context.ApplicationContext;

/// A courier whose rounds a test walks one by one, over a session of the courier's own role. What other tests told is
/// none of its business.
final class Delivering implements AutoCloseable {

    static final int TRIES = 4;

    private final ApplicationContext service;
    private final Connection session;
    private final TestClock clock;
    private Rounds rounds;
    boolean loopback = true;
    NoticesSettings.@org.jspecify.annotations.Nullable Returns returns;

    private Delivering(ApplicationContext service, World world) throws SQLException {
        this.service = service;
        this.clock = service.getBean(TestClock.class);
        this.session = service.getBean(StorageKind.COURIER, DataSource.class).getConnection();
        world.jdbc().sql("update notices.notice set planned_at = told_at where planned_at is null").update();
        world.jdbc().sql("update notices.line set dropped_at = due_at where letter is null and dropped_at is null").update();
        world.jdbc().sql("update notices.letter set ended_at = made_at, outcome = 'KEPT' where ended_at is null").update();
        world.jdbc().sql("update notices.event_again set taken_at = asked_at where taken_at is null").update();
        world.jdbc().sql("update notices.event set ended_at = told_at, outcome = 'DELIVERED' where ended_at is null").update();
    }

    static Delivering with(ApplicationContext service, World world, Mailer mailer) throws SQLException {
        return new Delivering(service, world).anew(mailer);
    }

    /// As a process that has just started.
    Delivering anew(Mailer mailer) {
        return anew(mailer, Runnable::run);
    }

    Delivering anew(Mailer mailer, Executor errands) {
        var mail = new MailPost(service.getBean(MailSql.class), service.getBean(PlanSql.class), service.getBean(Mailing.class), mailer, new Backoff(new Random(1)), TRIES, UUID::randomUUID,
                service.getBean(Deliveries.class));
        var hooks = new HookPost(service.getBean(HookPostSql.class), new HookSender(new Reachable(loopback), Duration.ofSeconds(10)),
                Told.ADDRESS, new Backoff(new Random(1)), TRIES, service.getBean(Deliveries.class));
        rounds = new Rounds(new Plan(service.getBean(PlanSql.class), service.getBean(Mailing.class), service.getBean(HookPostSql.class), true, UUID::randomUUID),
                posts(mail, hooks),
                new Retention(service.getBean(TimeLimits.class), service.getBean(Deliveries.class)), errands, clock);
        rounds.begin(session);
        return this;
    }

    private List<Post> posts(MailPost mail, HookPost hooks) {
        return returns == null ? List.of(mail, hooks) : List.of(mail, hooks, new ReturnsPost(service.getBean(MailSql.class),
                new Mailbox(returns, new NoticesSettings.Mail("", 0, "", "", "concordat@concordat.example", NoticesSettings.Security.NONE,
                        Duration.ofSeconds(10))), service.getBean(Deliveries.class)));
    }

    Delivering round() {
        rounds.round(session);
        return this;
    }

    /// Rounds until nothing is out any more.
    Delivering untilAllIsBack() throws InterruptedException {
        rounds.round(session);
        while (rounds.isOut()) {
            rounds.await(session, 10_000);
        }
        return this;
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
