package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.concordat.TestClock;
import org.concordat.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// No sequence of requests to pass on, consents, refusals, onward shares, corrections, recalls, suspensions and expiries ever leaves a
/// reader with what they may not read, or without what they may, nor with its file or a copy of it: in the application and
/// under the viewer's row security, against a model that knows only what was done ([ChainModel]). `-Dconcordat.chains=N` plays N sequences, and
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
    private Disclosures disclosures;
    @Autowired
    private Onwards onwards;
    @Autowired
    private Attachments attachments;
    @Autowired
    private Copies copies;
    @Autowired
    private TestClock clock;

    @Test
    void nobodyEverReadsWhatTheyMayNot() throws SQLException {
        for (long seed = FIRST; seed < FIRST + CHAINS; seed++) {
            var random = new SplittableRandom(seed);
            var moves = random.ints(8 + random.nextInt(9), 0, 16 * 60).boxed().toList();
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

    private ChainPlay play(World world) {
        clock.set(TestClock.BEGINNING);
        return new ChainPlay(world, Relay.in(world), new Composing(drafts, proposals, approvals, inbox, clock), disclosures,
                onwards, attachments);
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

    /// Where what is read and what may be read part.
    private List<String> parted(ChainPlay play) {
        var parted = new ArrayList<String>();
        for (var it : play.model.all) {
            for (var team : play.teams()) {
                play.ready(team, it);
                boolean may = play.model.mayRead(team.body(), it, play.at());
                boolean reads = inbox.read(new SignedIn(team.lead(), play.at()), it.id())
                        instanceof Reading.Opened;
                var who = new SignedIn(team.lead(), play.at());
                boolean takes = attachments.received(who, it.id(), play.file(it)) instanceof Attachments.Wanted.Here;
                boolean copied = copies.make(who, it.id(), UUID.randomUUID()) instanceof Copies.Making.Made;
                var wall = new Wall(app, team.lead(), play.at(), Cast.PREVENT);
                boolean shown = wall.count("sharing.disclosure", "id = ? and body <> ?", it.id().value(), team.body().value()) == 1;
                boolean file = wall.count("sharing.attachment", "disclosure = ? and body <> ?", it.id().value(),
                        team.body().value()) == 1;
                if (Stream.of(reads, takes, copied, shown, file).anyMatch(so -> so != may)) {
                    parted.add(it + " and " + team.lead() + ": " + (may ? "only the model says yes" : "the model says no")
                            + ", the application " + reads + " " + takes + " " + copied + ", the database " + shown + " " + file);
                }
            }
        }
        return parted;
    }
}
