package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.concordat.requests.AskingPlay;
import org.concordat.sharing.ChainModel.Told;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// No sequence of open requests, requests to pass on, consents, refusals, onward shares, corrections, recalls, suspensions and
/// expiries ever leaves a reader with what they may not read, or without what they may, nor with its file, a copy of it, or a
/// comparison with what they never read: in the application and under the viewer's row security, against a model that knows
/// only what was done ([ChainModel], [AskingPlay]). `-Dconcordat.chains=N` plays N sequences, and
/// `-Dconcordat.seed=S` begins with that one; a parting names its seed.
@ConcordatTest
class ChainPropertiesTest {

    private static final long FIRST = Long.getLong("concordat.seed", 1);
    private static final int CHAINS = Integer.getInteger("concordat.chains", 16);

    @Autowired
    private ApplicationContext service;
    @Autowired
    private DataSource app;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Proposals proposals;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Attachments attachments;
    @Autowired
    private Copies copies;
    @Autowired
    private TestClock clock;

    /// By whom what was read, at one time or another.
    private final Set<String> read = new HashSet<>();

    @Test
    void nobodyEverReadsWhatTheyMayNot() throws SQLException {
        for (long seed = FIRST; seed < FIRST + CHAINS; seed++) {
            var random = new SplittableRandom(seed);
            var moves = random.ints(12 + random.nextInt(9), 0, 24 * 60).boxed().toList();
            try (var world = World.of(service)) {
                var play = play(world);
                toTheSecondCouncil(play);
                for (int n = 0; n < moves.size(); n++) {
                    play.move(moves.get(n));
                    if (n % 4 == 3) {
                        assertThat(parted(play)).as("seed " + seed + ", after move " + n + " of " + moves).isEmpty();
                    }
                }
                assertThat(parted(play)).as("seed " + seed + ", at the end of " + moves).isEmpty();
                assertThat(play.wrong).as("seed " + seed).isEmpty();
                assertThat(play.asking.wrong).as("seed " + seed).isEmpty();
            }
        }
    }

    /// Each kind of act comes to something in the end: the property would hold of a service that refused everything.
    @Test
    void everyKindOfActIsAmongThem() throws SQLException {
        try (var world = World.of(service)) {
            var play = play(world);
            toTheSecondCouncil(play);
            assertThat(readable(play)).as("before anything ended").isEqualTo(3);
            play.suspendOrResume(0);
            assertThat(readable(play)).isZero();
            play.suspendOrResume(0);
            play.correct(1);   // the school's
            play.approve(0);
            play.ask(0);
            play.answer(4);
            play.correct(0);
            play.approve(0);
            play.recall(1);
            assertThat(parted(play)).isEmpty();
            assertThat(play.done.keySet()).contains("asked", "given", "passed on", "sent", "suspended", "corrected",
                    "corrected, leaving out");
            assertThat(readable(play)).isLessThan(3);
        }
    }

    @Test
    void aCorrectionTakenBackBeforeItWasSentLeavesWhatItWouldHaveCorrected() throws SQLException {
        try (var world = World.of(service)) {
            var play = play(world);
            toTheSecondCouncil(play);
            play.correct(0);   // to the council alone
            play.recall(3);
            assertThat(play.done.keySet()).contains("corrected, leaving out", "recalled");
            assertThat(readable(play)).isEqualTo(3);
            assertThat(parted(play)).isEmpty();
        }
    }

    /// Were one thing forgotten, the two would part.
    @Test
    void aModelThatForgetsARecallIsCaught() throws SQLException {
        try (var world = World.of(service)) {
            var play = play(world);
            toTheSecondCouncil(play);
            play.recall(0);
            assertThat(parted(play)).isEmpty();
            play.model.recalled.clear();
            assertThat(parted(play)).hasSize(3).allMatch(it -> it.contains("only the model"));
        }
    }

    /// Who asks waits for a second person, may take it back until then, and is answered by a disclosure like any other.
    @Test
    void whatIsAskedOpenlyIsReadOnceItHasLeftAndWhileItsAgreementIsInForce() throws SQLException {
        try (var world = World.of(service)) {
            var play = play(world);
            play.asking.ask(0);   // about somebody
            assertThat(asked(play)).isZero();
            play.asking.takeBack(0);
            play.asking.approve(0);
            assertThat(asked(play)).isZero();
            play.asking.ask(3);
            assertThat(asked(play)).isEqualTo(1);
            play.suspendOrResume(0);
            assertThat(asked(play)).isZero();
            play.suspendOrResume(0);
            play.asking.take(1);
            play.answerWithADisclosure(1);
            play.approve(0);
            assertThat(readable(play)).isEqualTo(1);
            play.asking.ask(0);
            play.asking.approve(2);
            play.asking.take(2);
            play.asking.nothingHeld(2);
            play.asking.ask(3);
            play.asking.withdraw(3);
            assertThat(parted(play)).isEmpty();
            assertThat(play.wrong).isEmpty();
            assertThat(play.asking.wrong).isEmpty();
            assertThat(play.asking.done).containsExactly("approved", "asked", "nothing held", "prepared", "taken", "taken back",
                    "withdrawn");
        }
    }

    @Test
    void aModelThatForgetsThatARequestWasLetGoIsCaught() throws SQLException {
        try (var world = World.of(service)) {
            var play = play(world);
            play.asking.ask(0);
            play.asking.approve(0);
            assertThat(parted(play)).isEmpty();
            play.asking.sent.clear();
            assertThat(parted(play)).hasSize(1).allMatch(it -> it.contains("the model says no"));
        }
    }

    @Test
    void aComparisonWithWhatWasNeverReadIsCaught() throws SQLException {
        try (var world = World.of(service)) {
            var play = play(world);
            play.tell();
            assertThat(parted(play)).isEmpty();
            play.correct(1);
            play.approve(0);
            assertThat(parted(play)).isEmpty();
            read.clear();
            assertThat(parted(play)).hasSize(1).allMatch(it -> it.contains("compared"));
        }
    }

    private ChainPlay play(World world) {
        clock.set(TestClock.BEGINNING);
        read.clear();
        return new ChainPlay(service, world, Relay.in(world), new Composing(drafts, proposals, approvals, inbox, clock));
    }

    /// Told to the school, passed on to the council and from there to the second council: a chain to play on.
    private static void toTheSecondCouncil(ChainPlay play) {
        play.tell();
        play.ask(8);
        play.answer(0);
        play.passOn(0);
        play.approve(0);
        play.ask(1);
        play.answer(1);
        play.answer(1);
        play.passOn(1);
        play.approve(0);
    }

    private long readable(ChainPlay play) {
        return play.teams().stream().flatMap(team -> play.model.all.stream()
                .filter(it -> play.model.mayRead(team.body(), it, play.at()))).count();
    }

    private long asked(ChainPlay play) {
        assertThat(parted(play)).isEmpty();
        return play.teams().stream().flatMap(team -> play.asking.all.stream().filter(it -> play.asking.mayRead(team.body(), it))).count();
    }

    /// Where what is read and what may be read part.
    private List<String> parted(ChainPlay play) {
        var parted = new ArrayList<String>();
        for (var team : play.teams()) {
            play.model.all.forEach(it -> parted.addAll(parted(play, team, it)));
            var wall = new Wall(app, team.lead(), play.at(), Cast.PREVENT);
            for (var it : play.asking.all) {
                boolean may = play.asking.mayRead(team.body(), it);
                boolean reads = play.asking.reads(team, it, play.at());
                boolean shown = wall.count("requests.request", "id = ? and body <> ?", it.id().value(),
                        team.body().value()) == 1;
                if (reads != may || shown != may) {
                    parted.add(says(it, team, may) + reads + ", the database " + shown);
                }
            }
        }
        return parted;
    }

    private List<String> parted(ChainPlay play, Relay.Team team, Told it) {
        var parted = new ArrayList<String>();
        play.ready(team, it);
        boolean may = play.model.mayRead(team.body(), it, play.at());
        var who = new SignedIn(team.lead(), play.at());
        boolean reads = inbox.read(who, it.id()) instanceof Reading.Opened;
        boolean takes = attachments.received(who, it.id(), play.file(it)) instanceof Attachments.Wanted.Here;
        boolean copied = copies.make(who, it.id(), UUID.randomUUID()) instanceof Copies.Making.Made;
        var wall = new Wall(app, team.lead(), play.at(), Cast.PREVENT);
        boolean shown = wall.count("sharing.disclosure", "id = ? and body <> ?", it.id().value(), team.body().value()) == 1;
        boolean file = wall.count("sharing.attachment", "disclosure = ? and body <> ?", it.id().value(), team.body().value()) == 1;
        if (Stream.of(reads, takes, copied, shown, file).anyMatch(so -> so != may)) {
            parted.add(says(it, team, may) + reads + " " + takes + " " + copied + ", the database " + shown + " " + file);
        }
        corrections.of(who, it.id()).ifPresent(compared -> {
            if (!may || compared.before() != null && !read.contains(team.lead() + " " + compared.before().id())) {
                parted.add(it + " and " + team.lead() + ": compared with what they may not read");
            }
        });
        if (reads) {
            read.add(team.lead() + " " + it.id());
        }
        return parted;
    }

    private static String says(Object it, Relay.Team team, boolean may) {
        return it + " and " + team.lead() + ": " + (may ? "only the model says yes" : "the model says no") + ", the application ";
    }
}
