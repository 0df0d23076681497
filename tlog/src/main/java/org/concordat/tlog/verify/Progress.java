package org.concordat.tlog.verify;

/// Hears how far a verification is.
public interface Progress {

    Progress SILENT = (checked, of) -> { };

    /// All entries below `checked` have been read. Called by one thread at a time, often.
    void reached(long checked, long of);
}
