package org.concordat.tlog;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// How a log is run.
///
/// @param signers the first is of type [KeyType#ED25519], and its name is the log's origin; all have that name. While
///     a key is replaced the old one stays in the list, so that what it signed is still recognised
/// @param batchMax entries made durable together, 1 to 65,536
/// @param gathering how long a batch waits for more entries after its first; zero makes each batch of what came while
///     the one before was written
/// @param publishing whether a checkpoint is shown as soon as it is durable, or only by [Log#publish], with the
///     cosignatures of witnesses
/// @param clock for signatures that carry a time; nothing else depends on it
public record LogSettings(List<SigningKey> signers, int batchMax, Duration gathering, Publishing publishing,
                          InstantSource clock) {

    /// Recovery looks so far past the checkpoint for what an interrupted batch left.
    static final int BATCH_MAX = 1 << 16;

    public enum Publishing { AT_ONCE, WHEN_TOLD }

    public LogSettings {
        signers = List.copyOf(signers);
        if (signers.isEmpty() || signers.getFirst().verifier().type() != KeyType.ED25519) {
            throw new IllegalArgumentException("the first key of a log is an Ed25519 key that is not a cosigner's");
        }
        var name = signers.getFirst().verifier().name();
        if (!signers.stream().allMatch(signer -> signer.verifier().name().equals(name))) {
            throw new IllegalArgumentException("all keys of a log have its origin as their name");
        }
        if (batchMax < 1 || batchMax > BATCH_MAX || gathering.isNegative()) {
            throw new IllegalArgumentException("a batch has 1 to " + BATCH_MAX + " entries and waits no negative time");
        }
    }

    public LogSettings(SigningKey signer) {
        this(List.of(signer), 1 << 14, Duration.ZERO, Publishing.AT_ONCE, InstantSource.system());
    }

    public LogSettings publishing(Publishing when) {
        return new LogSettings(signers, batchMax, gathering, when, clock);
    }

    public String origin() {
        return signers.getFirst().verifier().name();
    }

    List<VerifierKey> verifiers() {
        return signers.stream().map(SigningKey::verifier).toList();
    }
}
