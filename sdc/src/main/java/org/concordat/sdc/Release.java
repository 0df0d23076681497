package org.concordat.sdc;

/// Figures as they are published: for each cell what it is said to be, and whether it is said at all.
///
/// @param status what is not PRINTED has no figure
/// @param fingerprint of the key that the noise was made with, or nothing
record Release(Rules rules, Cells cells, long[] figure, Status[] status, String fingerprint) {

    /// What an attacker is told of a cell: where there is one mark, a protected cell is just hidden.
    String word(int cell) {
        return status[cell] == Status.PRIMARY && !rules.primaryMarked() ? Status.SECONDARY.word() : status[cell].word();
    }

    int count(Status which) {
        int count = 0;
        for (var it : status) {
            count += it == which ? 1 : 0;
        }
        return count;
    }
}
