package org.concordat.access;

/// The rule about whose work is in police areas: not that of the Investigatory Powers Commissioner, nor of whom they alone oversee. It closes
/// what is of areas to those who would find nothing of theirs in it. *Source*: decision 0163.
public final class InAreas {

    /// The rule's id.
    public static final String WORKS = "access.body-works-in-areas";

    private InAreas() {
    }

    /// Their body may serve a police area, or oversees all.
    public static <T> Rule<T> works() {
        return new Rule<>(WORKS, Citation.ACCOUNT, (viewer, thing) -> viewer.bodyKind().mayServeAnArea());
    }
}
