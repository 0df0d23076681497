package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.TestClock;
import org.concordat.access.Role;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.OfficerId;
import org.concordat.partnership.Appointments;
import org.concordat.partnership.RoleProposal;
import org.concordat.partnership.Signatories;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Cast;
import org.concordat.sharing.Composing;
import org.concordat.sharing.DeclineKind;
import org.concordat.sharing.DisclosureId;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Recall;
import org.concordat.sharing.Section;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// Real things, each with officers who may not know of it, and the addresses at which they may not.
///
/// @param asked the id, and what stands inside it: a file, an event
/// @param none the same of nothing; where the thing is one's own, of nothing inside it
/// @param routes the patterns of the addresses
record Hidden(String what, Asked asked, Asked none, Predicate<String> routes, List<OfficerId> from) {

    /// What stands in an address: for a thing, and for what is inside it.
    record Asked(UUID id, UUID part) {

        static Asked nothing() {
            return new Asked(UUID.randomUUID(), UUID.randomUUID());
        }

        List<UUID> ids() {
            return List.of(id, part);
        }

        /// Where it stands, by the pattern of an address.
        String at(String route) {
            return route.replace("{id}", id.toString()).replace("{entry}", id.toString()).replace("{step}", "handling")
                    .replaceAll("\\{step:([a-z]+)[^}]*}", "$1").replaceAll("\\{[a-z]+}", part.toString());
        }
    }

    Hidden(String what, UUID id, Predicate<String> routes, List<OfficerId> from) {
        this(what, new Asked(id, NO_PART), new Asked(UUID.randomUUID(), NO_PART), routes, from);
    }

    /// Something inside a thing that is hidden too.
    static Hidden inside(String what, UUID id, UUID part, Predicate<String> routes, List<OfficerId> from) {
        return new Hidden(what, new Asked(id, part), Asked.nothing(), routes, from);
    }

    /// What is inside another's thing, asked for as if it were inside one's own.
    static Hidden insideOnesOwn(String what, UUID own, UUID part, Predicate<String> routes, OfficerId from) {
        return new Hidden(what, new Asked(own, part), new Asked(own, UUID.randomUUID()), routes, List.of(from));
    }

    private static final UUID NO_PART = UUID.fromString("00000000-0000-4000-8000-000000000008");

    UUID id() {
        return asked.id();
    }

    /// Another nothing, of its kind.
    Asked nothing() {
        return none.id().equals(asked.id()) ? new Asked(none.id(), UUID.randomUUID()) : Asked.nothing();
    }

    private static final Predicate<String> SHARING = starts("/inbox/", "/disclosures/", "/approvals/", "/drafts/");

    /// One of each, and the clock two days on, so that one of them has expired.
    static List<Hidden> all(ApplicationContext service, World world, Cast cast) {
        var clock = service.getBean(TestClock.class);
        var composing = new Composing(service.getBean(Drafts.class), service.getBean(Proposals.class),
                service.getBean(Approvals.class), service.getBean(Inbox.class), clock);
        var all = new ArrayList<>(sharing(service, world, cast, composing));
        all.addAll(partnership(service, cast));
        all.addAll(HiddenSince.all(service, world, cast, composing));
        clock.advance(Duration.ofDays(2));
        return all;
    }

    private static List<Hidden> sharing(ApplicationContext service, World world, Cast cast, Composing composing) {
        var today = LocalDate.ofInstant(composing.clock().instant(), Viewer.ZONE);
        var sections = cast.sections(today);
        var lapsed = world.officer(cast.school(), "Lena", Role.AGREEMENT_OWNER);
        world.role(lapsed, Role.SAFEGUARDING_LEAD, Between.from(today.minusMonths(9)), today.minusDays(1), World.LAID);
        var outsiders = List.of(cast.eve(), cast.sam(), cast.dan(), lapsed,
                world.officer(cast.police(), "Alex", Role.ADMINISTRATOR));
        var draft = composing.drafted(cast.ann(), sections);
        var proposed = composing.proposed(cast.ann(), sections);
        var declined = composing.proposed(cast.ann(), sections);
        composing.approvals().decline(composing.in(cast.bryn()), declined, UUID.randomUUID(), DeclineKind.LEGAL, "Too much.");
        var sent = composing.sent(cast.ann(), cast.bryn(), sections);
        composing.opened(cast.cara(), sent);
        var recalled = composing.sent(cast.ann(), cast.bryn(), sections);
        assertThat(service.getBean(Disclosures.class).recall(composing.in(cast.ann()), recalled, UUID.randomUUID(),
                "Wrong.")).isInstanceOf(Recall.Made.class);
        var superseded = composing.sent(cast.ann(), cast.bryn(), sections);
        var later = new DisclosureId(UUID.randomUUID());
        composing.drafts().correct(composing.in(cast.ann()), later, superseded, "It named the wrong place.");
        composing.proposals().propose(composing.in(cast.ann()), later);
        composing.approvals().approve(composing.in(cast.bryn()), later, UUID.randomUUID());
        var brief = Stream.concat(sections.stream().limit(8),
                Stream.of(new Section.Dates(today.plusDays(1), today.plusDays(1), today.plusDays(1)))).toList();
        var expired = composing.sent(cast.ann(), cast.bryn(), brief);
        return List.of(
                new Hidden("a draft", draft.value(), SHARING, with(outsiders, cast.amir(), cast.bryn(), cast.cara())),
                new Hidden("a proposal", proposed.value(), SHARING, with(outsiders, cast.cara())),
                new Hidden("a declined proposal", declined.value(), SHARING, with(outsiders, cast.cara())),
                new Hidden("a disclosure", sent.value(), SHARING, outsiders),
                new Hidden("a disclosure, from the other side", sent.value(),
                        SHARING.and(starts("/inbox/").negate()).and(starts("/disclosures/{id}/derived").negate()),
                        List.of(cast.cara())),
                new Hidden("a recalled disclosure", recalled.value(), SHARING, outsiders),
                new Hidden("a disclosure that was replaced", superseded.value(), SHARING, outsiders),
                new Hidden("an expired disclosure", expired.value(), SHARING, outsiders));
    }

    private static List<Hidden> partnership(ApplicationContext service, Cast cast) {
        var all = Signatories.of(service);
        var agreements = starts("/agreements/");
        var strangers = List.of(all.stranger().officer(), cast.eve());
        var suspended = all.signed();
        all.agreements().suspend(all.now(all.councilOwner()), UUID.randomUUID(), suspended, "A breach.");
        var officers = starts("/officers/", "/role-changes/");
        var owner = all.forceOwner().officer();
        var elsewhere = List.of(cast.eve(), all.forceDeputy().officer(), all.council().one().officer());
        var change = UUID.randomUUID();
        var day = all.founders().today();
        assertThat(service.getBean(Appointments.class).propose(all.now(all.force().one()), change,
                new Appointments.Wording(owner, Role.ORIGINATOR, Between.from(day), day.plusYears(1), "Cover")))
                .isInstanceOf(RoleProposal.Waits.class);
        return List.of(
                new Hidden("a draft of an agreement", all.drafted().value(), agreements,
                        with(strangers, all.councilOwner().officer())),
                new Hidden("an agreement to be signed", all.offered().value(), agreements, strangers),
                new Hidden("an agreement", all.signed().value(), agreements, strangers),
                new Hidden("a suspended agreement", suspended.value(), agreements, strangers),
                new Hidden("an officer", owner.value(), officers, elsewhere),
                new Hidden("a change of a role", change, officers, elsewhere));
    }

    static Predicate<String> starts(String... places) {
        return route -> Stream.of(places).anyMatch(route::startsWith);
    }

    private static List<OfficerId> with(List<OfficerId> some, OfficerId... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
