package org.concordat.requests;

import static org.concordat.access.Role.DISCLOSURE_OFFICER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.About;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Inquiring;
import org.concordat.sharing.Relay;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Plays open requests along a relay through the front doors: each body asks the one before it, and takes it back or withdraws
/// it; that one takes it, says that nothing is held, or has an answer composed. What the body asked may read of it is told from
/// what was done alone.
public final class AskingPlay {

    /// @param names whether somebody can be recognised from it
    public record Question(RequestId id, Relay.Team by, Relay.Team of, AgreementId under, boolean names) {
    }

    /// An answer that is to be composed, in a draft of the body asked.
    public record Begun(Question question, DisclosureId draft) {
    }

    private record Neighbours(Relay.Team by, Relay.Team of, AgreementId under) {
    }

    public final List<Question> all = new ArrayList<>();
    public final Set<Question> sent = new HashSet<>();
    public final Set<String> done = new TreeSet<>();
    public final List<String> wrong = new ArrayList<>();
    private final Set<Question> takenBack = new HashSet<>();
    private final Set<Question> over = new HashSet<>();
    private final RequestDrafts drafts;
    private final Requests requests;
    private final RequestApprovals approvals;
    private final Responses responses;
    private final Composing composing;
    private final Set<AgreementId> suspended;
    private final List<Neighbours> neighbours;
    private final Map<BodyId, OfficerId> named = new HashMap<>();

    /// @param suspended the agreements that are so now, kept by whoever suspends them
    public AskingPlay(ApplicationContext service, World world, Relay relay, Composing composing, Set<AgreementId> suspended) {
        this.drafts = service.getBean(RequestDrafts.class);
        this.requests = service.getBean(Requests.class);
        this.approvals = service.getBean(RequestApprovals.class);
        this.responses = service.getBean(Responses.class);
        this.composing = composing;
        this.suspended = suspended;
        this.neighbours = List.of(new Neighbours(relay.school(), relay.police(), relay.first()),
                new Neighbours(relay.council(), relay.school(), relay.next()),
                new Neighbours(relay.second(), relay.council(), relay.last()));
        neighbours.forEach(it -> named.put(it.of().body(), world.officer(it.of().body(), "Nia", DISCLOSURE_OFFICER)));
    }

    /// Whether officers of a body who answer, originate or approve may read what was asked of it.
    public boolean mayRead(BodyId reader, Question it) {
        return it.of().body().equals(reader) && sent.contains(it) && !suspended.contains(it.under());
    }

    public boolean reads(Relay.Team team, Question it, Instant at) {
        return responses.find(new SignedIn(team.lead(), at), it.id()).filter(sight -> sight.inside() != null).isPresent();
    }

    /// Where somebody can be recognised, it waits for a second person.
    public void ask(int how) {
        var between = neighbours.get(how % 3);
        var it = new Question(new RequestId(UUID.randomUUID()), between.by(), between.of(), between.under(), how % 2 == 0);
        write(it);
        if (requests.propose(composing.in(it.by().lead()), it.id()) instanceof Requesting.Made(var _, var left)) {
            expect(!suspended.contains(it.under()), "asked under what is suspended", it);
            expect(left != it.names(), "left alone, or waits for nobody", it);
            all.add(it);
            if (left) {
                sent.add(it);
            }
            done.add("asked");
        }
    }

    public void approve(int how) {
        one(how).ifPresent(it -> {
            if (approvals.approve(composing.in(it.by().approver()), it.id(), UUID.randomUUID()) instanceof RequestApproval.Given) {
                expect(it.names() && !sent.contains(it) && !takenBack.contains(it) && !suspended.contains(it.under()),
                        "approved what does not wait", it);
                sent.add(it);
                done.add("approved");
            }
        });
    }

    public void takeBack(int how) {
        one(how).ifPresent(it -> {
            if (requests.takeBack(composing.in(it.by().lead()), it.id(), UUID.randomUUID()) instanceof Requesting.Made) {
                expect(!sent.contains(it) && takenBack.add(it), "taken back when it had left", it);
                done.add("taken back");
            }
        });
    }

    public void withdraw(int how) {
        one(how).ifPresent(it -> {
            if (requests.withdraw(composing.in(it.by().lead()), it.id(), UUID.randomUUID(), "Found.") instanceof Requesting.Made) {
                expect(sent.contains(it), "withdrawn before it left", it);
                over.add(it);
                done.add("withdrawn");
            }
        });
    }

    public void take(int how) {
        one(how).ifPresent(it -> {
            if (responses.take(composing.in(named.get(it.of().body())), it.id(), UUID.randomUUID()) instanceof Responded.Made) {
                answering(it, "taken");
            }
        });
    }

    public void nothingHeld(int how) {
        one(how).ifPresent(it -> {
            if (responses.nothingHeld(composing.in(named.get(it.of().body())), it.id(), UUID.randomUUID()) instanceof Responded.Made) {
                answering(it, "nothing held");
                over.add(it);
            }
        });
    }

    /// By whoever originates, to whom it is handed.
    public Optional<Begun> prepare(int how) {
        return one(how).flatMap(it -> {
            responses.hand(composing.in(named.get(it.of().body())), it.id(), UUID.randomUUID(), it.of().lead());
            var draft = new DisclosureId(UUID.randomUUID());
            if (!(responses.prepare(composing.in(it.of().lead()), it.id(), draft) instanceof Responded.Begun)) {
                return Optional.empty();
            }
            answering(it, "prepared");
            return Optional.of(new Begun(it, draft));
        });
    }

    private void answering(Question it, String what) {
        expect(mayRead(it.of().body(), it) && !over.contains(it), what + " what they may not, or what is over", it);
        done.add(what);
    }

    private void write(Question it) {
        var lead = it.by().lead();
        var subject = it.names() ? Inquiring.pupil("Jo Example") : new Section.Subject(About.THEME, null, "Leaflets");
        drafts.start(composing.in(lead), it.id());
        drafts.save(composing.in(lead), it.id(), new RequestPart.What(subject, "What have you recorded?", it.names(), false));
        drafts.save(composing.in(lead), it.id(), new RequestPart.Whom(Set.of(it.of().body()), Cast.PREVENT));
        drafts.save(composing.in(lead), it.id(), new RequestPart.Way(it.under(), Cast.CHANNEL, Cast.CHANNEL));
        var needs = drafts.find(composing.in(lead), it.id()).orElseThrow().needs().stream()
                .collect(Collectors.toMap(need -> need.slug(), _ -> "As the law has it."));
        drafts.save(composing.in(lead), it.id(), new RequestPart.Why(Inquiring.WHY, needs));
    }

    private Optional<Question> one(int how) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(how % all.size()));
    }

    private void expect(boolean so, String otherwise, Question it) {
        if (!so) {
            wrong.add(otherwise + ": " + it);
        }
    }
}
