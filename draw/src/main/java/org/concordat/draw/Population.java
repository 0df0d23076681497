package org.concordat.draw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The ids that may be drawn, each once.
///
/// *Shape*: at most ten million. An id is any text but the empty one, on one line; its spaces are part of it.
public final class Population {

    private static final int LIMIT = 10_000_000;
    private static final Comparator<Ticket> SMALLEST = Comparator.comparing(Ticket::number).thenComparing(Ticket::id);

    private final List<String> ids;

    private Population(List<String> ids) {
        this.ids = ids;
    }

    /// One id a line, in UTF-8; a line ends as on any system.
    ///
    /// *Errors*: [Malformed] at an empty line, at one with half a character, and when there are too many.
    public static Population read(byte[] text) throws Malformed {
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            return of(decoded.lines().toList());
        } catch (CharacterCodingException wrong) {
            throw new Malformed("the list of ids is not UTF-8 text");
        }
    }

    /// *Errors*: [Malformed] as of [#read].
    public static Population of(List<String> ids) throws Malformed {
        if (ids.size() > LIMIT) {
            throw new Malformed("there are " + ids.size() + " ids: " + LIMIT + " at most can be drawn from");
        }
        int empty = ids.indexOf("");
        if (empty >= 0) {
            throw new Malformed("line " + (empty + 1) + " is empty: each line is one id");
        }
        return new Population(List.copyOf(ids));
    }

    public int size() {
        return ids.size();
    }

    /// The `size` ids with the smallest tickets, in the order drawn.
    ///
    /// *Errors*: [Malformed] when an id stands twice, and when more are to be drawn than there are.
    public List<Ticket> draw(String seed, int size) throws Malformed {
        if (size < 0 || size > ids.size()) {
            throw new Malformed("%d were to be drawn, and there are %d ids".formatted(size, ids.size()));
        }
        var tickets = new Tickets(seed);
        long[] firstDigits = IntStream.range(0, ids.size()).parallel()
                .mapToLong(line -> Ticket.firstDigits(tickets.hash(ids.get(line)))).toArray();
        long[] ordered = firstDigits.clone();
        Arrays.parallelSort(ordered);
        refuseTwice(firstDigits, ordered);
        if (size == 0) {
            return List.of();
        }
        long last = ordered[size - 1];
        return IntStream.range(0, ids.size()).filter(line -> firstDigits[line] <= last)
                .mapToObj(line -> Ticket.of(tickets.hash(ids.get(line)), ids.get(line)))
                .sorted(SMALLEST).limit(size).toList();
    }

    /// The same id has the same digits, so only lines with the same digits are compared.
    private void refuseTwice(long[] firstDigits, long[] ordered) throws Malformed {
        long[] shared = IntStream.range(1, ordered.length).filter(i -> ordered[i] == ordered[i - 1])
                .mapToLong(i -> ordered[i]).distinct().toArray();
        if (shared.length == 0) {
            return;
        }
        var lines = new HashMap<String, Integer>();
        for (int line = 0; line < firstDigits.length; line++) {
            if (Arrays.binarySearch(shared, firstDigits[line]) < 0) {
                continue;
            }
            var before = lines.putIfAbsent(ids.get(line), line);
            if (before != null) {
                throw new Malformed("lines %d and %d are the same id: each may stand once, or it would have two chances"
                        .formatted(before + 1, line + 1));
            }
        }
    }
}
