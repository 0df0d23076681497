package org.concordat.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.access.Role;
import org.concordat.draw.Malformed;
import org.concordat.draw.Population;
import org.concordat.draw.Ticket;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.walls.Refusal;

/// What the triggers of sampling refuse, of rounds that were planned, thrown for, drawn and judged as people do.
public final class SamplingRefusals {

    private static final String COMMIT = "insert into sampling.commitment values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?)";
    private static final String ROLL = "insert into sampling.roll values (?::uuid, ?::int, ?::uuid, ?::uuid, ?::timestamptz, ?, 'Two', 'Here')";
    private static final String REVEAL = "insert into sampling.reveal values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?)";
    private static final String JUDGE = """
            insert into sampling.judgement values (?::uuid, ?::bigint, ?::uuid, ?::uuid, ?::timestamptz, 'APPROPRIATE', 'Why.')
            """;
    private static final String DRAW = """
            insert into sampling.drawn values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?, ?, ?::int, ?::boolean)
            """;
    private static final String CHOOSE = "insert into sampling.chosen values (?::uuid, ?::uuid, ?::uuid, ?::timestamptz, ?, '1')";
    private static final String REPLY = """
            insert into sampling.reply values (?::uuid, ?::int, ?::uuid, ?::uuid, ?::timestamptz, 'WORDS', null, ?, ?::uuid, ?::uuid, 'CASE')
            """;
    private static final String HASH = "0".repeat(64);

    private final Sampled at;
    private final BodyId body;

    private SamplingRefusals(Sampled at) {
        this.at = at;
        this.body = at.work().worried().cast().overseer();
    }

    public static List<Refusal> in(Sampled at) {
        return new SamplingRefusals(at).all();
    }

    private List<Refusal> all() {
        var una = at.world().officer(body, "Una", Role.SCRUTINY_OFFICER);
        var elsewhere = new BodyId(at.world().jdbc().sql("select body from partnership.officer where id = ?").param(at.ed().value())
                .query(UUID.class).single());
        var planned = at.planned();
        var committed = committed();
        var thrown = committed();
        at.rolled(thrown, Sampled.DIGITS);
        var half = committed();
        at.rolled(half, Sampled.DIGITS);
        at.revealed(half, at.sam());
        var ready = at.ready();
        var drawn = at.drawn();
        at.judged(drawn, at.sam(), Judgement.Outcome.APPROPRIATE);
        at.judged(drawn, at.tess(), Judgement.Outcome.APPROPRIATE);
        var divided = at.divided(Map.of("casework.decision.made", 2));
        var intended = at.intended(at.sam());
        var asked = at.challenged(drawn);
        var answered = at.answered(drawn);
        at.identified(drawn);
        var pat = at.work().pat();
        var quinn = at.work().quinn();
        var six = at.seen(at.sam(), planned).of().population();
        var four = six.subList(0, 4);
        var all = String.join("\n", six);
        return List.of(
                planned("a population is what the ledger says", planned, Map.of("population", all + "\n999999999")),
                planned("no more are drawn than there are", planned, Map.of("size", 7)),
                planned("strata are what the ledger says", divided, Map.of("strata", "casework.decision.made 2 999999998 999999999")),
                planned("of each stratum as many are drawn as are asked for, or all that there are", divided, Map.of("size", 3)),
                planned("nobody chooses from fewer than five", intended, Map.of("population", String.join("\n", four)))
                        .after("delete from ledger.leaf where number in (?::bigint, ?::bigint)", six.get(4), six.get(5)),
                planned("a choice serves a priority of its area or a direction given there", intended, Map.of("priority", UUID.randomUUID())),
                chooses("those who planned a choice make it", intended, elsewhere, at.ed(), "1 2"),
                chooses("whoever planned a choice does not make it", intended, body, at.sam(), "1 2"),
                chooses("as many lines are chosen as were planned, each of the round and once", intended, body, at.tess(), "1 1"),
                commits("what is chosen is not drawn", intended, body, una),
                commits("those who planned a round draw it", planned, elsewhere, at.ed()),
                draws("those who planned a round draw it", ready, elsewhere, seed(ready), numbers(ready, seed(ready)), 0, false),
                commits("a round is drawn once", drawn, body, una).after("delete from sampling.roll where round = ?::uuid", drawn),
                commits("commitments come before the dice", thrown, body, una),
                Refusal.of("each commits to a nonce of their own", COMMIT, committed, body, una, at.clock().instant(), Seeds.sha256(Sampled.nonce(at.sam()))),
                rolls("two commit before the dice are rolled", planned, 1),
                rolls("nobody rolls again once a nonce is known", half, 2),
                rolls("rolls are counted", committed, 2),
                reveals("nonces are revealed after the dice", committed, at.sam()),
                reveals("a nonce is the one that was committed to", thrown, una),
                draws("a draw needs dice and a nonce", committed, body, HASH, numbers(committed, HASH), 2, false),
                draws("a draw waits a day for each nonce, and says which are missing", half, body, seed(half), numbers(half, seed(half)), 1, false),
                draws("a seed is made of the root, the dice and the nonces", ready, body, HASH, numbers(ready, HASH), 0, false),
                draws("a draw says whether the ledger gives another population", ready, body, seed(ready), numbers(ready, seed(ready)), 0, true),
                draws("what is drawn has the smallest tickets, in their order", ready, body, seed(ready), "1", 0, false),
                judges("what was drawn is judged, by those who drew it", drawn, at.seen(at.sam(), drawn).drawn().orElseThrow().numbers()
                        .getLast(), elsewhere, at.ed()),
                judges("nobody judges what they may have read about", drawn, at.first(drawn), body, una),
                Refusal.like("those who drew or chose a decision challenge what is left out of it, with the body that made it", "sampling.challenge",
                        "id = ?::uuid", List.of(asked), Map.of("id", UUID.randomUUID(), "to_body", elsewhere)),
                replies("the body that made a decision answers what is asked of it", asked, elsewhere, pat, 1, "Two were."),
                replies("an answer follows one that was sent back", answered, at.work().worried().force(), pat, 2, "Two were."),
                replies("no answer holds a name, a day of birth, an address, a school or an identifier of the case", asked,
                        at.work().worried().force(), pat, 1, "It was Jo."),
                checks("a second person of the body looks at an answer", answered, pat),
                checks("nothing is passed that names somebody by now", asked, quinn).after(REPLY, asked, 1, at.work().worried().force(), pat,
                        at.clock().instant(), "It was Jo.", body, at.work().worried().force()),
                Refusal.of("a round stands as it was made", "update sampling.round set size = 1 where id = ?::uuid", planned));
    }

    private RoundId committed() {
        var id = at.planned();
        at.committed(id, at.sam(), at.tess());
        return id;
    }

    private String seed(RoundId id) {
        return at.seen(at.sam(), id).seed().orElseThrow();
    }

    /// What a seed draws.
    private String numbers(RoundId id, String seed) {
        try {
            return Population.of(at.seen(at.sam(), id).of().population()).draw(seed, 2).stream().map(Ticket::id).collect(Collectors.joining("\n"));
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Another like it, by Sam, who is bound.
    private Refusal planned(String because, RoundId like, Map<String, ?> otherwise) {
        var all = new HashMap<String, Object>(otherwise);
        all.put("id", UUID.randomUUID());
        return Refusal.like(because, "sampling.round", "id = ?::uuid", List.of(like), all).by(at.sam(), at.clock().instant());
    }

    private Refusal replies(String because, UUID to, BodyId in, OfficerId by, int number, String words) {
        return Refusal.of(because, REPLY, to, number, in, by, at.clock().instant(), words, body, at.work().worried().force());
    }

    private Refusal checks(String because, UUID of, OfficerId by) {
        var force = at.work().worried().force();
        return Refusal.of(because, "insert into sampling.reply_check values (?::uuid, 1, ?::uuid, ?::uuid, ?::timestamptz, 'PASSED', null, ?::uuid, "
                + "?::uuid, 'CASE')", of, force, by, at.clock().instant(), body, force);
    }

    private Refusal chooses(String because, RoundId of, BodyId in, OfficerId by, String lines) {
        return Refusal.of(because, CHOOSE, of, in, by, at.clock().instant(), lines);
    }

    private Refusal commits(String because, RoundId of, BodyId in, OfficerId by) {
        return Refusal.of(because, COMMIT, of, in, by, at.clock().instant(), HASH);
    }

    private Refusal rolls(String because, RoundId of, int number) {
        return Refusal.of(because, ROLL, of, number, body, at.sam(), at.clock().instant(), Sampled.DIGITS);
    }

    private Refusal reveals(String because, RoundId of, OfficerId by) {
        return Refusal.of(because, REVEAL, of, body, by, at.clock().instant(), Sampled.nonce(by));
    }

    private Refusal draws(String because, RoundId of, BodyId in, String seed, String numbers, int missing, boolean changed) {
        return Refusal.of(because, DRAW, of, in, at.sam(), at.clock().instant(), seed, numbers, missing, changed)
                .by(at.sam(), at.clock().instant());
    }

    private Refusal judges(String because, RoundId of, String number, BodyId in, OfficerId by) {
        return Refusal.of(because, JUDGE, of, number, in, by, at.clock().instant());
    }
}
