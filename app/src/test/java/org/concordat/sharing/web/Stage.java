package org.concordat.sharing.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.concordat.TestClock;
import org.concordat.access.Viewer;
import org.concordat.access.web.Browser;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/// A cast of its own for one test, and a browser for each of them.
record Stage(WebApplicationContext context, World world, Cast cast, Composing composing) implements AutoCloseable {

    static final String TITLE = "A concern about online contact";
    static final String WORDS = "Has been in touch with a recruiter online.";
    static final String SOURCE = "Log 4471 of 2026";
    static final String NAME = "Jo Example";

    private static final LocalDate DAY = LocalDate.ofInstant(TestClock.BEGINNING, Viewer.ZONE);

    static Stage of(ApplicationContext context) throws SQLException {
        var world = World.of(context);
        return new Stage((WebApplicationContext) context, world, Cast.in(world), new Composing(
                context.getBean(Drafts.class), context.getBean(Proposals.class), context.getBean(Approvals.class),
                context.getBean(Inbox.class), context.getBean(TestClock.class)));
    }

    Clock clock() {
        return composing.clock();
    }

    /// From Ann to the school; it waits for a decision.
    DisclosureId proposed() {
        return composing.proposed(cast.ann(), cast.sections(DAY));
    }

    /// The same, approved by Bryn: it is in the school's inbox.
    DisclosureId sent() {
        return composing.sent(cast.ann(), cast.bryn(), cast.sections(DAY));
    }

    Browser browser(OfficerId officer) {
        return Browser.of(context, officer);
    }

    @Override
    public void close() {
        world.close();
    }
}
