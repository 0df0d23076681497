package org.concordat.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.DISCLOSURE_OFFICER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.About;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Inquiring;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// The steps of a request's life through the front doors, each expected to go well: Cara of the school asks the police and
/// the council, and Ada of the school approves. Dora is the police's disclosure officer, and Eve originates for the council.
///
/// @param agreement of all three
public record AskingOpenly(RequestDrafts drafts, Requests requests, RequestApprovals approvals, Responses responses,
                           TestClock clock, Cast cast, AgreementId agreement, OfficerId ada, OfficerId dora) {

    public static AskingOpenly of(ApplicationContext service, World world, Cast cast) {
        return new AskingOpenly(service.getBean(RequestDrafts.class), service.getBean(Requests.class),
                service.getBean(RequestApprovals.class), service.getBean(Responses.class), service.getBean(TestClock.class),
                cast, world.agreement(Set.of(Cast.PREVENT), Set.of(Cast.CHANNEL), cast.school(), cast.police(), cast.council()),
                world.officer(cast.school(), "Ada", APPROVER), world.officer(cast.police(), "Dora", DISCLOSURE_OFFICER));
    }

    /// A second after whatever was done before.
    public SignedIn in(OfficerId officer) {
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }

    public static RequestPart.What about(String pupil) {
        return new RequestPart.What(Inquiring.pupil(pupil), "What have you recorded since September?", true, false);
    }

    public static RequestPart.What leaflets() {
        return new RequestPart.What(new Section.Subject(About.THEME, null, "Leaflets at the station"),
                "Have you seen these leaflets?", false, false);
    }

    /// Everything written by Cara, and nothing proposed.
    public RequestId written(RequestPart.What what, BodyId... asked) {
        var id = new RequestId(UUID.randomUUID());
        assertThat(drafts.start(in(cast.cara()), id)).isEqualTo(new RequestSaved.Saved(id));
        saves(id, what);
        saves(id, new RequestPart.Whom(Set.of(asked), Cast.PREVENT));
        saves(id, new RequestPart.Way(agreement, Cast.CHANNEL, Cast.CHANNEL));
        Map<String, String> needs = drafts.find(in(cast.cara()), id).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> "As the law has it."));
        saves(id, new RequestPart.Why(Inquiring.WHY, needs));
        return id;
    }

    public RequestId proposed(RequestPart.What what, BodyId... asked) {
        var id = written(what, asked);
        assertThat(requests.propose(in(cast.cara()), id)).isEqualTo(new Requesting.Made(id, !what.identifiable()));
        return id;
    }

    /// Asked of the police and the council.
    public RequestId sent(String pupil) {
        return sent(about(pupil));
    }

    public RequestId sent(RequestPart.What what) {
        var id = proposed(what, cast.police(), cast.council());
        if (what.identifiable()) {
            assertThat(approvals.approve(in(ada), id, UUID.randomUUID())).isEqualTo(new RequestApproval.Given(id, true));
        }
        return id;
    }

    /// Dora has taken it for the police.
    public RequestId taken(String pupil) {
        var id = sent(pupil);
        assertThat(responses.take(in(dora), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        return id;
    }

    /// And Dora has handed it to somebody to compose the answer.
    public RequestId handed(String pupil, OfficerId to) {
        var id = taken(pupil);
        hands(id, to);
        return id;
    }

    public void hands(RequestId id, OfficerId to) {
        assertThat(responses.hand(in(dora), id, UUID.randomUUID(), to)).isEqualTo(new Responded.Made());
    }

    /// What the ledger says of it after Dora has taken it; before, it says that it was asked as it should be.
    public List<String> trailOnceTaken(World world, RequestId id) {
        var all = world.trail(id.value());
        assertThat(all.subList(0, 10)).containsExactly("requests.draft.started Cara", "requests.draft.saved Cara",
                "requests.draft.saved Cara", "requests.draft.saved Cara", "requests.draft.read Cara", "requests.draft.saved Cara",
                "requests.request.proposed Cara", "requests.request.approved Ada", "requests.request.sent Ada",
                "requests.response.taken Dora");
        return all.subList(10, all.size());
    }

    public Requests.Sight seen(RequestId id) {
        return requests.find(in(cast.cara()), id).orElseThrow();
    }

    /// Where it stands with a body, as Cara sees it.
    public Line line(RequestId id, BodyId body) {
        return seen(id).lines().stream().filter(it -> it.asked().body().equals(body)).findFirst().orElseThrow();
    }

    public Responses.Sight asked(OfficerId officer, RequestId id) {
        return responses.find(in(officer), id).orElseThrow();
    }

    private void saves(RequestId id, RequestPart part) {
        assertThat(drafts.save(in(cast.cara()), id, part)).isEqualTo(new RequestSaved.Saved(id));
    }
}
