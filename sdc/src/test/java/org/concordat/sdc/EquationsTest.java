package org.concordat.sdc;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/// What is left out says nothing that the rest does not.
class EquationsTest {

    private static final long PRIME = 1_000_000_007;

    @Property(tries = 40)
    void whatIsImpliedAddsNothingToTheOthers(@ForAll long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var variables = List.of(Small.tree("a", 2, 3), random.nextBoolean() ? Small.tree("b", 2, 1) : Small.flat("b", 3), inTwoWays(),
                Small.flat("d", 2));
        var tables = switch (random.nextInt(3)) {
            case 0 -> List.of(Small.table("t", 0, 1, 2));
            case 1 -> List.of(Small.table("t", 0, 1, 3), Small.table("u", 0, 1, 2));
            default -> List.of(Small.table("t", 0, 2), Small.table("u", 1, 2), Small.table("v", 0, 1));
        };
        var cells = new Cells(variables, tables);
        var equations = cells.equations();
        var all = new ArrayList<long[]>();
        var said = new ArrayList<long[]>();
        for (int number = 0; number < equations.count(); number++) {
            all.add(row(cells, number));
            if (!equations.isImplied(number)) {
                said.add(row(cells, number));
            }
        }
        assertThat(said.size()).isLessThan(all.size());
        assertThat(rank(said)).isEqualTo(rank(all));
    }

    /// Four pieces, in two areas and in two districts.
    private static Variable inTwoWays() throws Malformed {
        var lines = new ArrayList<Hierarchy.Line>();
        for (var grouping : List.of("area", "district")) {
            for (var group : List.of("1", "2")) {
                lines.add(new Hierarchy.Line(grouping + group, "", grouping));
            }
            for (int piece = 0; piece < 4; piece++) {
                lines.add(new Hierarchy.Line("p" + piece, grouping + (grouping.equals("area") ? 1 + piece / 2 : 1 + piece % 2), grouping));
            }
        }
        return Hierarchy.variable("c", lines);
    }

    private static long[] row(Cells cells, int number) {
        var row = new long[cells.count()];
        var members = cells.equations().members(number);
        for (int m = 0; m < members.length; m++) {
            row[members[m]] = m == 0 ? 1 : PRIME - 1;
        }
        assertThat(members[0]).isEqualTo(cells.equations().sum(number));
        return row;
    }

    /// Gauss, modulo a prime.
    private static int rank(List<long[]> given) {
        var rows = new ArrayList<>(given.stream().map(long[]::clone).toList());
        int rank = 0;
        for (int column = 0; rank < rows.size() && column < rows.getFirst().length; column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                var row = rows.set(pivot, rows.get(rank));
                rows.set(rank++, row);
                long inverse = power(row[column], PRIME - 2);
                for (var other : rows.subList(rank, rows.size())) {
                    long times = other[column] * inverse % PRIME;
                    for (int i = column; times != 0 && i < row.length; i++) {
                        other[i] = (other[i] + (PRIME - times) * row[i]) % PRIME;
                    }
                }
            }
        }
        return rank;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long e = exponent, square = base; e > 0; e >>= 1, square = square * square % PRIME) {
            result = (e & 1) == 1 ? result * square % PRIME : result;
        }
        return result;
    }
}
