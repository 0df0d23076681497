package org.concordat.notices;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Acting;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.concordat.notices.NoticesSettings.Security;
import org.springframework.context.ApplicationContext;

/// Telling, and saying how one wants to be told, through the front doors.
record Told(ApplicationContext service) {

    static final URI ADDRESS = URI.create("https://concordat.example");

    Notice tell(OfficerId by, Notice notice) {
        service.getBean(Acting.class).as(now(by), viewer -> {
            service.getBean(Notices.class).tell(viewer, notice);
            return true;
        });
        return notice;
    }

    void settle(OfficerId by, Notice it) {
        service.getBean(Acting.class).as(now(by), viewer -> {
            service.getBean(Notices.class).settle(viewer, it.body(), it.kind(), it.place().substring(0, it.place().lastIndexOf('/')),
                    UUID.fromString(it.place().substring(it.place().lastIndexOf('/') + 1)));
            return true;
        });
    }

    Wishes.Stated wishes(OfficerId officer, Wish wish) {
        return service.getBean(Wishes.class).state(now(officer), UUID.randomUUID(), wish);
    }

    /// At once, to an address of their own.
    String atOnce(OfficerId officer) {
        var address = "officer-" + UUID.randomUUID() + "@school.example";
        wishes(officer, new Wish(address, Pace.AT_ONCE, null, null));
        return address;
    }

    /// A second after whatever was done before.
    SignedIn now(OfficerId officer) {
        var clock = service.getBean(TestClock.class);
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }

    static Mailer mailer(ApplicationContext service, int port) {
        return new SmtpMailer(new NoticesSettings.Mail("127.0.0.1", port, "", "", "concordat@concordat.example", Security.NONE,
                Duration.ofSeconds(3)), ADDRESS, service.getBean(TestClock.class));
    }
}
