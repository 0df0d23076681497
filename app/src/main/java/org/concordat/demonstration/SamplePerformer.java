package org.concordat.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.concordat.access.SignedIn;
import org.concordat.ledger.Commitment;
import org.concordat.sampling.Acted;
import org.concordat.sampling.Choices;
import org.concordat.sampling.Judgements;
import org.concordat.sampling.Round;
import org.concordat.sampling.RoundId;
import org.concordat.sampling.Rounds;
import org.springframework.stereotype.Component;

/// Draws and chooses for those who oversee what a plan says.
@Component
class SamplePerformer {

    /// The log holds what was recorded within a second, as a rule.
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Rounds rounds;
    private final Choices choices;
    private final Judgements judgements;

    SamplePerformer(Rounds rounds, Choices choices, Judgements judgements) {
        this.rounds = rounds;
        this.choices = choices;
        this.judgements = judgements;
    }

    void perform(SampleScene scene) {
        var came = switch (scene) {
            case SampleScene.Plan it -> {
                await(it.who(), it.plan(), it.decided());
                yield rounds.plan(it.who(), it.act(), it.plan());
            }
            case SampleScene.Intend it -> {
                await(it.who(), it.plan(), it.decided());
                yield choices.plan(it.who(), it.act(), it.plan(), it.purpose());
            }
            case SampleScene.Choose it -> choices.choose(it.who(), new RoundId(it.round()), it.lines());
            case SampleScene.Commit it -> rounds.commit(it.who(), new RoundId(it.round()), Commitment.to(it.nonce().getBytes(UTF_8)).toString());
            case SampleScene.Throw it -> rounds.roll(it.who(), new RoundId(it.round()), it.thrown());
            case SampleScene.Reveal it -> rounds.reveal(it.who(), new RoundId(it.round()), it.nonce());
            case SampleScene.Take it -> rounds.draw(it.who(), new RoundId(it.round()));
            case SampleScene.Judge it -> judgements.judge(it.who(), new RoundId(it.round()), number(it), it.outcome(), it.words());
        };
        if (!(came instanceof Acted.Done)) {
            throw new IllegalStateException(scene + " came to " + came);
        }
    }

    /// Until the log has numbered all that was decided, so that the draw finds no other population.
    private void await(SignedIn who, Round.Plan plan, int decided) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (rounds.population(who, plan) < decided) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the log does not hold what was decided, after " + PATIENCE);
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the log", interrupted);
        }
    }

    private String number(SampleScene.Judge it) {
        return judgements.find(it.who(), new RoundId(it.round())).orElseThrow().at().taken().orElseThrow().get(it.which());
    }
}
