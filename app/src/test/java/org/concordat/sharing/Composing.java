package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;
import org.springframework.context.ApplicationContext;

/// The steps of a disclosure's life through the front doors, each expected to go well.
public record Composing(Drafts drafts, Proposals proposals, Approvals approvals, Inbox inbox, TestClock clock) {

    public static Composing of(ApplicationContext service) {
        return new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class), service.getBean(Approvals.class),
                service.getBean(Inbox.class), service.getBean(TestClock.class));
    }

    /// A second after whatever was done before, so that the ledger's order is the order of the acts.
    public SignedIn in(OfficerId officer) {
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }

    public DisclosureId drafted(OfficerId by, List<Section> sections) {
        var id = new DisclosureId(UUID.randomUUID());
        assertThat(drafts.start(in(by), id)).isEqualTo(new Starting.Started(id));
        sections.forEach(section -> assertThat(drafts.save(in(by), id, section)).isInstanceOf(Saving.Saved.class));
        return id;
    }

    public DisclosureId proposed(OfficerId by, List<Section> sections) {
        var id = drafted(by, sections);
        assertThat(proposals.propose(in(by), id)).isInstanceOf(Proposal.Made.class);
        return id;
    }

    public DisclosureId sent(OfficerId by, OfficerId approver, List<Section> sections) {
        var id = proposed(by, sections);
        assertThat(approvals.approve(in(approver), id, UUID.randomUUID())).isInstanceOf(Approval.Given.class);
        return id;
    }

    /// Opened for its purpose and accepted: the reader can read.
    public void opened(OfficerId reader, DisclosureId id) {
        assertThat(inbox.open(in(reader), id, UUID.randomUUID(), Cast.PREVENT)).isInstanceOf(Reception.Done.class);
        assertThat(inbox.accept(in(reader), id)).isInstanceOf(Reception.Done.class);
    }
}
