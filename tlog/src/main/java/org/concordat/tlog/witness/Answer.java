package org.concordat.tlog.witness;

import org.concordat.tlog.SignatureLine;

import java.util.List;

/// What a witness says to a checkpoint.
///
/// **Source:** C2SP tlog-witness, "add-checkpoint".
public sealed interface Answer {

    /// 200: it is cosigned, and that is durable.
    record Cosigned(List<SignatureLine> lines) implements Answer {
    }

    /// 400: not a request, or one that cannot be meant.
    record Senseless(String because) implements Answer {
    }

    /// 403: not signed by a key that is known for this log.
    record Forbidden(String because) implements Answer {
    }

    /// 404: the log is not known.
    record Unknown() implements Answer {
    }

    /// 409: the last checkpoint that was cosigned has another size, this one.
    record Conflict(long size) implements Answer {
    }

    /// 422: it does not follow from the last one.
    record Inconsistent(String because) implements Answer {
    }
}
