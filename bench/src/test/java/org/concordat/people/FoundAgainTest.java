package org.concordat.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.BodyId;
import org.concordat.people.Errors.Pair;
import org.concordat.people.Invented.Person;
import org.junit.jupiter.api.Test;

/// Of those written down twice, the first five suggestions hold nearly all, and hardly one that comparing with everybody
/// would find is missed by looking only at those who share a token.
class FoundAgainTest {

    private static final int PEOPLE = Integer.getInteger("concordat.people", 4000);
    private static final int PAIRS = Integer.getInteger("concordat.pairs", 400);

    private final List<Held> held = new ArrayList<>();
    private final Map<Long, List<Integer>> byToken = new HashMap<>();
    private final Map<Pair, UUID> pairs = new LinkedHashMap<>();

    FoundAgainTest() {
        var invented = new Invented(3);
        var errors = new Errors(4);
        for (int i = 0; i < PEOPLE; i++) {
            Person person = invented.person();
            var id = new UUID(1, i);
            if (i % (PEOPLE / PAIRS) == 0) {
                var pair = errors.pair(person);
                pairs.put(pair, id);
                hold(id, pair.first());
            } else {
                hold(id, errors.first(person));
            }
        }
    }

    private void hold(UUID id, Identity identity) {
        Tokens.of(identity).forEach(token -> byToken.computeIfAbsent(token, it -> new ArrayList<>()).add(held.size()));
        held.add(new Held(id, new BodyId(new UUID(2, 2)), identity));
    }

    @Test
    void nearlyAllAreAmongTheFirstFive() {
        var missed = new ArrayList<Pair>();
        pairs.forEach((pair, id) -> {
            if (!first(pair, blocked(pair)).contains(id)) {
                missed.add(pair);
            }
        });
        assertThat(missed.size()).isLessThanOrEqualTo(pairs.size() / 50);
    }

    @Test
    void whatATokenFindsIsWhatComparingWithEverybodyFinds() {
        int byAll = 0;
        int byTokensToo = 0;
        for (var it : pairs.entrySet().stream().limit(100).toList()) {
            if (first(it.getKey(), held).contains(it.getValue())) {
                byAll++;
                byTokensToo += first(it.getKey(), blocked(it.getKey())).contains(it.getValue()) ? 1 : 0;
            }
        }
        assertThat(byAll).isGreaterThan(95);
        assertThat(byTokensToo).isGreaterThanOrEqualTo(byAll - 1);
    }

    private List<Held> blocked(Pair pair) {
        return Tokens.of(pair.second()).stream().flatMap(token -> byToken.getOrDefault(token, List.of()).stream()).distinct()
                .map(held::get).toList();
    }

    private static Set<UUID> first(Pair pair, List<Held> among) {
        return suggestions(pair, among).limit(5).map(it -> it.of().id()).collect(Collectors.toSet());
    }

    private static Stream<Likeness> suggestions(Pair pair, List<Held> among) {
        var sketch = Sketch.of(pair.second());
        return among.stream().map(it -> Comparison.between(sketch, it)).filter(Likeness::isLikely).sorted(Likeness.ORDER);
    }
}
