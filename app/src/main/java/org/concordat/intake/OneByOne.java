package org.concordat.intake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in all that waits, each in a transaction of its own. One that cannot be taken in is passed over until the next time, and
/// said to whoever runs the service.
///
/// @param next that waits, but for those that failed just now; held until its transaction ends
/// @param id of one, by which those that failed are passed over
/// @param each what is done with one
/// @param <T> what is taken in
/// @param <K> its id
public record OneByOne<T, K>(TransactionTemplate transactions, Function<Set<K>, Optional<T>> next, Function<T, K> id, Consumer<T> each) {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    /// @param what one of them is, for the log
    /// @return how many were taken in
    public int takeIn(String what) {
        var failed = new HashSet<K>();
        int tried = 0;
        while (one(failed, what)) {
            tried++;
        }
        return tried - failed.size();
    }

    /// Whether there was one that was taken in, or could not be.
    private boolean one(Set<K> failed, String what) {
        var found = new Found<T>();
        try {
            transactions.executeWithoutResult(status -> {
                found.it = next.apply(failed);
                found.it.ifPresent(each);
            });
            return found.it.isPresent();
        } catch (RuntimeException why) {
            var which = id.apply(found.it.orElseThrow(() -> why));
            failed.add(which);
            LOG.error("{} could not be taken in: {}", what, which, why);
            return true;
        }
    }

    private static final class Found<T> {

        private Optional<T> it = Optional.empty();
    }
}
