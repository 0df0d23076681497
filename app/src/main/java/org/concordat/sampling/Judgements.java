package org.concordat.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What was drawn or chosen is judged, by two at least who do not read each other before both have said what they think.
@Component
public class Judgements {

    public static final int WORDS_MAX = 2000;

    /// What was drawn in a round, in the order drawn; or what was chosen in one.
    ///
    /// @param judgements those that the viewer may read: their own, and all of what is open
    /// @param open the numbers of those on which two are in
    /// @param asked what was asked of what is left out, with the answers that a second person has passed
    public record Sample(Course at, List<Shown> shown, List<Judgement> judgements, Set<String> open, List<Challenged> asked) {

        public List<Challenged> askedOf(String number) {
            return asked.stream().filter(it -> it.of().number().equals(number)).toList();
        }

        public Optional<Shown> of(String number) {
            return shown.stream().filter(it -> it.number().equals(number)).findFirst();
        }
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final SampleSql sql;
    private final ChallengeSql challenges;
    private final Rounds rounds;

    Judgements(Acting acting, Gate gate, Ledger ledger, SampleSql sql, ChallengeSql challenges, Rounds rounds) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.challenges = challenges;
        this.rounds = rounds;
    }

    /// Empty when nothing was drawn or chosen, or not for the viewer.
    public Optional<Sample> find(SignedIn who, RoundId id) {
        return acting.as(who, viewer -> {
            var found = rounds.course(viewer, id).filter(it -> it.taken().isPresent()).map(this::sample);
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("sampling.sample.read").about(id.value())),
                    () -> gate.unknown(viewer, RoundRules.READ, id.value()));
            return found;
        });
    }

    private Sample sample(Course it) {
        var id = it.of().id();
        var order = it.taken().orElseThrow();
        return new Sample(it, sql.shown(id).stream().sorted(Comparator.comparingInt(each -> order.indexOf(each.number()))).toList(),
                sql.of(id), sql.opened(id), challenges.of(id));
    }

    /// Says what the viewer thinks of a decision that was drawn, once.
    public Acted judge(SignedIn who, RoundId id, String number, Judgement.Outcome outcome, String words) {
        return acting.as(who, viewer -> rounds.course(viewer, id).map(it -> judge(viewer, it, number, outcome, words)).orElseGet(() -> {
            gate.unknown(viewer, RoundRules.JUDGE, id.value());
            return new Acted.Unknown();
        }));
    }

    private Acted judge(Viewer viewer, Course at, String number, Judgement.Outcome outcome, String words) {
        var id = at.of().id();
        Words.official(WORDS_MAX, words);
        if (sql.of(id).stream().anyMatch(it -> it.number().equals(number) && it.by().equals(viewer.officer()) && it.outcome() == outcome
                && it.words().equals(words))) {
            return new Acted.Done(id.value());
        }
        var judging = new RoundRules.Judging(at, number, sql.of(id).stream().anyMatch(it -> it.number().equals(number)
                && it.by().equals(viewer.officer())), sql.opened(id).contains(number));
        return gate.refuses(viewer, RoundRules.JUDGE, judging, id.value()).<Acted>map((Decision.Refused it) -> new Acted.Refused(it))
                .orElseGet(() -> {
                    sql.judge(viewer, id, number, outcome, words);
                    var entry = viewer.entry("sampling.decision.judged").about(id.value()).with("number", number).with("outcome", outcome.name());
                    ledger.record(entry);
                    ledger.publish(entry, 0);   // with the last of them alone: before that, nothing is to be said
                    return new Acted.Done(id.value());
                });
    }
}
