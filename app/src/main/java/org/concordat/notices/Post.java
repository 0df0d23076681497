package org.concordat.notices;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// One way by which notices are delivered.
interface Post {

    /// Something to hand over.
    ///
    /// @param queue of which one errand at a time is out: a mail server, another system
    /// @param work which knows nothing of the database
    record Errand(Post post, String queue, UUID id, Supplier<Outcome> work) {
    }

    /// At the beginning of a turn: whatever was out belongs to a courier that is gone.
    void recover(Session session, Instant now);

    /// The next errand for a queue that has none out, begun in the database before it is handed over.
    Optional<Errand> begin(Session session, Instant now, Set<String> busy);

    /// Writes down what came of an errand.
    void end(Session session, Errand errand, Outcome outcome, Instant now);
}
