package org.concordat.notices;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.concordat.storage.StorageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The courier of this node, from the start of the service to its end.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "concordat.notices.delivers", matchIfMissing = true)
class NoticesConfiguration {

    /// As many times a server's patience as a whole errand may take.
    private static final int WHOLE = 4;

    @Bean
    Errands errands(NoticesSettings settings) {
        return new Errands(settings.mail().patience().multipliedBy(WHOLE));
    }

    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    Courier courier(@Qualifier(StorageKind.COURIER) DataSource database, PlanSql plan, Mailing mailing, MailSql mail, HookPostSql hooks, Deliveries deliveries, Retention retention,
            Errands errands, NoticesSettings settings, StorageKind kind, RandomGenerator random, Supplier<UUID> newId,
            InstantSource clock) {
        var posts = new ArrayList<Post>();
        var mailer = mailer(settings, kind, clock);
        mailer.ifPresent(it -> posts.add(new MailPost(mail, plan, mailing, it, new Backoff(random), settings.tries(), newId, deliveries)));
        if (settings.sendsMail() && !settings.returns().host().isEmpty()) {
            posts.add(new ReturnsPost(mail, new Mailbox(settings.returns(), settings.mail()), deliveries));
        }
        posts.add(new HookPost(hooks, new HookSender(new Reachable(settings.loopback()), settings.mail().patience()),
                settings.address(), new Backoff(random), settings.tries(), deliveries));
        return new Courier(database, new Rounds(new Plan(plan, mailing, hooks, mailer.isPresent(), newId), List.copyOf(posts), retention, errands,
                clock));
    }

    private static Optional<Mailer> mailer(NoticesSettings settings, StorageKind kind, InstantSource clock) {
        if (settings.sendsMail()) {
            return Optional.of(new SmtpMailer(settings.mail(), settings.address(), clock));
        }
        return settings.keep() && kind == StorageKind.EMBEDDED ? Optional.of(new KeptMail()) : Optional.empty();
    }
}
