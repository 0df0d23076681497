package org.concordat.partnership;

import java.time.LocalDate;
import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Proof;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may read the register, and who may write in it: who writes has shown lately who they are.
@Configuration(proxyBeanMethods = false)
class RegisterRules {

    static final Act<Place> READ = Act.of("partnership.register.read", Place.class);
    static final Act<Body> REGISTER_BODY = Act.of("partnership.body.register", Body.class);
    static final Act<Body> RENAME_BODY = Act.of("partnership.body.rename", Body.class);
    static final Act<Ended> END_BODY = Act.of("partnership.body.end", Ended.class);
    static final Act<Following> SUCCEED = Act.of("partnership.succession.record", Following.class);
    static final Act<Administered> KEEP_OFFICES = Act.of("partnership.office.keep", Administered.class);
    static final Act<Appointed> APPOINT = Act.of("partnership.office.appoint", Appointed.class);
    static final Act<BodyId> READ_OFFICERS = Act.of("partnership.officers.read", BodyId.class);
    static final Act<Officer> READ_OFFICER = Act.of("partnership.officer.read", Officer.class);
    static final Act<Administered> REGISTER_OFFICER = Act.of("partnership.officer.register", Administered.class);
    static final Act<Left> LEAVE = Act.of("partnership.officer.leave", Left.class);

    /// The parts of the register that every officer reads.
    enum Place { BODIES, AREAS, OFFICES, NAMES }

    /// A body, and the day that is to be its end.
    ///
    /// @param followed whether a police force follows where it is one
    record Ended(Body body, LocalDate on, boolean followed) {
    }

    /// A succession, and the body that follows where the register has it.
    ///
    /// @param followed whether a police force follows where it is one, and this is law
    record Following(Succession succession, @Nullable Body successor, boolean followed) {
    }

    /// An office, the day from which somebody is to hold it, and its body.
    record Appointed(Office office, LocalDate from, Administered body) {
    }

    /// An officer, the day that is to be their first out of office, and their body.
    record Left(Officer officer, LocalDate on, Administered body) {
    }

    private static final String PROTOCOL = "Policing Protocol Order 2023";
    private static final String COLLABORATION = "Police Act 1996 s.22A";
    private static final String SECURITY = "Data Protection Act 2018 s.40";
    private static final String OWNER = "Concordat promise 6: one owner";
    private static final String DATED = "Concordat promise 13: dates on everything";

    static final Rule<Place> EVERY_OFFICER_READS = new Rule<>("partnership.every-officer-reads-the-register", PROTOCOL,
            (viewer, place) -> true);

    static final Rule<Body> BOARD_KEEPS_BODIES = new Rule<>("partnership.board-keeps-the-bodies", COLLABORATION,
            (viewer, body) -> Administered.byTheBoard(viewer));

    static final Rule<Ended> BOARD_ENDS_BODIES = new Rule<>("partnership.board-keeps-the-bodies", COLLABORATION,
            (viewer, it) -> Administered.byTheBoard(viewer));

    static final Rule<Ended> BODY_ENDS_AFTER_IT_BEGAN = new Rule<>("partnership.ends-after-it-began", DATED,
            (viewer, it) -> it.on().isAfter(it.body().between().from()));

    static final Rule<Ended> A_FORCE_IS_FOLLOWED = new Rule<>("partnership.a-force-is-followed", OWNER, (viewer, it) -> it.followed());

    static final Rule<Following> FORCE_FOLLOWS_FORCE = new Rule<>("partnership.a-force-is-followed", OWNER, (viewer, it) ->
            it.successor() == null || it.successor().id().equals(it.succession().body()) || it.followed());

    static final Rule<Following> BOARD_RECORDS_SUCCESSION = new Rule<>("partnership.board-keeps-the-bodies",
            COLLABORATION, (viewer, it) -> Administered.byTheBoard(viewer));

    static final Rule<Following> SUCCESSOR_IS_ANOTHER_BODY = new Rule<>("partnership.successor-is-another-body", DATED,
            (viewer, it) -> it.succession().successor() == null
                    || it.successor() != null && !it.successor().id().equals(it.succession().body()));

    static final Rule<Following> LAW_NAMES_DAY_AND_SUCCESSOR = new Rule<>("partnership.law-names-day-and-successor",
            DATED, (viewer, it) -> it.succession().standing() == Succession.Standing.ANNOUNCED
                    || it.succession().onDay() != null && it.successor() != null);

    static final Rule<Administered> ADMINISTRATOR_KEEPS_OFFICES = new Rule<>("partnership.administrator-keeps-offices",
            PROTOCOL, (viewer, it) -> it.byItsOwn(viewer) || Administered.byTheBoard(viewer));

    static final Rule<Appointed> ADMINISTRATOR_NAMES_HOLDERS = new Rule<>("partnership.administrator-keeps-offices",
            PROTOCOL, (viewer, it) -> it.body().byItsOwn(viewer) || Administered.byTheBoard(viewer));

    static final Rule<Appointed> HELD_WITHIN_ITS_DAYS = new Rule<>("partnership.held-within-its-days", DATED,
            (viewer, it) -> it.office().between().covers(it.from()));

    static final Rule<BodyId> ADMINISTRATOR_READS_OFFICERS = new Rule<>("partnership.administrator-reads-officers",
            SECURITY, (viewer, body) -> viewer.is(Role.ADMINISTRATOR) && viewer.body().equals(body)
                    || Administered.byTheBoard(viewer));

    static final Rule<Officer> ADMINISTRATOR_OR_THEMSELVES_READS = new Rule<>(
            "partnership.administrator-or-themselves-reads", SECURITY,
            (viewer, it) -> it.id().equals(viewer.officer())
                    || viewer.is(Role.ADMINISTRATOR) && viewer.body().equals(it.body())
                    || Administered.byTheBoard(viewer));

    static final Rule<Administered> ADMINISTRATOR_REGISTERS_OFFICERS = new Rule<>(
            "partnership.administrator-registers-officers", SECURITY,
            (viewer, it) -> it.byItsOwn(viewer) || it.byTheBoardAtFirst(viewer));

    static final Rule<Left> ADMINISTRATOR_ENDS_SERVICE = new Rule<>("partnership.administrator-ends-service", SECURITY,
            (viewer, it) -> it.body().byItsOwn(viewer) || Administered.byTheBoard(viewer));

    static final Rule<Left> LEAVES_AFTER_THEY_CAME = new Rule<>("partnership.ends-after-it-began", DATED,
            (viewer, it) -> it.on().isAfter(it.officer().between().from()));

    @Bean
    Rules<Place> readingTheRegister() {
        return Rules.of(READ, EVERY_OFFICER_READS);
    }

    @Bean
    Rules<Body> registeringBodies() {
        return Rules.of(REGISTER_BODY, BOARD_KEEPS_BODIES, InRole.trained(Role.ADMINISTRATOR), Proof.lately());
    }

    @Bean
    Rules<Body> renamingBodies() {
        return Rules.of(RENAME_BODY, BOARD_KEEPS_BODIES, InRole.trained(Role.ADMINISTRATOR), Proof.lately());
    }

    @Bean
    Rules<Ended> endingBodies() {
        return Rules.of(END_BODY, BOARD_ENDS_BODIES, InRole.trained(Role.ADMINISTRATOR), BODY_ENDS_AFTER_IT_BEGAN, A_FORCE_IS_FOLLOWED,
                Proof.lately());
    }

    @Bean
    Rules<Following> recordingSuccession() {
        return Rules.of(SUCCEED, BOARD_RECORDS_SUCCESSION, InRole.trained(Role.ADMINISTRATOR),
                SUCCESSOR_IS_ANOTHER_BODY, LAW_NAMES_DAY_AND_SUCCESSOR, FORCE_FOLLOWS_FORCE, Proof.lately());
    }

    @Bean
    Rules<Administered> keepingOffices() {
        return Rules.of(KEEP_OFFICES, ADMINISTRATOR_KEEPS_OFFICES, InRole.trained(Role.ADMINISTRATOR),
                Proof.lately());
    }

    @Bean
    Rules<Appointed> namingHolders() {
        return Rules.of(APPOINT, ADMINISTRATOR_NAMES_HOLDERS, InRole.trained(Role.ADMINISTRATOR),
                HELD_WITHIN_ITS_DAYS, Proof.lately());
    }

    @Bean
    Rules<BodyId> readingOfficers() {
        return Rules.of(READ_OFFICERS, ADMINISTRATOR_READS_OFFICERS, InRole.trained(Role.ADMINISTRATOR));
    }

    @Bean
    Rules<Officer> readingAnOfficer() {
        return Rules.of(READ_OFFICER, ADMINISTRATOR_OR_THEMSELVES_READS);
    }

    @Bean
    Rules<Administered> registeringOfficers() {
        return Rules.of(REGISTER_OFFICER, ADMINISTRATOR_REGISTERS_OFFICERS, InRole.trained(Role.ADMINISTRATOR),
                Proof.lately());
    }

    @Bean
    Rules<Left> endingService() {
        return Rules.of(LEAVE, ADMINISTRATOR_ENDS_SERVICE, InRole.trained(Role.ADMINISTRATOR), LEAVES_AFTER_THEY_CAME,
                Proof.lately());
    }
}
