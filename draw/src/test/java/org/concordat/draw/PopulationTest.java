package org.concordat.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Property(tries = 200)
    void aDrawFromFewerKeepsTheOrderOfTheDrawFromAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size)
            throws Malformed {
        var all = ids(size);
        var fewer = all.stream().filter(id -> id.hashCode() % 3 != 0).toList();
        var drawn = Population.of(all).draw("" + seed, size).stream().map(Ticket::id).filter(fewer::contains).toList();
        assertThat(Population.of(fewer).draw("" + seed, fewer.size())).extracting(Ticket::id).isEqualTo(drawn);
    }

    @Property(tries = 200)
    void theOrderOfTheListDoesNotMatter(@ForAll long seed, @ForAll @IntRange(max = 60) int size) throws Malformed {
        var ids = ids(60);
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Population.of(shuffled).draw("s" + seed, size)).isEqualTo(Population.of(ids).draw("s" + seed, size));
    }

    @Property(tries = 2000)
    void theFirstDigitsAreThoseOfTheWholeNumber(@ForAll @Size(32) byte[] hash) {
        var number = Ticket.of(hash, "any").number();
        var whole = new BigInteger(1, hash).toString();
        assertThat(number).isEqualTo("0." + new StringBuilder("0".repeat(Math.max(0, 64 - whole.length())) + whole).reverse());
        assertThat("%018d".formatted(Ticket.firstDigits(hash))).isEqualTo(number.substring(2, 20));
    }

    @Test
    void aSmallNumberIsFilledUpWithNoughts() {
        var one = new byte[32];
        one[31] = 1;
        assertThat(Ticket.of(one, "any").number()).isEqualTo("0.1" + "0".repeat(63));
        assertThat(new BigInteger(1, one)).isEqualTo(BigInteger.ONE);
        assertThat(Ticket.of(new byte[32], "any").number()).isEqualTo("0." + "0".repeat(64));
    }

    /// In parts, on many threads, and of each size: as all of them sorted.
    @Test
    void whatIsDrawnFromManyAreTheSmallestOfAll() throws Malformed {
        var all = Population.of(ids(70_000));
        var sorted = all.draw("many", 70_000);
        assertThat(sorted).isSortedAccordingTo(Comparator.comparing(Ticket::number)).doesNotHaveDuplicates();
        for (int size : new int[] {1, 2, 7, 100, 12_345, 69_999}) {
            assertThat(all.draw("many", size)).isEqualTo(sorted.subList(0, size));
        }
        var line = new StringBuilder(String.join("\n", ids(70_000))).append("\ncase-69999\n").toString();
        assertThatThrownBy(() -> read(line).draw("many", 1)).hasMessageContaining("lines 70000 and 70001 are the same id");
    }

    @Test
    void everyIdHasTheSameChance() throws Malformed {
        var ids = ids(10);
        int[] drawn = new int[10];
        for (int seed = 0; seed < 10_000; seed++) {
            for (var ticket : Population.of(ids).draw("round " + seed, 3)) {
                drawn[ids.indexOf(ticket.id())]++;
            }
        }
        assertThat(IntStream.of(drawn).boxed()).allMatch(times -> Math.abs(times - 3000) < 5 * 46);
    }

    @Test
    void readsLinesThatEndAsOnAnySystem() throws Malformed {
        assertThat(read("a\nb\r\nc").draw("1", 3)).isEqualTo(Population.of(List.of("a", "b", "c")).draw("1", 3));
        assertThat(read("").draw("1", 0)).isEmpty();
        assertThat(read("\uFEFFa\nb").draw("1", 2)).as("saved by an editor that begins a text with a mark").isEqualTo(read("a\nb").draw("1", 2));
    }

    @Property(tries = 500)
    void aLineIsWhatTheJdkCallsOne(@ForAll @StringLength(max = 12) @Chars({'a', 'b', 'é', '\n', '\r'}) String text) throws Malformed {
        var lines = text.lines().toList();
        if (lines.contains("") || lines.stream().distinct().count() < lines.size()) {
            assertThatThrownBy(() -> read(text).draw("1", 0)).isInstanceOf(Malformed.class);
        } else {
            assertThat(read(text).draw("1", lines.size())).extracting(Ticket::id).containsExactlyInAnyOrderElementsOf(lines);
        }
    }

    @Test
    void saysWhichLinesAreWrong() {
        assertThatThrownBy(() -> read("a\n\nb")).isInstanceOf(Malformed.class).hasMessageContaining("line 2 is empty");
        assertThatThrownBy(() -> read("a\nb\nc\na").draw("1", 1)).hasMessageContaining("lines 1 and 4 are the same id");
        assertThatThrownBy(() -> read("a\nb").draw("1", 3)).hasMessage("3 were to be drawn, and there are 2 ids");
        assertThatThrownBy(() -> read("").draw("1", 1)).hasMessage("1 was to be drawn, and there are 0 ids");
        assertThatThrownBy(() -> read("\uFEFF")).hasMessageContaining("line 1 is empty");
        assertThatThrownBy(() -> Population.read(new byte[] {'a', '\n', (byte) 0xc3, '\n'})).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Population.of(List.of("a", "\ud83d"))).hasMessage("line 2 has half a character");
    }

    @FuzzTest(maxDuration = "10s")
    void whateverComesIsDrawnFromOrRefused(byte[] text) {
        try {
            var population = Population.read(text);
            assertThat(population.draw("1", population.size())).hasSize(population.size());
        } catch (Malformed refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
    }

    private static Population read(String text) throws Malformed {
        return Population.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(int size) {
        return IntStream.range(0, size).mapToObj(i -> "case-" + i).toList();
    }
}
