package org.concordat.sharing;

/// How the information is known to its source (3x5x2).
public enum InformationGrade {
    A("A Known directly"),
    B("B Known indirectly but corroborated"),
    C("C Known indirectly"),
    D("D Not known"),
    E("E Suspected to be false");

    private final String words;

    InformationGrade(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
