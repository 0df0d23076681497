package org.concordat.tlog.verify;

import org.concordat.tlog.TilePath;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/// What was found so far; the first of it is kept, all of it is counted.
final class Findings {

    private static final int KEPT_MAX = 1000;

    private final ConcurrentSkipListSet<Finding> kept = new ConcurrentSkipListSet<>();
    private final AtomicLong count = new AtomicLong();

    void add(TilePath path, String sentence) {
        add(path.toString(), sentence);
    }

    void add(String file, String sentence) {
        if (kept.size() < KEPT_MAX && !kept.add(new Finding(file, sentence))) {
            return;
        }
        count.incrementAndGet();
    }

    boolean isEmpty() {
        return count.get() == 0;
    }

    long count() {
        return count.get();
    }

    List<Finding> inOrder() {
        return List.copyOf(kept);
    }
}
