package org.concordat.sdc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Prints again what was hidden and no cell needs, because other tables are known in which it does not differ.
final class PrintedAgain {

    /// How many hidden cells are tried at once, on however many processors: what comes of it is the same.
    private static final int AT_ONCE = 64;
    /// Of more hidden cells than so many, those are reconsidered that the fewest others need: of them the most are printed again.
    private static final int MOST = 24_000;

    private final Plan plan;
    private final Map<Integer, List<Alternative>> proofs;
    private final Suppression suppression;
    private final Neighbourhoods near;
    private final Simplex.Clock clock;
    private final Progress progress;

    /// @param proofs of each protected cell; they are replaced by others
    PrintedAgain(Plan plan, Map<Integer, List<Alternative>> proofs, Suppression suppression, Neighbourhoods near, Simplex.Clock clock, Progress progress) {
        this.plan = plan;
        this.proofs = proofs;
        this.suppression = suppression;
        this.near = near;
        this.clock = clock;
        this.progress = progress;
    }

    void run() {
        var users = new LinkedHashMap<Integer, List<Integer>>();
        for (int cell = 0; cell < plan.status.length; cell++) {
            if (plan.status[cell] == Status.SECONDARY && !plan.kept[cell] && !plan.standsIn[cell]) {
                users.put(cell, new ArrayList<>());
            }
        }
        proofs.forEach((cell, proof) -> uses(cell, proof, users));
        var order = new ArrayList<>(users.keySet());
        order.sort(Comparator.comparingInt((Integer cell) -> users.get(cell).size())
                .thenComparing(cell -> -plan.truth[cell]));
        int all = Math.min(order.size(), MOST);
        for (int done = 0; done < all && !clock.isOver();) {
            var some = order.subList(done, Math.min(all, done + AT_ONCE));
            printAgain(some, users);
            done += some.size();
            progress.at("hidden cells reconsidered", done, all);
        }
    }

    /// Most cells are needed, and what is needed while more is hidden is needed afterwards: so several are tried at once, and only what
    /// follows one that is printed again is tried anew.
    private void printAgain(List<Integer> some, Map<Integer, List<Integer>> users) {
        var tried = some.parallelStream().map(cell -> without(cell, users)).toList();
        boolean changed = false;
        for (int i = 0; i < some.size(); i++) {
            var it = tried.get(i);
            suppression.know(it.found);
            if (it.whole && changed) {
                it = without(some.get(i), users);
                suppression.know(it.found);
            }
            if (it.whole) {
                suppression.print(some.get(i));
                proofs.putAll(it.instead);
                it.instead.forEach((user, proof) -> uses(user, proof, users));
                changed = true;
            }
        }
    }

    /// What its users have instead of a cell.
    ///
    /// @param whole whether each of them has something
    /// @param found what is new, for others
    private record Instead(boolean whole, Map<Integer, List<Alternative>> instead, List<Alternative> found) {
    }

    private Instead without(int cell, Map<Integer, List<Integer>> users) {
        var instead = new LinkedHashMap<Integer, List<Alternative>>();
        var found = new ArrayList<Alternative>();
        for (int user : users.get(cell)) {
            if (!instead.containsKey(user) && proofs.get(user).stream().anyMatch(alternative -> alternative.at(cell) != 0)) {
                var other = suppression.other(user, cell, near, found);
                if (other == null) {
                    return new Instead(false, instead, found);
                }
                instead.put(user, other);
            }
        }
        return new Instead(true, instead, found);
    }

    private static void uses(int cell, List<Alternative> proof, Map<Integer, List<Integer>> users) {
        for (var alternative : proof) {
            for (int it : alternative.cells()) {
                if (users.containsKey(it)) {
                    users.get(it).add(cell);
                }
            }
        }
    }
}
