package org.concordat.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.requests.AskingPlay;
import org.concordat.sharing.ChainModel.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Plays moves on a chain through the front doors, and tells the model what came of each. A move that is refused is told
/// too, by whether it should have been.
final class ChainPlay {

    private static final int DAYS = 40;

    final ChainModel model = new ChainModel();
    final AskingPlay asking;
    final List<String> wrong = new ArrayList<>();
    final Map<String, Integer> done = new HashMap<>();
    private final World world;
    private final Relay relay;
    private final Composing composing;
    private final Disclosures disclosures;
    private final Onwards onwards;
    private final Attachments attachments;
    private final List<Relay.Team> teams;
    private final Map<AgreementId, UUID> suspensions = new HashMap<>();

    /// What was asked, and who has said what.
    private record Asked(UUID id, Told of, Set<BodyId> to, Instant due, Set<BodyId> silent, boolean[] declined) {
    }

    private final List<Asked> asked = new ArrayList<>();

    ChainPlay(ApplicationContext service, World world, Relay relay, Composing composing) {
        this.world = world;
        this.relay = relay;
        this.composing = composing;
        this.disclosures = service.getBean(Disclosures.class);
        this.onwards = service.getBean(Onwards.class);
        this.attachments = service.getBean(Attachments.class);
        this.asking = new AskingPlay(service, world, relay, composing, model.suspended);
        this.teams = List.of(relay.police(), relay.school(), relay.council(), relay.second());
    }

    void move(int n) {
        int how = n / 24;
        switch (n % 24) {
            case 0 -> tell();
            case 1, 2, 3 -> ask(how);
            case 4, 5, 6 -> answer(how);
            case 7, 8, 9 -> passOn(how);
            case 10, 11 -> approve(how);
            case 12 -> correct(how);
            case 13 -> recall(how);
            case 14 -> suspendOrResume(how);
            case 15, 16 -> asking.ask(how);
            case 17, 18 -> asking.approve(how);
            case 19 -> asking.take(how);
            case 20 -> answerWithADisclosure(how);
            case 21 -> asking.takeBack(how);
            case 22 -> end(how);
            default -> composing.clock().advance(Duration.ofDays(1 + how % 9));
        }
    }

    void tell() {
        proposed(relay.police(), Set.of(relay.school().body()), null, null, relay.sections(day(), relay.school().body(),
                relay.first()), relay.first());
        approve(0);
    }

    /// By somebody who may read something, about the next in the row, or now and then about others.
    void ask(int how) {
        var of = one(model.all, how);
        var by = of == null ? null : next(of.by(), 1);
        var to = by == null ? null : how % 7 == 0 ? relay.police() : next(by.body(), 1);
        if (of == null || by == null || to == null) {
            return;
        }
        ready(by, of);
        var came = Relay.ask(composing, onwards, by, of.id(), to.body());
        if (came instanceof Consenting.Done(var id)) {
            expect(model.mayRead(by.body(), of, at()), "asked about what they may not read: " + of);
            var silent = new LinkedHashSet<BodyId>();
            for (var up = of; up != null; up = up.from()) {
                silent.add(up.by());
            }
            var due = onwards.find(composing.in(by.lead()), id).orElseThrow().onward().dueAt();
            asked.add(new Asked(id, of, Set.of(to.body()), due, silent, new boolean[1]));
            count("asked");
        }
    }

    void answer(int how) {
        var it = one(asked, how);
        if (it == null || it.silent.isEmpty()) {
            return;
        }
        var body = it.silent.iterator().next();
        var by = team(body);
        if (how % 5 == 4) {
            if (onwards.decline(composing.in(by.approver()), it.id, UUID.randomUUID(), "No.") instanceof Consenting.Done) {
                it.declined[0] = true;
                count("declined");
            }
        } else if (onwards.give(composing.in(by.approver()), it.id, UUID.randomUUID(), "Yes.") instanceof Consenting.Done) {
            expect(at().isBefore(it.due), "said yes too late");
            expect(!it.to.contains(body), "said yes to its coming back");
            it.silent.remove(body);
            count("given");
        }
    }

    /// With a yes or without: it must not be proposed without.
    void passOn(int how) {
        var of = one(model.all, how);
        var by = of == null ? null : next(of.by(), 1);
        var to = by == null ? null : next(by.body(), 1);
        if (of == null || by == null || to == null) {
            return;
        }
        ready(by, of);
        var id = new DisclosureId(UUID.randomUUID());
        if (composing.drafts().derive(composing.in(by.lead()), id, of.id()) instanceof Starting.Started) {
            expect(model.mayRead(by.body(), of, at()), "derived from what they may not read: " + of);
            if (proposed(id, by, Set.of(to.body()), of, null, relay.sections(day(), to.body(), agreement(by)), agreement(by))) {
                count("passed on");
            }
        }
    }

    void approve(int how) {
        var waiting = model.all.stream().filter(it -> !model.sent.contains(it)).toList();
        var it = one(waiting, how);
        if (it != null && composing.approvals().approve(composing.in(team(it.by()).approver()), it.id(), UUID.randomUUID())
                instanceof Approval.Given) {
            expect(it.corrects() == null || !model.recalled.contains(it.corrects()) && !model.isReplaced(it.corrects()),
                    "corrected what does not stand: " + it);
            model.sent.add(it);
            count("sent");
        }
    }

    /// The same again, or to somebody else: then whoever passed it on is left out.
    void correct(int how) {
        var it = one(model.all.stream().filter(model.sent::contains).toList(), how);
        if (it == null) {
            return;
        }
        var id = new DisclosureId(UUID.randomUUID());
        var by = team(it.by());
        if (!(composing.drafts().correct(composing.in(by.lead()), id, it.id(), "A word was wrong.") instanceof Starting.Started)) {
            return;
        }
        boolean leavesOut = it.from() == null && how % 3 == 0;
        var to = leavesOut ? Set.of(relay.council().body()) : it.to();
        var under = leavesOut ? relay.elsewhere() : it.under();
        if (leavesOut) {
            composing.drafts().save(composing.in(by.lead()), id, Relay.audience(relay.council().body()));
            composing.drafts().save(composing.in(by.lead()), id, new Section.Cover(under));
        }
        if (composing.proposals().propose(composing.in(by.lead()), id) instanceof Proposal.Made) {
            model.all.add(new Told(id, it.by(), under, to, it.until(), it.from(), it));
            count(leavesOut ? "corrected, leaving out" : "corrected");
        }
    }

    void recall(int how) {
        var it = one(model.all, how);
        if (it != null && disclosures.recall(composing.in(team(it.by()).lead()), it.id(), UUID.randomUUID(), "Wrong.")
                instanceof Recall.Made) {
            model.recalled.add(it);
            count("recalled");
        }
    }

    /// To what was asked openly, composed from it and proposed.
    void answerWithADisclosure(int how) {
        asking.prepare(how).ifPresent(begun -> {
            var it = begun.question();
            var to = it.by().body();
            if (proposed(begun.draft(), it.of(), Set.of(to), null, null, relay.sections(day(), to, it.under()), it.under())) {
                count("answered");
            }
        });
    }

    /// An open request, by whoever asked or whoever was asked.
    private void end(int how) {
        if (how % 2 == 0) {
            asking.withdraw(how / 2);
        } else {
            asking.nothingHeld(how / 2);
        }
    }

    void suspendOrResume(int how) {
        var agreement = List.of(relay.first(), relay.next(), relay.last()).get(how % 3);
        var suspension = suspensions.remove(agreement);
        if (suspension == null) {
            suspensions.put(agreement, world.suspend(agreement, at()));
            model.suspended.add(agreement);
            count("suspended");
        } else {
            world.resume(agreement, suspension, at());
            model.suspended.remove(agreement);
        }
        composing.clock().advance(Duration.ofSeconds(1));
    }

    /// States its purpose and accepts its terms, if they are let.
    void ready(Relay.Team by, Told it) {
        composing.inbox().open(composing.in(by.lead()), it.id(), UUID.randomUUID(), Cast.PREVENT);
        composing.inbox().accept(composing.in(by.lead()), it.id());
    }

    /// What goes with it.
    UUID file(Told it) {
        return world.jdbc().sql("select id from sharing.attachment where disclosure = ?").param(it.id().value())
                .query(UUID.class).single();
    }

    List<Relay.Team> teams() {
        return teams;
    }

    Instant at() {
        return composing.clock().instant();
    }

    private void proposed(Relay.Team by, Set<BodyId> to, @Nullable Told from, @Nullable Told corrects,
            List<Section> sections, AgreementId under) {
        var id = new DisclosureId(UUID.randomUUID());
        composing.drafts().start(composing.in(by.lead()), id);
        proposed(id, by, to, from, corrects, sections, under);
    }

    private boolean proposed(DisclosureId id, Relay.Team by, Set<BodyId> to, @Nullable Told from, @Nullable Told corrects,
            List<Section> sections, AgreementId under) {
        var last = from == null ? day().plusDays(DAYS) : from.until().minusSeconds(1).atZone(Viewer.ZONE).toLocalDate();
        sections.stream().filter(section -> !(section instanceof Section.Dates))
                .forEach(section -> composing.drafts().save(composing.in(by.lead()), id, section));
        composing.drafts().save(composing.in(by.lead()), id, new Section.Dates(day(), min(day().plusDays(1), last), last));
        attachments.attach(composing.in(by.lead()), id, UUID.randomUUID(), "A letter", "letter.txt", "All is well.".getBytes(UTF_8));
        if (!(composing.proposals().propose(composing.in(by.lead()), id) instanceof Proposal.Made)) {
            return false;
        }
        expect(from == null || asked.stream().anyMatch(it -> it.of.equals(from) && it.to.containsAll(to)
                && it.silent.isEmpty() && !it.declined[0]), "passed on without a yes: " + from);
        model.all.add(new Told(id, by.body(), under, to, Expiry.after(last), from, corrects));
        return true;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDate day() {
        return at().atZone(Viewer.ZONE).toLocalDate();
    }

    private AgreementId agreement(Relay.Team by) {
        return by == relay.police() ? relay.first() : by == relay.school() ? relay.next() : relay.last();
    }

    private Relay.@Nullable Team next(BodyId body, int steps) {
        int n = teams.indexOf(team(body)) + steps;
        return n < teams.size() ? teams.get(n) : null;
    }

    private Relay.Team team(BodyId body) {
        return teams.stream().filter(it -> it.body().equals(body)).findFirst().orElseThrow();
    }

    private void expect(boolean so, String otherwise) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private static <T> @Nullable T one(List<T> all, int how) {
        return all.isEmpty() ? null : all.get(how % all.size());
    }
}
