package org.concordat.attachments;

/// What came of cleaning a file.
public sealed interface Cleaned {

    record Clean(CleanFile file) implements Cleaned {
    }

    record Refused(Fault fault) implements Cleaned {
    }

    /// Nobody has looked at it: others were looked at for too long.
    record Busy() implements Cleaned {
    }
}
