package org.concordat.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is shown of a poll tells nobody's choice: small counts are hidden, and whatever would tell them.
class PollFiguresTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final PollFigures figures = new PollFigures(JSON);

    @Test
    void whatManyChoseIsShown() {
        assertThat(shown(Map.of(1, 2), cells(Map.of(1, 1), 12L, Map.of(1, 2), 7L, Map.of(), 6L)))
                .isEqualTo("{\"ALL\":25,\"1\":{\"ALL\":25,\"1\":12,\"2\":7,\"NONE\":6}}");
    }

    /// One hidden count alone could be worked out from the sum.
    @Test
    void oneSmallCountIsNotHiddenAlone() {
        var shown = read(Map.of(1, 3), cells(Map.of(1, 1), 40L, Map.of(1, 2), 2L, Map.of(1, 3), 30L, Map.of(), 20L)).get("1");
        assertThat(shown.get("2").isNull()).isTrue();
        assertThat(hidden(shown)).isGreaterThan(1);
    }

    @Test
    void ofSoFewNothingIsShown() {
        assertThat(shown(Map.of(1, 2), cells(Map.of(1, 1), 1L))).doesNotContainPattern(":[1-9]");
        assertThat(shown(Map.of(), cells(Map.of(), 4L))).isEqualTo("{\"ALL\":null}");
        assertThat(shown(Map.of(), cells(Map.of(), 5L))).isEqualTo("{\"ALL\":5}");
        assertThat(shown(Map.of(1, 2), new HashMap<>())).isEqualTo("{\"ALL\":0,\"1\":{\"ALL\":0,\"1\":0,\"2\":0,\"NONE\":0}}");
    }

    /// Two questions, each by itself: nothing is said of who chose this and that.
    @Test
    void noTwoQuestionsAreCrossed() {
        var shown = read(Map.of(1, 2, 3, 2), cells(Map.of(1, 1, 3, 1), 20L, Map.of(1, 2, 3, 2), 10L));
        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("ALL", "1", "3");
        assertThat(shown.get("3").get("1").asLong()).isEqualTo(20);
    }

    /// Whatever was chosen: no small count is shown, what is shown is so, and where something is hidden of a question whose sum is shown,
    /// what is hidden could be divided otherwise.
    @Property(tries = 100)
    void noCountBelowTheThresholdIsShownOrLeft(@ForAll @Size(min = 3, max = 6) List<@IntRange(max = 30) Integer> counts) {
        int choices = counts.size() - 1;
        var cells = new HashMap<Map<Integer, Integer>, Long>();
        IntStream.rangeClosed(0, choices).filter(it -> counts.get(it) > 0).forEach(it ->
                cells.put(it == 0 ? Map.of() : Map.of(1, it), (long) counts.get(it)));
        var shown = read(Map.of(1, choices), cells).get("1");
        long left = counts.stream().mapToLong(it -> it).sum();
        for (int choice = 0; choice <= choices; choice++) {
            var figure = shown.get(choice == 0 ? "NONE" : "" + choice);
            if (!figure.isNull()) {
                assertThat(figure.asLong()).isEqualTo(counts.get(choice).longValue()).matches(it -> it == 0 || it >= PollFigures.THRESHOLD);
                left -= figure.asLong();
            }
        }
        int hidden = hidden(shown);
        assertThat(shown.get("ALL").isNull() || hidden != 1 || left == 0).as("%s of %s", shown, counts).isTrue();
    }

    private static int hidden(JsonNode shown) {
        return (int) shown.properties().stream().filter(it -> !it.getKey().equals("ALL") && it.getValue().isNull()).count();
    }

    private JsonNode read(Map<Integer, Integer> polls, Map<Map<Integer, Integer>, Long> cells) {
        return JSON.readTree(shown(polls, cells));
    }

    private String shown(Map<Integer, Integer> polls, Map<Map<Integer, Integer>, Long> cells) {
        return figures.of(new Counted(new TreeMap<>(polls), cells));
    }

    private static Map<Map<Integer, Integer>, Long> cells(Object... chosenAndNumber) {
        var cells = new HashMap<Map<Integer, Integer>, Long>();
        for (int i = 0; i < chosenAndNumber.length; i += 2) {
            @SuppressWarnings("unchecked")
            var chosen = (Map<Integer, Integer>) chosenAndNumber[i];
            cells.put(chosen, (Long) chosenAndNumber[i + 1]);
        }
        return cells;
    }
}
