package org.concordat.sdc;

/// A table over some of the variables, with every margin.
///
/// @param variables their positions among all variables, rising
/// @param printed whether its figures are published; what is not printed is reckoned with all the same
record Table(String name, int[] variables, boolean printed) {

    boolean has(int variable) {
        for (int v : variables) {
            if (v == variable) {
                return true;
            }
        }
        return false;
    }
}
