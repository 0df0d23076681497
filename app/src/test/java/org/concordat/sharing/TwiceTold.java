package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.AgreementId;

/// Steps of a relay's life that several tests take: told, passed on, and corrected, each expected to go well.
record TwiceTold(Relay relay, Composing composing, Onwards onwards) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// By the police to the school, and read there.
    DisclosureId told() {
        var told = relay.told(composing, TODAY);
        composing.opened(relay.school().lead(), told);
        return told;
    }

    /// With a yes of each of these, who are all there are above.
    DisclosureId passedOn(Relay.Team by, DisclosureId held, Relay.Team to, AgreementId under,
                          Relay.Team... above) {
        var onward = ((Consenting.Done) Relay.ask(composing, onwards, by, held, to.body())).onward();
        for (var each : above) {
            assertThat(onwards.give(composing.in(each.approver()), onward, UUID.randomUUID(), "It helps."))
                    .isEqualTo(new Consenting.Done(onward));
        }
        var passed = relay.passedOn(composing, TODAY, by, held, to.body(), under);
        composing.opened(to.lead(), passed);
        return passed;
    }

    /// A later version, approved.
    DisclosureId corrected(Relay.Team by, DisclosureId old, String words) {
        var id = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(composing.in(by.lead()), id, old, "The gate was the south one.");
        composing.drafts().save(composing.in(by.lead()), id, new Section.Content("Leaflets", words, "Log 2"));
        assertThat(composing.proposals().propose(composing.in(by.lead()), id)).isInstanceOf(Proposal.Made.class);
        assertThat(composing.approvals().approve(composing.in(by.approver()), id, UUID.randomUUID()))
                .isInstanceOf(Approval.Given.class);
        return id;
    }
}
