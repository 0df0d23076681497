package org.concordat.sampling;

import java.util.Arrays;
import java.util.List;

/// What is left out of a decision or a disclosure where it is shown to those who judge it, and why: the policy, which their page shows whole.
/// Every column of what is decided or disclosed is here or shown, and none is both (`LeftOutTest`).
public enum LeftOut {
    NAMES(Of.BOTH, "Names of the person, of their family and of anybody else", "A name says who it is."),
    BIRTH(Of.BOTH, "Their day of birth and their age", "With a month and an area, it would say who it is."),
    DAYS(Of.DECISIONS, "The day and the time of what was decided, and by when something more was due",
            "Whoever knows from elsewhere that something happened that day would know whose decision it is.",
            "casework.decision.decided_at", "casework.decision.next_on", "panels.decision.next_on", "casework.closure.proposed_at", "panels.decision.decided_at",
            "panels.decision.until_day", "panels.decision.begins_by", "panels.decision.lapses_by", "panels.decision.resumed_after",
            "panels.dissent.decided_at"),
    PLACES(Of.BOTH, "Addresses and places, online ones too", "A place leads to those who live or write there."),
    SCHOOLS(Of.DECISIONS, "The school, the college or the work of the person, and who referred them",
            "In a small school one sentence is enough to know of whom it is."),
    NUMBERS(Of.DECISIONS, "Numbers and references of the person, the case and the meeting", "Each leads to a record, which those who oversee do not open.",
            "casework.decision.id", "casework.decision.of_case", "casework.decision.number", "casework.decision.panel", "casework.decision.corrects", "casework.closure.id",
            "casework.closure.of_case", "panels.decision.id", "panels.decision.item", "panels.decision.meeting", "panels.decision.panel",
            "panels.decision.of_case", "panels.decision.corrects", "panels.dissent.decision"),
    OFFICERS(Of.DECISIONS, "Who decided, and whose officers did not agree", "What is judged is the decision, and not an officer.",
            "casework.decision.decided_by", "casework.closure.proposed_by", "panels.decision.decided_by", "panels.dissent.decided_by",
            "panels.dissent.body"),
    OPTIONS(Of.DECISIONS, "What was considered, where it is in words",
            "Words may name somebody, or tell of one. Where it was chosen from a list, it is shown.",
            "casework.decision.options", "casework.closure.options"),
    REASONS(Of.DECISIONS, "The reason in words", "Words may name somebody, or tell of one. Of which sorts the reasons are is shown.",
            "casework.decision.reason", "casework.closure.reason", "panels.decision.reason"),
    DISSENT(Of.DECISIONS, "What those who did not agree said", "Words may name somebody, or tell of one. Whether anybody disagreed is shown.",
            "casework.decision.dissent", "casework.closure.dissent", "panels.dissent.words"),
    AFTER(Of.DECISIONS, "What came after", "A decision is judged on what was known when it was made.", "casework.decision.next"),
    PAPERS(Of.DECISIONS, "Papers, views, answers to requests and what was seen", "They are records of the person, some of other bodies."),
    SUBJECT(Of.DISCLOSURES, "Whom it is about, or which place or theme", "It says who it is, or leads to them. Whether it is a person is shown.",
            "sharing.disclosure.identity", "sharing.disclosure.subject"),
    WORDS(Of.DISCLOSURES, "What was told, in words and in files, its conditions, and why it was corrected", "Words may name somebody, or tell of one.",
            "sharing.disclosure.title", "sharing.disclosure.words", "sharing.disclosure.conditions", "sharing.disclosure.why_corrected"),
    NECESSITY(Of.DISCLOSURES, "Why it was necessary and proportionate, and what the gateway needs, in words",
            "Words may name somebody, or tell of one. The gateway and the purpose are shown.",
            "sharing.disclosure.necessity", "sharing.disclosure.aim", "sharing.disclosure.connection", "sharing.disclosure.less_intrusive",
            "sharing.disclosure.fair_balance", "sharing.disclosure.needs"),
    RECIPIENTS(Of.DISCLOSURES, "Which bodies and officers were told, why each, and under which agreement",
            "Whoever knows whom a body was told of would know whom it is about. Of which kinds they are is shown.", "sharing.disclosure.agreement"),
    SOURCE(Of.DISCLOSURES, "What stays home with the source", "It does not leave the body at all. From which sort of source it comes is shown."),
    WHEN(Of.DISCLOSURES, "The days of its proposal and approval, and on which it is answered, looked at again and let go",
            "Whoever knows from elsewhere that something was told that day would know what it was.",
            "sharing.disclosure.proposed_at", "sharing.disclosure.answer_due", "sharing.disclosure.review_on", "sharing.disclosure.review_due",
            "sharing.disclosure.expires_on",
            "sharing.disclosure.retention_rule", "sharing.disclosure.dispose_by"),
    REFERENCES(Of.DISCLOSURES, "Its numbers, and what it corrects or was passed on from", "Each leads to a record, which those who oversee do not open.",
            "sharing.disclosure.id", "sharing.disclosure.reference", "sharing.disclosure.supersedes", "sharing.disclosure.derived_from",
            "sharing.disclosure.version", "sharing.disclosure.first_version", "sharing.disclosure.old_version", "sharing.disclosure.hop",
            "sharing.disclosure.source_hop", "sharing.disclosure.onward"),
    SENDERS(Of.DISCLOSURES, "Who proposed and who approved it", "What is judged is the disclosure, and not an officer.", "sharing.disclosure.proposed_by"),
    OUTCOME(Of.DISCLOSURES, "What came of it", "It is judged on what was known when it was approved.", "sharing.disclosure.standing",
            "sharing.disclosure.source_corrected_at");

    private enum Of { DECISIONS, DISCLOSURES, BOTH }

    private final Of of;
    private final String what;
    private final String why;
    private final List<String> columns;

    LeftOut(Of of, String what, String why, String... columns) {
        this.of = of;
        this.what = what;
        this.why = why;
        this.columns = List.of(columns);
    }

    /// What is left out of one of that sort, in the order in which it is shown.
    public static List<LeftOut> of(Sort sort) {
        var other = sort == Sort.DISCLOSURE ? Of.DECISIONS : Of.DISCLOSURES;
        return Arrays.stream(values()).filter(it -> it.of != other).toList();
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    /// Of the tables of what is decided or disclosed, as `casework.decision.reason`.
    List<String> columns() {
        return columns;
    }
}
