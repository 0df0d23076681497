package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.Viewer;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Relay;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Passing on, laid through the front doors over a relay of four bodies: police, a school and two councils.
record PassingOn(ApplicationContext service, Relay relay) {

    static PassingOn in(ApplicationContext service, World world) {
        return new PassingOn(service, Relay.in(world));
    }

    Composing composing() {
        return Composing.of(service);
    }

    /// Told by the police, and read by the school.
    DisclosureId held() {
        var told = relay.told(composing(), day());
        composing().opened(relay.school().lead(), told);
        return told;
    }

    /// By the school, about passing it to the second council.
    UUID asked(DisclosureId held) {
        return asked(held, relay.second());
    }

    private UUID asked(DisclosureId held, Relay.Team to) {
        return ((Consenting.Done) Relay.ask(composing(), service.getBean(Onwards.class), relay.school(), held, to.body()))
                .onward();
    }

    /// By the school, about passing it to the council, which it may.
    UUID given(DisclosureId held) {
        var onward = asked(held, relay.council());
        service.getBean(Onwards.class).give(composing().in(relay.police().approver()), onward, UUID.randomUUID(), "It helps.");
        return onward;
    }

    /// Passed on to the council, and read there.
    DisclosureId passedOn(DisclosureId held) {
        given(held);
        var passed = relay.passedOn(composing(), day(), relay.school(), held, relay.council().body(), relay.next());
        composing().opened(relay.council().lead(), passed);
        return passed;
    }

    /// A draft that corrects what the police told.
    DisclosureId correcting(DisclosureId told) {
        var id = new DisclosureId(UUID.randomUUID());
        composing().drafts().correct(composing().in(relay.police().lead()), id, told, "The gate was the south one.");
        return id;
    }

    /// A later version of what the police told.
    DisclosureId corrected(DisclosureId told) {
        var id = correcting(told);
        composing().drafts().save(composing().in(relay.police().lead()), id, new Section.Content("Leaflets",
                "Leaflets were left at the south gate on Monday.", "Log 2"));
        service.getBean(Proposals.class).propose(composing().in(relay.police().lead()), id);
        assertThat(service.getBean(Approvals.class).approve(composing().in(relay.police().approver()), id, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        return id;
    }

    OfficerId school() {
        return relay.school().lead();
    }

    LocalDate day() {
        return service.getBean(TestClock.class).instant().atZone(Viewer.ZONE).toLocalDate();
    }
}
