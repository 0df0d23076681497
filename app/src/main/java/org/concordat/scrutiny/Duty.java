package org.concordat.scrutiny;

/// What the law has a local policing body hold its chief officer to account for, so that a direction can serve it.
public enum Duty {
    EFFICIENT_AND_EFFECTIVE("That the police force is efficient and effective", "s.1(6)"),
    CO_OPERATION("That co-operation with others is effective and efficient", "s.1(8)"),
    ENGAGEMENT("That local people are engaged with", "s.1(8)"),
    EQUALITY("That duties of equality are met", "s.1(8)"),
    CHILDREN("That children are safeguarded", "s.1(8)");

    private final String words;
    private final String section;

    Duty(String words, String section) {
        this.words = words;
        this.section = section;
    }

    public String words() {
        return words;
    }

    public String citation() {
        return "Police Reform and Social Responsibility Act 2011 " + section;
    }
}
