package org.concordat.demonstration;

/// What becomes of a disclosure of the demonstration by the day of loading, how many there are of each, and between how
/// many days ago they were begun.
enum Fate {
    DRAFT_BEGUN(8, 1, 20),
    DRAFT_WHOLE(8, 1, 20),
    PROPOSED(22, 1, 6),
    DECLINED(18, 10, 200),
    UNOPENED(46, 2, 8),
    OPENED(26, 3, 10),
    READ(42, 3, 10),
    OVERDUE(30, 25, 50),
    ANSWERED(130, 8, 80),
    RECALLED_UNREAD(6, 20, 200),
    RECALLED_CONFIRMED(20, 20, 200),
    RECALLED_UNCONFIRMED(16, 20, 200),
    EXPIRED_CONFIRMED(14, 110, 220),
    EXPIRED_UNCONFIRMED(14, 110, 220),
    SUPERSEDED(18, 20, 80);

    private final int count;
    private final int youngest;
    private final int oldest;

    Fate(int count, int youngest, int oldest) {
        this.count = count;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    int count() {
        return count;
    }

    /// How many days ago it was begun, at least.
    int youngest() {
        return youngest;
    }

    /// And at most.
    int oldest() {
        return oldest;
    }

    boolean isDraft() {
        return this == DRAFT_BEGUN || this == DRAFT_WHOLE;
    }

    boolean hasExpired() {
        return this == EXPIRED_CONFIRMED || this == EXPIRED_UNCONFIRMED;
    }

    /// Whether somebody opened it.
    boolean isOpened() {
        return switch (this) {
            case DRAFT_BEGUN, DRAFT_WHOLE, PROPOSED, DECLINED, UNOPENED, RECALLED_UNREAD -> false;
            default -> true;
        };
    }
}
