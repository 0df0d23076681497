package org.concordat.sdc;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What hidden sums come to together is held to the rules, too.
class HiddenTogetherTest {

    /// X has nearly all of two cells in the row A, neither of which the other gives away.
    private static List<String> twoInARow() {
        var rows = new ArrayList<>(List.of("X,A,x,500", "p,A,x,40", "q,A,x,30", "X,A,y,450", "p,A,y,40", "r,A,y,30"));
        for (var cell : List.of("A,z", "A,w", "B,x", "B,y", "B,z", "B,w")) {
            for (int i = 0; i < 20; i++) {
                rows.add(cell.replace(",", "") + i + "," + cell + ",25");
            }
        }
        return rows;
    }

    @Test
    void theCheckFindsWhatTwoHiddenSumsInARowComeTo() throws Exception {
        var sums = new SumsOf(twoInARow(), false, "table t a b;p-percent 10");
        var corners = sums.hiding("a = A, b = x", "a = A, b = y", "a = B, b = x", "a = B, b = y");
        assertThat(sums.found(corners).told()).containsExactly("a = A, b = x and a = A, b = y");
    }

    @Test
    void oneMoreIsHiddenForThemAndIsMarkedAsAnyOther() throws Exception {
        var sums = new SumsOf(twoInARow(), false, "table t a b;p-percent 10");
        assertThat(sums.protectedBy()).isInstanceOfSatisfying(Protection.Outcome.Released.class, it -> {
            assertThat(sums.found(it.release()).told()).isEmpty();
            assertThat(sums.found(it.release()).looked()).isGreaterThan(2);
            assertThat(it.release().count(Status.PRIMARY)).isEqualTo(2);
            assertThat(it.release().count(Status.SECONDARY)).isGreaterThanOrEqualTo(4);
        });
    }

    /// What an earlier release printed can be hidden no more.
    @Test
    void aRefusalNamesTheCells() throws Exception {
        var sums = new SumsOf(twoInARow(), false, "table t a b;p-percent 10");
        var corners = sums.hiding("a = A, b = x", "a = A, b = y", "a = B, b = x", "a = B, b = y");
        assertThat(sums.protectedBy(corners)).isInstanceOfSatisfying(Protection.Outcome.Refused.class,
                it -> assertThat(it.because()).first().asString().startsWith("[a = A, b = x] and [a = A, b = y] together would tell too much"));
    }

    /// What stands in for two others may for itself be off by more than its own largest contributor leaves of it for them: by 60, of
    /// which 52 are others'.
    @Test
    void whoHasMostOfTheCellThatStandsInKnowsItsPart() throws Exception {
        holds(new SumsOf(rows(6011, 5), true, "table t a b;p-percent 15"));
    }

    @Property(tries = 60)
    void noHiddenSumsTogetherTellASecondTheFirst(@ForAll long seed) throws Exception {
        holds(new SumsOf(rows(seed, 3), false, "table t a b;p-percent 15"));
    }

    @Property(tries = 40)
    void norInAHierarchy(@ForAll long seed) throws Exception {
        holds(new SumsOf(rows(seed, 5), true, "table t a b;p-percent 15"));
    }

    @Property(tries = 40)
    void norWhoMakesUpMostOfThem(@ForAll long seed) throws Exception {
        holds(new SumsOf(rows(seed, 3), false, "table t a b;dominance 2 80"));
    }

    @Property(tries = 30)
    void norWhereNobodyIsTakenToTellWhatIsTheirOwn(@ForAll long seed) throws Exception {
        holds(new SumsOf(rows(seed, 5), true, "table t a b;p-percent 15;lone unknown"));
    }

    @Property(tries = 30)
    void norOfWhatNobodyPublishes(@ForAll long seed) throws Exception {
        holds(new SumsOf(rows(seed, 5), true, "unprinted-leaves a;table t a b;p-percent 15"));
    }

    @Property(tries = 30)
    void norAfterAnEarlierRelease(@ForAll long seed) throws Exception {
        var rows = rows(seed, 5);
        if (new SumsOf(rows, true, "unprinted-leaves a;table t a b;p-percent 15").protectedBy() instanceof Protection.Outcome.Released it) {
            holds(new SumsOf(rows, true, "table t a b;p-percent 15"), it.release());
        }
    }

    private static List<String> rows(long seed, int areas) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            rows.add("u" + random.nextInt(12) + ",a" + random.nextInt(areas) + ",b" + random.nextInt(3) + "," + (long) Math.exp(3 + 3 * random.nextDouble()));
        }
        return rows;
    }

    private static void holds(SumsOf sums, Release... earlier) throws Malformed {
        switch (sums.protectedBy(earlier)) {
            case Protection.Outcome.Released it -> assertThat(sums.found(it.release()).told()).isEmpty();
            case Protection.Outcome.Refused it -> assertThat(it.because()).noneMatch(why -> why.contains("could not be protected and attacked within"));
        }
    }
}
