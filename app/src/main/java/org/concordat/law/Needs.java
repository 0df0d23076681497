package org.concordat.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.BodyKind;

/// What an open route asks of the officer: the gateway's own tests first, then data protection, then the crossing.
///
/// "Never in breach of data protection law" is not something the software can know. It is kept by asking: each basis,
/// condition and test that the giver's regime requires is a [Need], and a route that could not ask is closed
/// (`dataProtectionCanBeMet`).
class Needs {

    private final Regimes regimes;

    Needs(Regimes regimes) {
        this.regimes = regimes;
    }

    List<Need> of(Gateway gateway, Question question) {
        Optional<Regime> givers = regimes.of(question.from(), question.on());
        Stream<NeededWhen> asked = Stream.concat(gateway.needs().stream(),
                givers.stream().flatMap(regime -> regime.needs().stream()));
        Set<Need> needs = new LinkedHashSet<>();
        asked.filter(each -> each.calledForBy(question)).map(NeededWhen::need).forEach(needs::add);
        if (question.material().contains(Material.PERSONAL)) {
            givers.ifPresent(own -> crossings(own, question.to(), question.on()).forEach(needs::add));
        }
        return List.copyOf(needs);
    }

    /// What the giver's regime asks when information arrives under another.
    private Stream<Need> crossings(Regime own, Set<BodyKind> to, LocalDate on) {
        return to.stream().sorted()
                .flatMap(kind -> regimes.of(kind, on).stream())
                .flatMap(entered -> own.crossings().stream().filter(crossing -> crossing.into().equals(entered.slug())))
                .map(Regime.Crossing::need)
                .filter(need -> need.authority().inForce().covers(on));
    }
}
