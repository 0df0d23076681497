package org.concordat.sampling;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.access.Act;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.Gate;
import org.concordat.access.Look;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.Words;
import org.concordat.ledger.Ledger;
import org.concordat.sharing.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is left out of a decision is challenged by those who judge it, and answered by two of the body that made it: by one who answers, and
/// by one who looks at the answer before any overseer does.
@Component
public class Challenges {

    public static final int WORDS_MAX = 1000;
    public static final int ANSWER_MAX = 2000;

    /// A challenge as those see it who may answer.
    ///
    /// @param ofCase which case it is; whether they read it, its own rules say
    /// @param ofDisclosure which disclosure it is, the same way
    public record Sight(Challenged challenged, Optional<UUID> ofCase, Optional<UUID> ofDisclosure, boolean mayAnswer, boolean mayCheck) {
    }

    private final Acting acting;
    private final Gate gate;
    private final Ledger ledger;
    private final ChallengeSql sql;
    private final SampleSql samples;
    private final Rounds rounds;
    private final ChallengeTidings tidings;

    Challenges(Acting acting, Gate gate, Ledger ledger, ChallengeSql sql, SampleSql samples, Rounds rounds, ChallengeTidings tidings) {
        this.acting = acting;
        this.gate = gate;
        this.ledger = ledger;
        this.sql = sql;
        this.samples = samples;
        this.rounds = rounds;
        this.tidings = tidings;
    }

    /// Says what they would need. Nothing is looked for in these words: an answer would tell whether it is in the case.
    ///
    /// @param act made with the form, and the id of the challenge
    public Acted challenge(SignedIn who, UUID act, RoundId round, String number, LeftOut item, String words) {
        return acting.as(who, viewer -> rounds.course(viewer, round).map(at -> {
            Words.official(WORDS_MAX, words);
            if (sql.find(act).filter(it -> it.of().by().equals(viewer.officer())).isPresent()) {
                return new Acted.Done(round.value());
            }
            var shown = at.taken().isEmpty() ? Optional.<Shown>empty() : samples.shown(round).stream().filter(it -> it.number().equals(number)).findFirst();
            var asking = new ChallengeRules.Asking(new RoundRules.Judging(at, number, false, false),
                    shown.map(Shown::sort).orElse(at.of().plan().sort()), item);
            return refusal(viewer, ChallengeRules.CHALLENGE, asking, round.value()).orElseGet(() -> {
                var it = shown.orElseThrow();
                return made(viewer, new Challenge(act, round, number, viewer.body(), viewer.officer(), viewer.at(), item, words, it.body(),
                        Challenge.MadeIn.of(it.sort())));
            });
        }).orElseGet(() -> unknown(viewer, ChallengeRules.CHALLENGE, round.value())));
    }

    private Acted made(Viewer viewer, Challenge it) {
        if (!sql.make(it)) {   // the id is that of another officer's
            return unknown(viewer, ChallengeRules.CHALLENGE, it.round().value());
        }
        ledger.record(viewer.entry("sampling.redaction.challenged").about(it.round().value()).with("number", it.number())
                .with("challenge", it.id().toString()).with("item", it.item().name()));
        tidings.challenged(viewer, it);
        return new Acted.Done(it.round().value());
    }

    /// Those to the viewer's body, the last first. Pages count from 0.
    public Look<Page<Challenged>> list(SignedIn who, int page) {
        return acting.as(who, viewer -> gate.refuses(viewer, ChallengeRules.LIST, viewer.body(), viewer.body().value())
                .<Look<Page<Challenged>>>map(Look.Refused::new).orElseGet(() -> {
                    var found = Page.of(page, sql::list);
                    ledger.record(viewer.entry("sampling.challenge.listed").with("ids", Page.ids(found.rows(), it -> it.of().id())));
                    return new Look.Seen<>(found);
                }));
    }

    /// Empty when there is none for the viewer to answer.
    public Optional<Sight> find(SignedIn who, UUID id) {
        return acting.as(who, viewer -> {
            var found = theirs(viewer, id).map(it -> new Sight(it, sql.caseOf(id), sql.disclosureOf(id),
                    gate.allows(viewer, ChallengeRules.ANSWER, new ChallengeRules.Answering(it, Set.of())),
                    gate.allows(viewer, ChallengeRules.CHECK, new ChallengeRules.Checking(it, false, Set.of()))));
            found.ifPresentOrElse(it -> ledger.record(viewer.entry("sampling.challenge.read").about(id)),
                    () -> gate.unknown(viewer, ChallengeRules.READ, id));
            return found;
        });
    }

    private Optional<Challenged> theirs(Viewer viewer, UUID id) {
        return sql.find(id).filter(it -> gate.allows(viewer, ChallengeRules.READ, it.of()));
    }

    /// Of which sorts there is something in words that is left out, for one who may answer the challenge; the terms are told to nobody.
    public Set<Sensitive> holds(SignedIn who, UUID id, String words) {
        return acting.as(who, viewer -> theirs(viewer, id).map(it -> sql.holds(id, words)).orElse(Set.of()));
    }

    /// Answers. Those who challenged read it once another of the body has passed it.
    public Acted answer(SignedIn who, UUID id, Answer.Said said) {
        return act(who, id, ChallengeRules.ANSWER, (viewer, at) -> {
            Words.official(ANSWER_MAX, said.words());
            if (at.pending().filter(it -> it.by().equals(viewer.officer()) && it.said().equals(said)).isPresent()) {
                return new Acted.Done(id);
            }
            return refusal(viewer, ChallengeRules.ANSWER, new ChallengeRules.Answering(at, sql.holds(id, said.words())), id).orElseGet(() -> {
                int number = at.answers().size() + 1;
                sql.answer(viewer, at.of(), number, said);
                tidings.answered(viewer, at.of(), number);
                ledger.record(viewer.entry("sampling.challenge.answered").about(id).with("kind", said.kind().name()));
                return new Acted.Done(id);
            });
        });
    }

    /// Passes an answer of another's, or sends it back.
    ///
    /// @param why it is sent back; null passes it
    public Acted check(SignedIn who, UUID id, @Nullable String why) {
        return act(who, id, ChallengeRules.CHECK, (viewer, at) -> {
            if (why != null) {
                Words.official(WORDS_MAX, why);
            }
            if (!at.answers().isEmpty() && at.answers().getLast().check().filter(it -> it.by().equals(viewer.officer())
                    && Objects.equals(it.why(), why)).isPresent()) {
                return new Acted.Done(id);
            }
            var found = at.pending().map(it -> sql.holds(id, it.said().words())).orElse(Set.of());
            return refusal(viewer, ChallengeRules.CHECK, new ChallengeRules.Checking(at, why == null, found), id).orElseGet(() -> {
                int number = at.pending().orElseThrow().number();
                sql.check(viewer, at.of(), number, why);
                tidings.checked(viewer, at.of(), number, why == null);
                ledger.record(viewer.entry("sampling.answer.checked").about(id).with("outcome", why == null ? "PASSED" : "SENT_BACK"));
                return new Acted.Done(id);
            });
        });
    }

    /// Why the viewer cannot answer, or look at an answer, whatever they typed, which is recorded; empty where they can.
    public Optional<Acted> refuses(SignedIn who, UUID id, boolean answering) {
        return acting.as(who, viewer -> theirs(viewer, id).map(at -> answering
                ? refusal(viewer, ChallengeRules.ANSWER, new ChallengeRules.Answering(at, Set.of()), id)
                : refusal(viewer, ChallengeRules.CHECK, new ChallengeRules.Checking(at, false, Set.of()), id))
                .orElseGet(() -> Optional.of(unknown(viewer, ChallengeRules.READ, id))));
    }

    private Acted act(SignedIn who, UUID id, Act<?> asked, BiFunction<Viewer, Challenged, Acted> done) {
        return acting.as(who, viewer -> {
            theirs(viewer, id).ifPresent(it -> sql.hold(id));
            return theirs(viewer, id).map(it -> done.apply(viewer, it)).orElseGet(() -> unknown(viewer, asked, id));
        });
    }

    private <T> Optional<Acted> refusal(Viewer viewer, Act<T> act, T thing, UUID about) {
        return gate.refuses(viewer, act, thing, about).map((Decision.Refused it) -> new Acted.Refused(it));
    }

    private Acted unknown(Viewer viewer, Act<?> act, UUID about) {
        gate.unknown(viewer, act, about);
        return new Acted.Unknown();
    }
}
