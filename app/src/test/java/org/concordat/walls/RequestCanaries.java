package org.concordat.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.walls.Canaries.word;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.people.AgeBand;
import org.concordat.people.Identity;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestApproval;
import org.concordat.requests.RequestApprovals;
import org.concordat.requests.RequestDrafts;
import org.concordat.requests.RequestId;
import org.concordat.requests.RequestPart;
import org.concordat.requests.RequestSaved;
import org.concordat.requests.Requesting;
import org.concordat.requests.Requests;
import org.concordat.requests.Responded;
import org.concordat.requests.Responses;
import org.concordat.sharing.About;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// The word in every field of a request: one that is written, one about somebody that waits for a second person, one that
/// was refused, and one that was withdrawn.
final class RequestCanaries {

    private final ApplicationContext service;
    private final Cast cast;
    private final Composing composing;

    RequestCanaries(ApplicationContext service, Cast cast, Composing composing) {
        this.service = service;
        this.cast = cast;
        this.composing = composing;
    }

    /// Ids for the first part of an address.
    Map<String, List<UUID>> planted() {
        var person = new RequestPart.What(new Section.Subject(About.PERSON, new Identity(word("name"), word("other names"), null,
                AgeBand.UNDER_18, word("address"), word("identifier"), word("source"), LocalDate.of(2026, 11, 20)), null),
                word("question"), true, false);
        var theme = new RequestPart.What(new Section.Subject(About.THEME, null, word("subject")), word("question"), false, false);
        var all = List.of(written(person), proposed(person), declined(proposed(person)), refused(proposed(theme)), withdrawn(proposed(theme)));
        var ids = all.stream().map(RequestId::value).toList();
        return Map.of("requests", ids, "requests-to-us", ids, "requests-to-approve", ids);
    }

    private RequestId declined(RequestId id) {
        assertThat(service.getBean(RequestApprovals.class).decline(composing.in(officer(cast.school(), "Ada", Role.APPROVER)), id,
                UUID.randomUUID(), word("declined"))).isEqualTo(new RequestApproval.Given(id, false));
        return id;
    }

    private RequestId refused(RequestId id) {
        var responses = service.getBean(Responses.class);
        var dora = officer(cast.police(), "Dora", Role.DISCLOSURE_OFFICER);
        assertThat(responses.take(composing.in(dora), id, UUID.randomUUID())).isEqualTo(new Responded.Made());
        assertThat(responses.refuse(composing.in(dora), id, UUID.randomUUID(), RefusalKind.LEGAL, word("refused"),
                LocalDate.of(2026, 12, 24))).isEqualTo(new Responded.Made());
        return id;
    }

    private OfficerId officer(BodyId body, String name, Role role) {
        try (var world = World.of(service)) {
            return world.officer(body, name, role);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestId withdrawn(RequestId id) {
        assertThat(service.getBean(Requests.class).withdraw(composing.in(cast.cara()), id, UUID.randomUUID(), word("withdrawn")))
                .isInstanceOf(Requesting.Made.class);
        return id;
    }

    private RequestId proposed(RequestPart.What what) {
        var id = written(what);
        assertThat(service.getBean(Requests.class).propose(composing.in(cast.cara()), id))
                .isEqualTo(new Requesting.Made(id, !what.identifiable()));
        return id;
    }

    private RequestId written(RequestPart.What what) {
        var drafts = service.getBean(RequestDrafts.class);
        var id = new RequestId(UUID.randomUUID());
        assertThat(drafts.start(composing.in(cast.cara()), id)).isEqualTo(new RequestSaved.Saved(id));
        for (var part : List.of(what, new RequestPart.Whom(Set.of(cast.police()), Cast.PREVENT),
                new RequestPart.Way(cast.agreement(), Cast.CHANNEL, Cast.CHANNEL))) {
            assertThat(drafts.save(composing.in(cast.cara()), id, part)).isEqualTo(new RequestSaved.Saved(id));
        }
        Map<String, String> needs = drafts.find(composing.in(cast.cara()), id).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), need -> word("need")));
        assertThat(drafts.save(composing.in(cast.cara()), id, new RequestPart.Why(new Section.Justification(word("necessity"),
                word("aim"), word("connection"), word("less intrusive"), word("fair balance")), needs)))
                .isEqualTo(new RequestSaved.Saved(id));
        return id;
    }
}
