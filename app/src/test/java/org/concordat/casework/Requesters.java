package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.intake.Worried;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.requests.RequestSaved;
import org.concordat.requests.Requesting;
import org.concordat.requests.Requests;
import org.concordat.requests.Responded;
import org.concordat.requests.Responses;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Inquiring;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// What was begun for a case is written and sent to the council, where Olga answers. It names nobody, so that nobody has to
/// approve it.
public record Requesters(RequestDrafts drafts, Requests requests, Responses responses, Worried worried, AgreementId agreement,
                         RequestId id, OfficerId olga) {

    static Requesters asked(ApplicationContext service, World world, Worried worried, RequestId id) {
        var council = worried.cast().council();
        var it = new Requesters(service.getBean(RequestDrafts.class), service.getBean(Requests.class),
                service.getBean(Responses.class), worried,
                world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), worried.force(), council), id,
                world.officer(council, "Olga", Role.DISCLOSURE_OFFICER));
        it.send(worried.in(worried.pat()), council);
        return it;
    }

    /// By Olga, for good.
    void nothingHeld() {
        take();
        assertThat(responses.nothingHeld(worried.in(olga), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
    }

    /// By Olga, until a day.
    void refused(LocalDate reviewOn) {
        take();
        assertThat(responses.refuse(worried.in(olga), id, UUID.randomUUID(), RefusalKind.OPERATIONAL, "The register is being moved.",
                reviewOn)).isEqualTo(new Responded.Made());
    }

    private void take() {
        assertThat(responses.take(worried.in(olga), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
    }

    private void send(SignedIn who, BodyId council) {
        save(who, id, AskingOpenly.leaflets());
        save(who, id, new RequestPart.Whom(Set.of(council), Cast.PREVENT));
        save(who, id, new RequestPart.Way(agreement, Cast.CHANNEL, Cast.CHANNEL));
        Map<String, String> needs = drafts.find(who, id).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> "As the law has it."));
        save(who, id, new RequestPart.Why(Inquiring.WHY, needs));
        assertThat(requests.propose(who, id)).isEqualTo(new Requesting.Made(id, true));
    }

    private void save(SignedIn who, RequestId id, RequestPart part) {
        assertThat(drafts.save(who, id, part)).isEqualTo(new RequestSaved.Saved(id));
    }
}
