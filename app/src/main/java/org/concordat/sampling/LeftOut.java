package org.concordat.sampling;

import java.util.List;

/// What is left out of a decision where it is shown to those who judge it, and why: the policy, which their page shows whole. Every column of
/// what is decided is here or shown, and none is both (`LeftOutTest`).
public enum LeftOut {
    NAMES("Names of the person, of their family and of anybody else", "A name says who it is."),
    BIRTH("Their day of birth and their age", "With a month and an area, it would say who it is."),
    DAYS("The day and the time of what was decided, and by when something more was due",
            "Whoever knows from elsewhere that something happened that day would know whose decision it is.",
            "casework.decision.decided_at", "casework.decision.next_on", "panels.decision.next_on", "casework.closure.proposed_at", "panels.decision.decided_at",
            "panels.decision.until_day", "panels.decision.lapses_by", "panels.dissent.decided_at"),
    PLACES("Addresses and places, online ones too", "A place leads to those who live or write there."),
    SCHOOLS("The school, the college or the work of the person, and who referred them", "In a small school one sentence is enough to know of whom it is."),
    NUMBERS("Numbers and references of the person, the case and the meeting", "Each leads to a record, which those who oversee do not open.",
            "casework.decision.id", "casework.decision.of_case", "casework.decision.number", "casework.decision.panel", "casework.decision.corrects", "casework.closure.id",
            "casework.closure.of_case", "panels.decision.id", "panels.decision.item", "panels.decision.meeting", "panels.decision.panel",
            "panels.decision.of_case", "panels.decision.corrects", "panels.dissent.decision"),
    OFFICERS("Who decided, and whose officers did not agree", "What is judged is the decision, and not an officer.",
            "casework.decision.decided_by", "casework.closure.proposed_by", "panels.decision.decided_by", "panels.dissent.decided_by",
            "panels.dissent.body"),
    OPTIONS("What was considered, where it is in words", "Words may name somebody, or tell of one. Where it was chosen from a list, it is shown.",
            "casework.decision.options", "casework.closure.options"),
    REASONS("The reason in words", "Words may name somebody, or tell of one. Of which sorts the reasons are is shown.",
            "casework.decision.reason", "casework.closure.reason", "panels.decision.reason"),
    DISSENT("What those who did not agree said", "Words may name somebody, or tell of one. Whether anybody disagreed is shown.",
            "casework.decision.dissent", "casework.closure.dissent", "panels.dissent.words"),
    AFTER("What came after", "A decision is judged on what was known when it was made.", "casework.decision.next"),
    PAPERS("Papers, views, answers to requests and what was seen", "They are records of the person, some of other bodies.");

    private final String what;
    private final String why;
    private final List<String> columns;

    LeftOut(String what, String why, String... columns) {
        this.what = what;
        this.why = why;
        this.columns = List.of(columns);
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    /// Of the tables of decisions, as `casework.decision.reason`.
    List<String> columns() {
        return columns;
    }
}
