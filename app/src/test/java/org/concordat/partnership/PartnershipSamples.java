package org.concordat.partnership;

import static org.concordat.partnership.AgreementSamples.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.access.Sample;
import org.concordat.access.Samples;
import org.concordat.access.Viewer;
import org.concordat.kernel.Between;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.jspecify.annotations.Nullable;

/// What may be done to the register, and to the roles of officers. Agreements have samples of their own.
final class PartnershipSamples implements Samples {

    private static final String BOARD = "every role, of the national board";
    private static final BodyId FORCE = new BodyId(new UUID(5, 1));
    private static final BodyId OTHER = new BodyId(new UUID(5, 2));
    private static final OfficerId SAM = new OfficerId(new UUID(6, 1));
    private static final OfficerId ASH = new OfficerId(new UUID(6, 2));
    private static final OfficerId KIM = new OfficerId(new UUID(6, 3));
    private static final OfficerId LEE = new OfficerId(new UUID(6, 4));
    private static final Body BODY = body(FORCE);
    private static final Officer OFFICER = new Officer(SAM, FORCE, "Sam Example", Between.from(TODAY.minusYears(1)));
    private static final Viewer VIEWER = Sample.by(Viewers.of(BodyKind.POLICE_FORCE, FORCE), ASH);

    @Override
    public List<Sample<?>> all() {
        return Stream.of(bodies(), offices(), officers(), roles()).flatMap(List::stream).toList();
    }

    private static List<Sample<?>> bodies() {
        var reading = Sample.of(RegisterRules.READ, VIEWER);
        for (var place : RegisterRules.Place.values()) {
            reading.in(place.name().toLowerCase(java.util.Locale.ROOT), place);
        }
        return List.of(reading,
                sample(RegisterRules.REGISTER_BODY).in("any", BODY),
                sample(RegisterRules.RENAME_BODY).in("any", BODY),
                sample(RegisterRules.END_BODY).in("after it began", new RegisterRules.Ended(BODY, TODAY.plusDays(1), true))
                        .in("before it began", new RegisterRules.Ended(BODY, TODAY.minusYears(9), true))
                        .in("a force that none follows", new RegisterRules.Ended(BODY, TODAY.plusDays(1), false)),
                sample(RegisterRules.SUCCEED)
                        .in("announced", following(Succession.Standing.ANNOUNCED, null, null))
                        .in("enacted", following(Succession.Standing.ENACTED, OTHER, TODAY.plusDays(1)))
                        .in("enacted, no day", following(Succession.Standing.ENACTED, OTHER, null))
                        .in("a force, by none", followedByNone())
                        .in("followed by itself", following(Succession.Standing.ANNOUNCED, FORCE, null)));
    }

    private static List<Sample<?>> offices() {
        var office = new Office(new UUID(7, 1), FORCE, "Chief constable", Between.from(TODAY), "A test", Optional.empty());
        return List.of(
                sample(RegisterRules.KEEP_OFFICES).in("any", administered(2)),
                sample(RegisterRules.APPOINT)
                        .in("within its days", new RegisterRules.Appointed(office, TODAY, administered(2)))
                        .in("before its days", new RegisterRules.Appointed(office, TODAY.minusDays(1), administered(2))));
    }

    private static List<Sample<?>> officers() {
        return List.of(
                sample(RegisterRules.READ_OFFICERS).in("own body", FORCE).in("another body", OTHER),
                sample(RegisterRules.READ_OFFICER).in("colleague", OFFICER)
                        .in("themselves", new Officer(ASH, FORCE, "Ash Example", OFFICER.between()))
                        .in("of another body", new Officer(SAM, OTHER, "Sam Example", OFFICER.between())),
                sample(RegisterRules.REGISTER_OFFICER).in("two administrators", administered(2))
                        .in("one administrator", administered(1)),
                sample(RegisterRules.LEAVE).in("after they came", left(TODAY)).in("before they came", left(TODAY.minusYears(9))));
    }

    private static List<Sample<?>> roles() {
        var overseeing = new RoleHeld(new UUID(8, 1), Role.SCRUTINY_OFFICER, Between.from(TODAY), TODAY.plusYears(1));
        var all = new ArrayList<Sample<?>>();
        for (var act : List.of(AppointmentRules.PROPOSE, AppointmentRules.APPROVE, AppointmentRules.DECLINE)) {
            var proposer = act.equals(AppointmentRules.PROPOSE) ? null : KIM;
            all.add(sample(act)
                    .in("a role", asked(OFFICER, Role.ORIGINATOR, TODAY.plusYears(1), proposer, List.of(), false))
                    .in("while another waits", asked(OFFICER, Role.ORIGINATOR, TODAY.plusYears(1), proposer, List.of(), true))
                    .in("training over", asked(OFFICER, Role.ORIGINATOR, TODAY.minusDays(1), proposer, List.of(), false))
                    .in("oversees too", asked(OFFICER, Role.ORIGINATOR, TODAY.plusYears(1), proposer, List.of(overseeing),
                            false))
                    .in("unsuited to the body", asked(OFFICER, Role.BOARD_MEMBER, TODAY.plusYears(1), proposer, List.of(),
                            false))
                    .in("a provider beside another", asked(OFFICER, Role.INTERVENTION_PROVIDER, TODAY.plusYears(1), proposer, List.of(),
                            false))
                    .in("their own", asked(new Officer(ASH, FORCE, "Ash", OFFICER.between()), Role.ORIGINATOR,
                            TODAY.plusYears(1), proposer, List.of(), false))
                    .in("before they came", asked(new Officer(SAM, FORCE, "Sam", Between.from(TODAY.plusDays(1))), Role.ORIGINATOR,
                            TODAY.plusYears(1), proposer, List.of(), false))
                    .and("every role, and proposed it", it -> Sample.by(it, KIM)));
        }
        return all;
    }

    private static <T> Sample<T> sample(Act<T> act) {
        return Sample.of(act, VIEWER).and(BOARD, it -> new Viewer(LEE, it.name(), OTHER, "The board",
                BodyKind.NATIONAL_BOARD, it.nation(), it.roles(), it.lapsed(), it.inForce(), it.at(), it.provedAt(), null));
    }

    private static Body body(BodyId id) {
        return new Body(id, BodyKind.POLICE_FORCE, "A force", "ENGLAND", Between.from(TODAY.minusYears(1)), "A test", null);
    }

    private static Administered administered(int administrators) {
        return new Administered(FORCE, BodyKind.POLICE_FORCE, administrators);
    }

    private static RegisterRules.Left left(LocalDate on) {
        return new RegisterRules.Left(OFFICER, on, administered(2));
    }

    private static RegisterRules.Following following(Succession.Standing standing, @Nullable BodyId successor,
                                                     @Nullable LocalDate day) {
        return new RegisterRules.Following(new Succession(new UUID(7, 2), FORCE, successor, YearMonth.from(TODAY), day,
                standing, "A merger", "A test"), successor == null ? null : body(successor), true);
    }

    private static RegisterRules.Following followedByNone() {
        var it = following(Succession.Standing.ENACTED, OTHER, TODAY.plusDays(1));
        return new RegisterRules.Following(it.succession(), it.successor(), false);
    }

    private static AppointmentRules.Asked asked(Officer officer, Role role, LocalDate trained,
                                                @Nullable OfficerId proposer, List<RoleHeld> held, boolean waiting) {
        var provider = role == Role.INTERVENTION_PROVIDER;
        return new AppointmentRules.Asked(officer, provider ? new Administered(FORCE, BodyKind.INTERVENTION_PROVIDER, 2) : administered(2),
                new Appointments.Wording(officer.id(), role, Between.from(TODAY), trained, "New post"), proposer, held, waiting, provider);
    }
}
