package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.DECONFLICTION;
import static org.concordat.access.Role.PANEL_PARTNER;
import static org.concordat.access.Role.PREVENT_OFFICER;
import static org.concordat.access.Role.SAFEGUARDING_LEAD;
import static org.concordat.people.Outcome.NOT_SURE;
import static org.concordat.people.Outcome.NOT_THE_SAME;
import static org.concordat.people.Outcome.SAME;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.BodyKind;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Purpose;
import org.concordat.sharing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// From a concern about somebody to one person of many records, and back, through the front doors, with everything the
/// ledger says of it. Cora leads on safeguarding in a school, Pat is Prevent officer of the council; Dee deconflicts for
/// the police.
@ConcordatTest
class PeopleLifeTest {

    private static final Purpose PURPOSE = new Purpose("prevent-support");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Records records;
    @Autowired
    private Persons persons;
    @Autowired
    private Deconfliction deconfliction;
    @Autowired
    private TestClock clock;

    private World world;
    private BodyId school;
    private BodyId police;
    private OfficerId cora;
    private OfficerId pat;
    private OfficerId dee;
    private String family;

    @BeforeEach
    void lay() throws SQLException {
        world = World.of(service);
        school = world.body(BodyKind.SCHOOL, "A school");
        police = world.body(BodyKind.POLICE_FORCE, "A force");
        cora = world.officer(school, "Cora", SAFEGUARDING_LEAD);
        pat = world.officer(world.body(BodyKind.LOCAL_AUTHORITY, "A council"), "Pat", PREVENT_OFFICER);
        dee = world.officer(police, "Dee", DECONFLICTION);
        family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");   // of this test alone
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void leavesItsWholeTrail() {
        var first = held(cora, "Mohammed " + family, 2009, 3, 4);
        assertThat(look(cora, first).suggestions()).isEmpty();
        var person = done(persons.alone(now(cora), false, UUID.randomUUID(), first, "Nobody else is likely."));
        var second = held(cora, family + " Muhammad", 2009, 4, 3);
        assertThat(suggested(cora, second)).containsExactly(first);
        assertThat(look(cora, second).suggestions().getFirst().likeness().reasons()).extracting(Reason::kind)
                .contains(Reason.Kind.BORN_SWAPPED, Reason.Kind.NAMES_TURNED);
        assertThat(persons.beside(now(cora), false, second, first)).isPresent();
        var act = UUID.randomUUID();
        assertThat(done(persons.judge(now(cora), false, act, second, first, SAME, "The mother confirmed it."))).isEqualTo(person);
        assertThat(done(persons.judge(now(cora), false, act, second, first, SAME, "The mother confirmed it.")))
                .as("sent twice").isEqualTo(person);
        assertThat(ids(person)).containsExactly(first, second);
        assertThat(records.personOf(now(cora), second)).contains(person);
        persons.undo(now(cora), UUID.randomUUID(), person, act, "It was her brother.");
        assertThat(ids(person)).containsExactly(first);
        assertThat(suggested(cora, second)).as("it can be looked at again").containsExactly(first);
        assertThat(world.trail(second)).containsExactly(
                "people.identity.recorded Cora", "people.searched Cora", "people.looked Cora", "people.looked Cora",
                "people.compared Cora", "people.judged Cora", "people.looked Cora", "people.looked Cora");
    }

    /// What the school register does not say the surgery does: each stays what its own source said on its own day.
    @Test
    void whatAnotherSourceSaysIsARecordOfTheSamePersonThatCanBeTakenBack() {
        var first = held(cora, "Jo " + family, 2010, 1, 2);
        var id = UUID.randomUUID();
        for (int sent = 1; sent <= 2; sent++) {
            assertThat(records.add(now(cora), id, identity("Joe " + family, 2010, 2, 1), first, "Their mother said so."))
                    .as("sent %d times", sent).isEqualTo(new Holding.Held(id));
        }
        var looked = look(cora, id);
        assertThat(looked.recorded().concern()).isEqualTo(look(cora, first).recorded().concern());
        assertThat(ids(looked.person().id())).containsExactly(first, id);
        assertThat(looked.person().history()).extracting(Membership::reason).containsOnly("Their mother said so.");
        assertThat(world.trail(id).subList(0, 3)).containsExactlyInAnyOrder(
                "people.identity.recorded Cora", "people.searched Cora", "people.judged Cora");
        persons.undo(now(cora), UUID.randomUUID(), looked.person().id(), id, "It was her sister.");
        assertThat(look(cora, id).person().id()).isNotEqualTo(look(cora, first).person().id());
        assertThat(suggested(cora, id)).as("it can be looked at again").containsExactly(first);
    }

    /// The first of two proves to be another's: the second stays with the record that it was added to.
    @Test
    void whatASourceSaidIsTakenBackByItself() {
        var first = held(cora, "Jo " + family, 2010, 1, 2);
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        records.add(now(cora), one, identity("Joe " + family, 2010, 2, 1), first, "Their mother said so.");
        records.add(now(cora), two, identity("Jo " + family, 2010, 1, 2), first, "The same address.");
        var person = look(cora, first).person().id();
        persons.undo(now(cora), UUID.randomUUID(), person, one, "It was her brother.");
        assertThat(ids(person)).containsExactly(first, two);
    }

    @Test
    void nothingIsAddedToWhatAnotherBodyHoldsNorByWhoOpensNoConcern() {
        var theirs = held(pat, "Jo " + family, 2010, 1, 2);
        var id = UUID.randomUUID();
        assertThat(records.add(now(cora), id, identity("Jo " + family, 2010, 1, 2), theirs, "I guess.")).isEqualTo(new Holding.Unknown());
        assertThat(records.add(now(cora), id, identity("Jo " + family, 2010, 1, 2), UUID.randomUUID(), "I guess."))
                .as("like what is not there").isEqualTo(new Holding.Unknown());
        assertThat(records.look(now(cora), id)).isEmpty();
        var bystander = world.officer(school, "Bo", PANEL_PARTNER);
        assertThat(records.add(now(bystander), id, identity("Jo " + family, 2010, 1, 2), theirs, "I guess.")).isInstanceOf(Holding.Refused.class);
        assertThat(world.trail(theirs)).contains("people.match.refused Cora", "people.match.refused Bo").doesNotContain("people.judged Cora");
    }

    /// An id that was forged: whoever has it learns nothing of it and changes nothing of it.
    @Test
    void theIdOfWhatAnotherBodyHoldsIsOfNothing() {
        var theirs = held(pat, "Ann " + family, 2001, 5, 6);
        var before = world.trail(theirs);
        assertThat(records.hold(now(cora), theirs, identity("Bea " + family, 2003, 1, 1), PURPOSE, "A concern."))
                .isEqualTo(new Holding.Unknown());
        assertThat(records.look(now(cora), theirs)).isEmpty();
        assertThat(look(pat, theirs).held().identity().name()).isEqualTo("Ann " + family);
        assertThat(before).containsExactly("people.identity.recorded Pat", "people.searched Pat");
    }

    @Test
    void whatIsNotTheSameIsSuggestedNoMoreAndWhoIsNotSureIsReminded() {
        var first = held(cora, "Ann " + family, 2001, 5, 6);
        var second = held(cora, "Anne " + family, 2001, 5, 6);
        persons.judge(now(cora), false, UUID.randomUUID(), second, first, NOT_SURE, "I ask the parents.");
        assertThat(look(cora, second).suggestions().getFirst().unsure()).isNotNull();
        persons.judge(now(cora), false, UUID.randomUUID(), first, second, NOT_THE_SAME, "They are twins.");
        assertThat(suggested(cora, second)).isEmpty();
        assertThat(look(cora, second).judged()).extracting(it -> it.held().id()).containsExactly(first);
    }

    @Test
    void anotherBodyIsAnsweredAsIfItWereNotThere() {
        var ours = held(cora, "Jo " + family, 2010, 1, 2);
        var theirs = held(pat, "Jo " + family, 2010, 1, 2);
        assertThat(suggested(pat, theirs)).isEmpty();
        assertThat(records.look(now(pat), ours)).isEmpty();
        assertThat(persons.beside(now(pat), false, theirs, ours)).isEmpty();
        assertThat(persons.judge(now(pat), false, UUID.randomUUID(), theirs, ours, SAME, "I guess.")).isEqualTo(new Matched.Unknown());
        assertThat(records.look(now(pat), UUID.randomUUID())).as("like what is not there").isEmpty();
    }

    @Test
    void deconflictionAloneJoinsWhatNoBodySeesTogetherAndNeitherIsTold() {
        var ours = held(cora, "Jo " + family, 2010, 1, 2);
        var theirs = held(pat, "Joe " + family, 2010, 1, 2);
        assertThat(pairs(dee)).anySatisfy(it -> assertThat(List.of(it.one().id(), it.likeness().of().id()))
                .containsExactlyInAnyOrder(ours, theirs));
        assertThat(persons.judge(now(cora), true, UUID.randomUUID(), ours, theirs, SAME, "I am not in the role."))
                .isInstanceOf(Matched.Refused.class);
        var person = done(persons.judge(now(dee), true, UUID.randomUUID(), ours, theirs, SAME, "The same passport."));
        assertThat(persons.find(now(dee), person).orElseThrow().identities()).extracting(Held::id)
                .containsExactlyInAnyOrder(ours, theirs);
        assertThat(pairs(dee)).noneMatch(it -> List.of(ours, theirs).containsAll(List.of(it.one().id(), it.likeness().of().id())));
        assertThat(persons.find(now(cora), person)).as("the school sees nothing of it").isEmpty();
        assertThat(records.personOf(now(cora), ours)).isEmpty();
        assertThat(suggested(cora, ours)).isEmpty();
    }

    @Test
    void theForceThatDeconflictsDoesNotSeeItInItsOwnView() {
        var prevent = world.officer(police, "Percy", PREVENT_OFFICER);
        var ours = held(cora, "Jo " + family, 2010, 1, 2);
        var theirs = held(pat, "Joe " + family, 2010, 1, 2);
        var person = done(persons.judge(now(dee), true, UUID.randomUUID(), ours, theirs, SAME, "The same passport."));
        assertThat(persons.find(now(prevent), person)).isEmpty();
        assertThat(records.look(now(prevent), ours)).isEmpty();
    }

    @Test
    void whoOpensNoConcernsLooksForNobody() {
        var partner = world.officer(school, "Paul", PANEL_PARTNER);
        assertThat(records.hold(now(partner), UUID.randomUUID(), identity("Jo " + family, 2010, 1, 2), PURPOSE, "A concern."))
                .isInstanceOf(Holding.Refused.class);
        assertThat(records.hold(now(dee), UUID.randomUUID(), identity("Jo " + family, 2010, 1, 2), PURPOSE, "A concern."))
                .isInstanceOf(Holding.Refused.class);
        assertThat(records.hold(now(cora), UUID.randomUUID(), identity("Jo " + family, 2010, 1, 2), new Purpose("no-such"), "A concern."))
                .isInstanceOf(Holding.Refused.class);
        assertThat(records.list(now(partner), 0)).isInstanceOf(Look.Refused.class);
    }

    @Test
    void nobodyFishes() {
        for (int i = 0; i < 40; i++) {
            held(cora, "Jo " + family, 1990, 1, 1 + i % 28);
        }
        var refused = records.hold(now(cora), UUID.randomUUID(), identity("Jo " + family, 2010, 1, 2), PURPOSE, "A concern.");
        assertThat(((Holding.Refused) refused).decision().rules()).isEqualTo("people.looked-for-within-the-limit");
    }

    /// Of every page: other tests have theirs.
    private List<Deconfliction.Pair> pairs(OfficerId officer) {
        var all = new ArrayList<Deconfliction.Pair>();
        for (int page = 0; page < 100; page++) {
            var found = ((Look.Seen<Deconfliction.Listed>) deconfliction.list(now(officer), page)).what();
            all.addAll(found.pairs());
            if (!found.more()) {
                break;
            }
        }
        return all;
    }

    private UUID held(OfficerId officer, String name, int year, int month, int day) {
        var id = UUID.randomUUID();
        assertThat(records.hold(now(officer), id, identity(name, year, month, day), PURPOSE, "A concern."))
                .isEqualTo(new Holding.Held(id));
        return id;
    }

    private static Identity identity(String name, int year, int month, int day) {
        return new Identity(name, null, LocalDate.of(year, month, day), null, "Northvale", null, "A register", LocalDate.of(2026, 11, 1));
    }

    private Looked look(OfficerId officer, UUID identity) {
        return records.look(now(officer), identity).orElseThrow();
    }

    private List<UUID> suggested(OfficerId officer, UUID identity) {
        return look(officer, identity).suggestions().stream().map(it -> it.likeness().of().id()).toList();
    }

    private List<UUID> ids(PersonId person) {
        return persons.find(now(cora), person).orElseThrow().identities().stream().map(Held::id).toList();
    }

    private static PersonId done(Matched came) {
        return ((Matched.Done) came).person();
    }

    private SignedIn now(OfficerId officer) {
        clock.advance(Duration.ofSeconds(1));
        return new SignedIn(officer, clock.instant());
    }
}
