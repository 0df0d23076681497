package org.concordat.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.casework.Handovers;
import org.concordat.complaints.Complaining;
import org.concordat.complaints.ComplaintId;
import org.concordat.complaints.Complaints;
import org.concordat.consultation.Both;
import org.concordat.consultation.Consulting;
import org.concordat.kernel.Between;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.panels.AtPanel;
import org.concordat.panels.ItemId;
import org.concordat.people.Matching;
import org.concordat.people.Outcome;
import org.concordat.people.Persons;
import org.concordat.requests.AskingOpenly;
import org.concordat.requests.RefusalKind;
import org.concordat.requests.RequestId;
import org.concordat.scrutiny.Evidence;
import org.concordat.scrutiny.Matter;
import org.concordat.scrutiny.MatterId;
import org.concordat.scrutiny.MatterKind;
import org.concordat.scrutiny.Priority;
import org.concordat.scrutiny.Scrutinised;
import org.concordat.scrutiny.Strand;
import org.concordat.sharing.AnswerKind;
import org.concordat.sharing.Breaking;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.CameOf;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Changed;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Outcomes;
import org.concordat.sharing.Retention;
import org.concordat.sharing.RetentionReviews;
import org.concordat.sharing.Reviews;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Everything that is measured, done at random through the front doors. What is refused is refused: nothing is measured of it.
final class MeasuredPlay {

    private static final Breaking.Why WHY = new Breaking.Why("They have left with somebody.", "Nobody answers.", "Where they are.");

    private final ApplicationContext service;
    private final Random random;
    private final World world;
    private final Cast cast;
    private final Scrutinised at;
    private final Composing composing;
    private final AskingOpenly asking;
    private final AtPanel panel;
    private final Complaining complaining;
    private final ItemId item;
    private final OfficerId lead;
    private final MeasuredCases cases;
    private final Consulting consulting;
    private final List<UUID> consultations = new ArrayList<>();
    private final List<DisclosureId> sent = new ArrayList<>();
    private final List<UUID> broken = new ArrayList<>();
    private final List<RequestId> asked = new ArrayList<>();
    private final List<UUID> offers = new ArrayList<>();
    private final List<UUID> actions = new ArrayList<>();
    private final List<UUID[]> pairs = new ArrayList<>();
    private final List<MatterId> matters = new ArrayList<>();
    private final List<UUID> priorities = new ArrayList<>();
    private final List<ComplaintId> complaints = new ArrayList<>();
    private int pupils;

    MeasuredPlay(ApplicationContext service, World world, Random random) {
        this.service = service;
        this.random = random;
        this.world = world;
        cast = Cast.in(world);
        at = Scrutinised.in(service, world, cast);
        composing = Composing.of(service);
        asking = AskingOpenly.of(service, world, cast);
        complaining = Complaining.in(at);
        panel = AtPanel.in(service, world, cast);
        item = panel.supported(panel.in(panel.chris()).day());
        lead = cast.cara();
        cases = new MeasuredCases(panel, item, random);
        consulting = Consulting.in(at);
    }

    void play(int steps) {
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(13)) {
                case 0 -> shares();
                case 1 -> holds();
                case 2 -> asks();
                case 3 -> handsOver();
                case 4 -> acts();
                case 5 -> joins();
                case 6 -> scrutinises();
                case 7 -> steps();
                case 8 -> complains();
                case 9 -> consults();
                case 10, 11 -> cases.step();
                default -> service.getBean(TestClock.class).advance(Duration.ofDays(random.nextInt(12)));
            }
        }
    }

    private SignedIn in(OfficerId officer) {
        return composing.in(officer);
    }

    private LocalDate today() {
        return in(cast.ann()).day();
    }

    private <T> Optional<T> any(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private void shares() {
        switch (random.nextInt(4)) {
            case 0 -> composing.approvals().decline(in(cast.bryn()), composing.proposed(cast.ann(), cast.sections(today())), UUID.randomUUID(),
                    any(DeclineKind.class), "Too much.");
            case 1 -> refused();
            default -> sends();
        }
    }

    /// For what it says, for how it travels, or for its dates.
    private void refused() {
        var id = composing.drafted(cast.ann(), cast.sections(today()));
        switch (random.nextInt(3)) {
            case 0 -> composing.drafts().save(in(cast.ann()), id, new Section.Content("SECRET", "What was seen.", "Log 4471 of 2026"));
            case 1 -> composing.drafts().save(in(cast.ann()), id, new Section.Passage(new GatewayId("ssa-1989-s2"), Cast.NEEDS));
            default -> {
                composing.drafts().save(in(cast.ann()), id, new Section.Dates(today(), today(), today()));
                composing.proposals().propose(in(cast.ann()), id);
            }
        }
    }

    private void sends() {
        var id = composing.sent(cast.ann(), cast.bryn(), cast.sections(today()));
        composing.opened(cast.cara(), id);
        sent.add(id);
    }

    /// What a holder, the originator or somebody in a hurry does with something that was sent.
    private void holds() {
        any(sent).ifPresent(id -> {
            switch (random.nextInt(7)) {
                case 0 -> {
                    composing.inbox().open(in(cast.cara()), id, UUID.randomUUID(), Cast.PREVENT);
                    if (random.nextBoolean()) {
                        composing.inbox().answer(in(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.");
                    } else {
                        composing.inbox().answer(in(cast.cara()), id, UUID.randomUUID(), AnswerKind.OF_USE, "Yes.", came());
                    }
                }
                case 6 -> reviews(id);
                case 1 -> service.getBean(Outcomes.class).say(in(cast.cara()), id, UUID.randomUUID(), came());
                case 5 -> composing.inbox().confirmDisposal(in(cast.cara()), id, "Nothing is kept.");
                case 2 -> service.getBean(Disclosures.class).recall(in(cast.ann()), id, UUID.randomUUID(), "It was wrong.");
                case 3 -> {
                    var act = UUID.randomUUID();
                    var reference = world.jdbc().sql("select reference from sharing.disclosure where id = ?").param(id.value())
                            .query(String.class).single();
                    service.getBean(Breakings.class).breakGlass(in(cast.dan()), act, reference, WHY);
                    broken.add(act);
                }
                default -> any(broken).ifPresent(it -> service.getBean(Reviews.class).review(in(cast.bea()), it, UUID.randomUUID(),
                        any(Breaking.Outcome.class), "They were right, or not."));
            }
        });
    }

    /// In time, late, or once it has ended.
    private void reviews(DisclosureId id) {
        var sight = service.getBean(Disclosures.class).find(in(cast.ann()), id).orElseThrow();
        var last = sight.disclosure().dates().expiresOn();
        var due = sight.retention().dueOn();
        if (due != null) {
            var soon = Retention.soon(today());
            var next = soon.plusDays(1 + random.nextInt(60));
            service.getBean(RetentionReviews.class).review(in(cast.ann()), id, UUID.randomUUID(), due, "It is needed still.",
                    last.isAfter(soon) ? next.isBefore(last) ? next : last : null);
        }
    }

    private CameOf came() {
        return new CameOf("A plan", any(Changed.class));
    }

    private void asks() {
        if (asked.isEmpty() || random.nextInt(3) == 0) {
            asked.add(asking.sent("Pupil " + pupils++));
        }
        any(asked).ifPresent(id -> {
            switch (random.nextInt(3)) {
                case 0 -> {
                    asking.responses().take(in(asking.dora()), id, UUID.randomUUID());
                    asking.responses().nothingHeld(in(asking.dora()), id, UUID.randomUUID());
                }
                case 1 -> {
                    asking.responses().take(in(asking.dora()), id, UUID.randomUUID());
                    asking.responses().refuse(in(asking.dora()), id, UUID.randomUUID(), any(RefusalKind.class), "Not now.", today().plusDays(9));
                }
                default -> asking.requests().withdraw(in(cast.cara()), id, UUID.randomUUID(), "It is over.");
            }
        });
    }

    private void handsOver() {
        var work = panel.work();
        if (offers.isEmpty() || random.nextInt(3) == 0) {
            offers.add(work.offered(work.opened()));
        }
        any(offers).ifPresent(it -> {
            var handovers = service.getBean(Handovers.class);
            switch (random.nextInt(3)) {
                case 0 -> handovers.accept(work.in(work.quinn()), it, UUID.randomUUID());
                case 1 -> handovers.decline(work.in(work.quinn()), it, UUID.randomUUID(), "I know them.");
                default -> handovers.withdraw(work.in(work.pat()), it, UUID.randomUUID(), "I am back.");
            }
        });
    }

    private void acts() {
        if (random.nextBoolean()) {
            actions.add(panel.set(item, "Visit the school.", panel.in(panel.chris()).day().plusDays(1 + random.nextInt(20))));
        } else {
            any(actions).ifPresent(it -> panel.actions().complete(panel.in(panel.petra()), it, "Notes of the visit."));
        }
    }

    private void joins() {
        var matching = Matching.of(service);
        if (pairs.isEmpty() || random.nextInt(3) == 0) {
            pairs.add(new UUID[] {matching.held(lead, "Jo Example"), matching.held(lead, "Joe Example")});
        }
        any(pairs).ifPresent(it -> service.getBean(Persons.class).judge(in(lead), false, UUID.randomUUID(), it[0], it[1],
                any(Outcome.class), "The parents say so."));
    }

    private void scrutinises() {
        if (random.nextInt(3) == 0) {
            priorities.add(at.set(new Priority.Wording(at.area(), Strand.PREVENT, "Answer in time", "Every month.",
                    new Between(today(), today().plusYears(1)), null)));
        }
        var serves = any(priorities);
        matters.add(serves.isPresent() && random.nextBoolean()
                ? at.raised(new Matter.Wording(MatterKind.DIRECTION, "Tell partners", "Sooner.", new Evidence(List.of(), Scrutinised.MONTH), null,
                        serves.get(), null))
                : at.raised(List.of(MatterKind.FINDING, MatterKind.QUESTION, MatterKind.DIRECTION).get(random.nextInt(3))));
    }

    private void steps() {
        any(matters).ifPresent(id -> {
            switch (random.nextInt(4)) {
                case 0 -> at.steps().answer(at.in(at.olu()), id, UUID.randomUUID(), org.concordat.scrutiny.Step.Outcome.ACCEPTED, "So be it.",
                        at.in(at.olu()).day().plusDays(1 + random.nextInt(30)));
                case 1 -> at.steps().complete(at.in(at.olu()), id, UUID.randomUUID(), "Done.");
                case 2 -> at.steps().reply(at.in(at.sam()), id, UUID.randomUUID(), "And when?");
                default -> at.steps().close(at.in(at.sam()), id, UUID.randomUUID(), "Enough.");
            }
        });
    }

    private void complains() {
        if (complaints.isEmpty() || random.nextInt(3) == 0) {
            complaints.add(complaining.made());
        }
        any(complaints).ifPresent(it -> service.getBean(Complaints.class).answer(complaining.in(complaining.olu()), it, UUID.randomUUID(),
                new org.concordat.complaints.Step.Answer(any(org.concordat.complaints.Step.Outcome.class), true, "We looked.")));
    }

    private void consults() {
        if (consultations.isEmpty() || random.nextInt(3) == 0) {
            consultations.add(consulting.open());
        }
        any(consultations).ifPresent(id -> {
            if (random.nextInt(4) == 0) {
                consulting.steps().withdraw(consulting.in(at.sam()), id, UUID.randomUUID(), new Both("Too soon.", null));
            } else {
                consulting.steps().answer(consulting.in(at.sam()), id, UUID.randomUUID(), org.concordat.consultation.Step.Outcome.PARTLY,
                        new Both("We write a letter.", null), new org.concordat.consultation.Steps.Changed(null, null));
            }
        });
    }
}
