package org.concordat.tlog.verify;

import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;

import java.util.List;

/// What a verification came to.
public sealed interface Verdict {

    /// Every file is what the checkpoint says, and the checkpoint follows from those seen before.
    ///
    /// @param readFrom the first entry that was read in this run; those before it were read in the run it went on from
    /// @param seenBefore how many earlier checkpoints it was compared with
    record Whole(Note note, Policy.Trust.Trusted trusted, long readFrom, int seenBefore) implements Verdict {
    }

    /// @param count of all that was found, also of what is not listed
    record NotWhole(List<Finding> findings, long count) implements Verdict {
    }

    /// Nothing can be said: a file could not be read, which is not to say that it is missing.
    record Unreadable(String because) implements Verdict {
    }

    /// Every file is what the checkpoint says, which the log signed, and fewer witnesses cosigned it than the policy demands:
    /// the log may show others another one. It is not kept among those seen.
    record NotCosigned(Policy.Trust.Trusted signed, String because) implements Verdict {
    }
}
