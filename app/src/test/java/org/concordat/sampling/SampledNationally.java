package org.concordat.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.sampling.Sampled.DIGITS;
import static org.concordat.sampling.Sampled.OCTOBER;
import static org.concordat.sampling.Sampled.nonce;

import java.util.List;
import java.util.UUID;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.scrutiny.National;

/// What the Security Service of [National] disclosed in October, of which Ira and Ivo draw samples.
public record SampledNationally(National it) {

    /// Three disclosures by Stan, approved by Sue; and the log holds them.
    public static SampledNationally in(National it) {
        it.disclosed(3, "2026-10-05T09:00:00Z");
        return new SampledNationally(it);
    }

    public Rounds rounds() {
        return it.at().service().getBean(Rounds.class);
    }

    public Judgements judgements() {
        return it.at().service().getBean(Judgements.class);
    }

    public Challenges challenges() {
        return it.at().service().getBean(Challenges.class);
    }

    static Round.Plan of(BodyId body, int size) {
        return new Round.Plan(body.value(), Sort.DISCLOSURE, OCTOBER, OCTOBER, size);
    }

    /// By Ira: two of three.
    public RoundId planned() {
        var act = UUID.randomUUID();
        assertThat(rounds().plan(it.at().in(it.ira()), act, of(it.service(), 2))).isEqualTo(new Acted.Done(act));
        return new RoundId(act);
    }

    public RoundId drawn() {
        var id = planned();
        for (var each : List.of(it.ira(), it.ivo())) {
            rounds().commit(it.at().in(each), id, Seeds.sha256(nonce(each)));
        }
        rounds().roll(it.at().in(it.ira()), id, new Roll.Thrown(DIGITS, "Two members of the public", "The hall"));
        for (var each : List.of(it.ira(), it.ivo())) {
            rounds().reveal(it.at().in(each), id, nonce(each));
        }
        assertThat(rounds().draw(it.at().in(it.ivo()), id)).isEqualTo(new Acted.Done(id.value()));
        return id;
    }

    public String first(RoundId id) {
        return rounds().find(it.at().in(it.ira()), id).orElseThrow().course().taken().orElseThrow().getFirst();
    }

    Acted ask(OfficerId by, RoundId round, UUID act, LeftOut item) {
        return challenges().challenge(it.at().in(by), act, round, first(round), item, "Was anything less considered?");
    }

    /// By Ira, of the first: why it was necessary, in words.
    public UUID challenged(RoundId round) {
        var act = UUID.randomUUID();
        assertThat(ask(it.ira(), round, act, LeftOut.NECESSITY)).isEqualTo(new Acted.Done(round.value()));
        return act;
    }

    Acted answer(OfficerId by, UUID id, String words) {
        return challenges().answer(it.at().in(by), id, new Answer.Said(Answer.Kind.WORDS, null, words));
    }

    /// By Stan; Sue has to look at it.
    public UUID answered(RoundId round) {
        var id = challenged(round);
        assertThat(answer(it.stan(), id, "A telephone call was considered, and would have come too late.")).isEqualTo(new Acted.Done(id));
        return id;
    }
}
