package org.concordat.panels;

/// What sort of reason a decision has, beside the reason in words. That no ideology was found says nothing of whether
/// somebody needs help: it is never the whole reason for giving none.
public enum ReasonKind {
    SUPPORT_CAN_HELP("A panel’s support can help, and is needed"),
    MET_ELSEWHERE("Another service meets the need"),
    POLICE_NEED_TO_LEAD("The police need to lead on it"),
    NOTHING_TO_SUPPORT("There is nothing that a panel’s support would meet"),
    INFORMATION_AWAITED("Information is awaited that would change the decision"),
    SUPPORT_DID_ITS_WORK("Support has done what it was for"),
    CONSENT_NOT_GIVEN("Consent to support was refused or withdrawn"),
    MOVED_AWAY("The person has moved to the area of another panel"),
    NO_IDEOLOGY("No ideology was found");

    private final String words;

    ReasonKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
