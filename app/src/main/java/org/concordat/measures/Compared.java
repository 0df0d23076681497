package org.concordat.measures;

/// A measure where something was tried and where it was not, before and meanwhile.
public record Compared(Rate before, Rate during, Rate besideBefore, Rate besideDuring) {

    /// Of fewer a share says nothing.
    public static final int FEW = 5;

    /// Whether each of the four is of enough.
    public boolean isShown() {
        return before.of() >= FEW && during.of() >= FEW && besideBefore.of() >= FEW && besideDuring.of() >= FEW;
    }

    public Difference here() {
        return Difference.of(during, before);
    }

    public Difference beside() {
        return Difference.of(besideDuring, besideBefore);
    }

    /// By how much more it changed where something was tried. It does not say why.
    public Difference apart() {
        return here().less(beside());
    }
}
