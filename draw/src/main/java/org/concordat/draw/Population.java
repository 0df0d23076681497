package org.concordat.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// The ids that may be drawn, each once.
///
/// *Shape*: at most ten million. An id is any text but the empty one, on one line; its spaces are part of it.
public final class Population {

    /// So many are hashed by one thread.
    private static final int PART = 1 << 14;

    /// What eighteen digits are below.
    private static final double FRACTIONS = 1e18;

    private static final Comparator<Ticket> SMALLEST = Comparator.comparing(Ticket::number).thenComparing(Ticket::id);

    private final Ids ids;

    private Population(Ids ids) {
        this.ids = ids;
    }

    /// One id a line, in UTF-8; a line ends as on any system, and a byte order mark before the first is no part of it.
    ///
    /// *Errors*: [Malformed] at an empty line, at one with half a character, and when there are too many.
    public static Population read(byte[] text) throws Malformed {
        return new Population(Ids.lines(text));
    }

    /// *Errors*: [Malformed] as of [#read].
    public static Population of(List<String> ids) throws Malformed {
        return new Population(Ids.of(ids));
    }

    public int size() {
        return ids.size();
    }

    /// The `size` ids with the smallest tickets, in the order drawn.
    ///
    /// *Errors*: [Malformed] when an id stands twice, and when more are to be drawn than there are.
    public List<Ticket> draw(String seed, int size) throws Malformed {
        if (size < 0 || size > ids.size()) {
            throw new Malformed("%d %s to be drawn, and there %s".formatted(size, size == 1 ? "was" : "were",
                    ids.size() == 1 ? "is 1 id" : "are " + ids.size() + " ids"));
        }
        long[] firstDigits = firstDigits(seed);
        refuseTwice(firstDigits);
        var tickets = new Tickets(ids, seed);
        return size == 0 ? List.of() : smallest(tickets, firstDigits, size).stream().sorted(SMALLEST).limit(size).toList();
    }

    /// Of each id, on as many threads as there are cores.
    private long[] firstDigits(String seed) {
        long[] firstDigits = new long[ids.size()];
        var parts = new ArrayList<ForkJoinTask<?>>();
        for (int from = 0; from < firstDigits.length; from += PART) {
            int first = from;
            parts.add(ForkJoinTask.adapt(() -> {
                var tickets = new Tickets(ids, seed);
                for (int line = first; line < Math.min(first + PART, firstDigits.length); line++) {
                    firstDigits[line] = tickets.firstDigits(line);
                }
            }));
        }
        if (parts.size() == 1) {
            parts.getFirst().invoke();
        } else {
            ForkJoinPool.commonPool().invoke(ForkJoinTask.adapt(() -> ForkJoinTask.invokeAll(parts)));
        }
        return firstDigits;
    }

    /// At least so many, with all that have no greater ticket than any of them, in the order of the list: those below a bound that so many
    /// are expected to be below. No more are sorted than that.
    private List<Ticket> smallest(Tickets tickets, long[] firstDigits, int size) {
        double expected = size;
        List<Ticket> found;
        do {
            expected += 5 * Math.sqrt(expected) + 5;
            double bound = expected / firstDigits.length * FRACTIONS;
            found = new ArrayList<>((int) expected);
            for (int line = 0; line < firstDigits.length; line++) {
                if (firstDigits[line] <= bound) {
                    found.add(tickets.of(line));
                }
            }
        } while (found.size() < size);
        return found;
    }

    /// The same id has the same digits, so only lines with the same digits are compared. What was seen is kept at the place that its own
    /// last bits name, or the next that is free; 0 is none.
    private void refuseTwice(long[] firstDigits) throws Malformed {
        long[] seen = new long[Integer.highestOneBit(firstDigits.length + firstDigits.length / 2 + 1) * 2];
        for (int line = 0; line < firstDigits.length; line++) {
            long one = firstDigits[line] + 1;
            int place = (int) one & seen.length - 1;
            while (seen[place] != 0 && seen[place] != one) {
                place = place + 1 & seen.length - 1;
            }
            if (seen[place] == one) {
                refuseTwice(firstDigits, line);
            }
            seen[place] = one;
        }
    }

    private void refuseTwice(long[] firstDigits, int line) throws Malformed {
        for (int before = 0; before < line; before++) {
            if (firstDigits[before] == firstDigits[line] && ids.isSame(before, line)) {
                throw new Malformed("lines %d and %d are the same id: each may stand once, or it would have two chances"
                        .formatted(before + 1, line + 1));
            }
        }
    }
}
