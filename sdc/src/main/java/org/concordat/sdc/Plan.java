package org.concordat.sdc;

import java.util.Arrays;

/// What is to become of each cell, with the truth beside it, and how much each may differ for all that an attacker knows.
final class Plan implements Room {

    /// What can be hidden costs more than what already is, and this is never hidden.
    static final float NEVER = Float.POSITIVE_INFINITY;
    static final long UNBOUNDED = 1L << 50;

    final Cells cells;
    final Rules rules;
    final long[] truth;
    final long width;
    final Status[] status;
    final long[] needUp;
    final long[] needDown;
    final boolean[] lone;
    /// What the largest contributor to each sum has in it; null where records are counted.
    long[] own;
    /// Cells that nobody publishes and that the rules would protect.
    final boolean[] unseen;
    /// Cells that are guarded for what hidden sums beside them come to together; nobody is told which.
    final boolean[] standsIn;
    /// Cells that were published before, and so can neither be hidden nor be off.
    final boolean[] before;
    /// Cells that an earlier release hid and this one does not have.
    final boolean[] kept;

    Plan(Cells cells, Rules rules, long[] truth) {
        this.cells = cells;
        this.rules = rules;
        this.truth = truth;
        width = rules.widthInDecimals();
        int count = cells.count();
        status = new Status[count];
        needUp = new long[count];
        needDown = new long[count];
        lone = new boolean[count];
        unseen = new boolean[count];
        standsIn = new boolean[count];
        before = new boolean[count];
        kept = new boolean[count];
        Arrays.fill(status, Status.PRINTED);
    }

    boolean isGuarded(int cell) {
        return isProtected(cell) || standsIn[cell];
    }

    /// Whether the rules protect it for itself, and it is hidden.
    private boolean isProtected(int cell) {
        return status[cell] == Status.PRIMARY || status[cell] == Status.UNPRINTED && unseen[cell];
    }

    boolean isKnown(int cell) {
        return before[cell] || status[cell] == Status.PRINTED;
    }

    private boolean countsByThreshold() {
        return rules.sums().isEmpty() && rules.threshold().isPresent();
    }

    /// The least that a cell of a status can be, as the rules say it.
    long lower(Status status) {
        return switch (status) {
            case PRINTED -> throw new IllegalArgumentException("a printed cell is what it is");
            case UNPRINTED -> 0;
            case PRIMARY -> leastProtected();
            case SECONDARY -> !rules.primaryMarked() ? leastProtected()
                    : countsByThreshold() ? rules.threshold().orElseThrow() : rules.zerosPrinted() ? 1 : 0;
        };
    }

    /// Where a sum is protected for having few contributors, it is when they all have 0, too.
    private long leastProtected() {
        boolean mayBeNothing = rules.sums().isPresent() && rules.threshold().isPresent();
        return rules.zerosPrinted() && !mayBeNothing ? 1 : 0;
    }

    long upper(Status status) {
        return status == Status.PRIMARY && rules.primaryMarked() && countsByThreshold()
                ? rules.threshold().orElseThrow() - 1 : UNBOUNDED;
    }

    /// Of a cell that is printed, what it would be if it were hidden for others.
    private Status hidden(int cell) {
        return status[cell] == Status.PRINTED ? Status.SECONDARY : status[cell];
    }

    @Override
    public long above(int cell) {
        return upper(hidden(cell)) - truth[cell];
    }

    @Override
    public long below(int cell) {
        return standsIn[cell] && !isProtected(cell) ? belowBeside(cell) : belowByRules(cell);
    }

    private long belowByRules(int cell) {
        return truth[cell] - lower(hidden(cell));
    }

    @Override
    public long belowBeside(int cell) {
        return own == null || !rules.loneKnown() ? belowByRules(cell) : Math.min(belowByRules(cell), truth[cell] - own[cell]);
    }

    /// Whether somebody in the cell knows that it is not off by so much.
    boolean isRuledOut(int cell, long change) {
        return isFixed(cell) || -change > belowBeside(cell);
    }

    @Override
    public boolean isFixed(int cell) {
        return lone[cell] && rules.loneKnown();
    }

    /// Whether a printed cell could be hidden for the sake of others.
    boolean canHide(int cell) {
        return status[cell] == Status.PRINTED && !before[cell] && truth[cell] >= Math.max(1, lower(Status.SECONDARY));
    }

    /// Whether it is a breach if a guarded cell is known so closely: a cell that was hidden for others, and can only be
    /// at or above the threshold, is not.
    boolean matters(Attack.Bounds bounds) {
        return isGuarded(bounds.cell()) || rules.threshold().isEmpty() || bounds.low() < rules.threshold().get();
    }

    int count(Status which) {
        return (int) Arrays.stream(status).filter(it -> it == which).count();
    }

    /// What an attacker has, once this is published.
    Figures figures() {
        int count = cells.count();
        var known = new boolean[count];
        var lower = new double[count];
        var upper = new double[count];
        var guarded = new boolean[count];
        var need = new long[count];
        for (int cell = 0; cell < count; cell++) {
            known[cell] = isKnown(cell);
            guarded[cell] = isGuarded(cell) || status[cell] == Status.SECONDARY && !rules.primaryMarked();
            need[cell] = width;
            if (!known[cell]) {
                lower[cell] = lower(status[cell]);
                upper[cell] = upper(status[cell]) == UNBOUNDED ? Double.POSITIVE_INFINITY : upper(status[cell]);
            }
        }
        return new Figures(cells, truth, known, lower, upper, guarded, need, needUp, needDown, truth,
                rules.loneKnown() ? lone : null, rules.loneKnown() ? own : null);
    }
}
