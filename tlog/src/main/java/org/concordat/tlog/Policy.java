package org.concordat.tlog;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which logs are known, which witnesses, and how many of them have to have seen a checkpoint.
///
/// **Shape:** at most 1,000,000 bytes; names are octets, kept as ISO 8859-1.
/// **Source:** C2SP tlog-policy.
public final class Policy {

    /// A longer file is none.
    public static final int BYTES_MAX = 1_000_000;

    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final Quorum quorum;

    Policy(List<Log> logs, List<Witness> witnesses, Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    public static Policy parse(byte[] bytes) throws Malformed {
        return new PolicyLines().read(bytes);
    }

    public record Log(VerifierKey key, Optional<URI> url) {
    }

    public record Witness(String name, VerifierKey key, Optional<URI> url) {
    }

    public record Cosignature(Witness witness, Instant at) {
    }

    /// Whether a checkpoint may be believed.
    public sealed interface Trust {

        record Trusted(Checkpoint checkpoint, Log log, List<Cosignature> cosignatures) implements Trust {
        }

        /// @param because a sentence
        record Untrusted(String because) implements Trust {
        }
    }

    /// Whether a set of witnesses is enough: a witness, a group of such, or `none`.
    sealed interface Quorum {

        boolean met(Set<Witness> seen);

        /// How many groups stand in one another here.
        default int depth() {
            return 0;
        }

        record Nobody() implements Quorum {
            @Override
            public boolean met(Set<Witness> seen) {
                return true;
            }
        }

        record One(Witness witness) implements Quorum {
            @Override
            public boolean met(Set<Witness> seen) {
                return seen.contains(witness);
            }
        }

        record Group(String name, int threshold, int depth, List<Quorum> members) implements Quorum {
            @Override
            public boolean met(Set<Witness> seen) {
                return members.stream().filter(member -> member.met(seen)).count() >= threshold;
            }
        }
    }

    public List<Log> logs() {
        return logs;
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /// A checkpoint is valid if one of the logs signed it under its own name and the quorum of witnesses cosigned it.
    public Trust judge(Note note) {
        try {
            var signed = trusted(note);
            var seen = new HashSet<Witness>();
            signed.cosignatures().forEach(cosignature -> seen.add(cosignature.witness()));
            return quorum.met(seen) ? signed : new Trust.Untrusted("the witnesses who cosigned the checkpoint (" + names(seen)
                    + ") are fewer than the policy demands");
        } catch (Malformed because) {
            return new Trust.Untrusted(because.getMessage());
        }
    }

    /// What the log itself says, however few witnesses have cosigned it: not to be believed, but worth looking at.
    public Optional<Trust.Trusted> signedByTheLog(Note note) {
        try {
            return Optional.of(trusted(note));
        } catch (Malformed notEven) {
            return Optional.empty();
        }
    }

    /// @throws Malformed if no log of the policy signed it
    private Trust.Trusted trusted(Note note) throws Malformed {
        var checkpoint = Checkpoint.parse(note.text());
        var log = logs.stream().filter(l -> l.key().name().equals(checkpoint.origin())).toList();
        var signed = note.signers(log.stream().map(Log::key).toList());
        if (signed.isEmpty()) {
            throw new Malformed("no log of the policy signed the checkpoint, which says it is of " + checkpoint.origin());
        }
        var signer = log.stream().filter(l -> l.key().equals(signed.getFirst())).findFirst().orElseThrow();
        return new Trust.Trusted(checkpoint, signer, cosignatures(note));
    }

    private List<Cosignature> cosignatures(Note note) throws Malformed {
        var cosigners = note.signers(witnesses.stream().map(Witness::key).toList());
        var cosignatures = new ArrayList<Cosignature>();
        for (var witness : witnesses) {
            if (cosigners.contains(witness.key())) {
                note.signatures().stream().filter(witness.key()::isNamedBy).findFirst()
                        .ifPresent(line -> cosignatures.add(new Cosignature(witness, witness.key().time(line))));
            }
        }
        return cosignatures;
    }

    private static String names(Set<Witness> seen) {
        return seen.isEmpty() ? "none" : String.join(", ", seen.stream().map(Witness::name).sorted().toList());
    }
}
