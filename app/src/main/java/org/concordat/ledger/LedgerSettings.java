package org.concordat.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the ledger's log is kept.
///
/// @param directory of the log's files; `ledger` in the data directory if not set
/// @param key file with the log's signing keys, one a line, the one that signs first; made at the first start of an
///     embedded database, as `secrets/ledger` in the data directory, if not set
/// @param origin the log's name; that of the key if empty
/// @param policy file with the log's keys and its witnesses; without one there are no witnesses
/// @param limit how long an entry may wait for the log before no more are taken
/// @param pace from the beginning of one batch to that of the next, if there is no more than a batch to do
/// @param patience how long a checkpoint waits for its witnesses; with the pace, less than a second
/// @param ownWitnesses whether two witnesses are run beside the service, for a demonstration
@ConfigurationProperties("concordat.ledger")
record LedgerSettings(
        @Nullable Path directory,
        @Nullable Path key,
        @DefaultValue("") String origin,
        @Nullable Path policy,
        @DefaultValue("30s") Duration limit,
        @DefaultValue("400ms") Duration pace,
        @DefaultValue("500ms") Duration patience,
        @DefaultValue("false") boolean ownWitnesses) {

    /// While there is work, checkpoints come at least so often.
    static final Duration BETWEEN_CHECKPOINTS_MAX = Duration.ofSeconds(1);

    LedgerSettings {
        if (pace.isNegative() || patience.isNegative() || pace.plus(patience).compareTo(BETWEEN_CHECKPOINTS_MAX) >= 0) {
            throw new IllegalArgumentException("concordat.ledger.pace and concordat.ledger.patience are less than a second "
                    + "together, for a checkpoint is shown at least every second while there is work");
        }
    }
}
