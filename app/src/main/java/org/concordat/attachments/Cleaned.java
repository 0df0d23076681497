package org.concordat.attachments;

/// What came of cleaning a file.
public sealed interface Cleaned {

    record Clean(CleanFile file) implements Cleaned {
    }

    record Refused(Fault fault) implements Cleaned {
    }
}
