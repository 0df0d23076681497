package org.concordat.notices;

import java.util.Locale;
import java.util.Optional;

/// All that a notice can say: each a sentence that is true of any thing of its sort, so that it tells nothing of this one.
public enum NoticeKind {
    APPROVAL_WAITS("A disclosure waits for approval"),
    DISCLOSURE_DECLINED("A disclosure that you proposed was declined"),
    DISCLOSURE_WAITS("A disclosure waits to be opened"),
    DISCLOSURE_RECALLED("A disclosure was recalled: confirm disposal"),
    DISCLOSURE_CORRECTED("A disclosure was corrected: confirm disposal of what it replaces"),
    FEEDBACK_DUE("Feedback on a disclosure is due"),
    FEEDBACK_GIVEN("Feedback came on a disclosure of your body"),
    RETENTION_DUE("Whether a disclosure of your body still has to stand is to be reviewed"),
    GRANT_WAITS("A grant waits to be decided on"),
    GRANT_GIVEN("You were granted sight of a disclosure"),
    GLASS_REVIEW_WAITS("Glass was broken: a review waits"),
    INQUIRY_WAITS("An inquiry waits for your body"),
    INQUIRY_ANSWERED("An inquiry was answered"),
    REQUEST_APPROVAL_WAITS("A request waits for approval"),
    REQUEST_WAITS("A request waits for your body"),
    REQUEST_UNANSWERABLE("Your body was asked for something, and has no disclosure officer to answer"),
    REQUEST_DECLINED("A request that you proposed was declined"),
    REQUEST_DUE("An answer to a request is due"),
    REQUEST_REMINDED("Your body was reminded of a request"),
    REQUEST_ESCALATED("A request to your body was not answered in time"),
    REQUEST_REVIEW("A request that was refused is to be looked at again"),
    REQUEST_ANSWERED("A request was answered or refused"),
    REQUEST_UP_AGAIN("A request of yours that was refused waits for an answer again"),
    CASE_WAITS("A concern came in: a case waits for its assessment"),
    HANDOVER_WAITS("A case is offered to you"),
    HANDOVER_UNANSWERED("The offer of a case was not answered in time"),
    HANDOVER_ANSWERED("The offer of a case was accepted or declined"),
    REFERRAL_HEARD("You can read what came of a concern that you referred"),
    CASE_LATE("Something about a case of your team is long overdue"),
    REFERRER_UNHEARD("Whoever referred a case of your team has not heard for long"),
    CLOSURE_WAITS("A second person is asked whether a case may be closed"),
    CLOSURE_ANSWERED("It was decided whether a case is closed"),
    PANEL_CALLED("You are invited to a panel meeting"),
    PANEL_CALLED_OFF("A panel meeting was called off"),
    PANEL_ITEM("A case was put on the agenda of a panel meeting"),
    PANEL_VIEW_WAITS("Your view is asked for at a panel"),
    PANEL_DECIDED("A panel has decided on a case"),
    PANEL_REASSESS("There is no consent to support: a panel has to reassess a case"),
    PANEL_LAPSED("Nothing has been done in support of a case within its time"),
    PROVIDER_ASKED("A panel asks you to give support"),
    PROVIDER_SILENT("Whoever was asked to give support has not answered in time"),
    PROVIDER_ANSWERED("Whoever was asked to give support has accepted, declined or ended it"),
    PROVIDER_STOPPED("Support that you give is to stop"),
    PROVIDER_LATE("A session of support was not recorded in time"),
    PROVIDER_CONCERN("A provider raised something that the owner of a case has to know of at once"),
    PANEL_ACTION("A panel has given you something to do"),
    PANEL_ACTION_OVERDUE("Something that a panel set was not done in time"),
    MATTER_WAITS("Those who oversee your body wait for an answer"),
    MATTER_ANSWERED("A body has answered what was raised with it"),
    MATTER_OVERDUE("An answer to those who oversee, or what it promised, is overdue"),
    MATTER_CLOSED("What was raised with your body was closed"),
    CHALLENGE_WAITS("Those who oversee ask for something that is left out of what your body decided"),
    CHALLENGE_CHECK_WAITS("An answer of your body to those who oversee waits for a second person"),
    CHALLENGE_ANSWERED("A body has answered what was asked of what is left out of a sample"),
    COMPLAINT_WAITS("A complaint to your body waits to be acknowledged"),
    COMPLAINT_LATE("A complaint to your body was not acknowledged in time"),
    COMPLAINT_UNANSWERED("A complaint to your body was not answered in time"),
    CONSULTATION_WAITS("A consultation of your body waits for approval"),
    CONSULTATION_CLOSED("A consultation of your body has closed: say what came of it"),
    CONSULTATION_LATE("A consultation of your body was not answered in time"),
    PILOT_WAITS("A pilot of your body waits for a second person"),
    PILOT_ASKS("Your body is asked what it and its communities think of a pilot"),
    PILOT_ANSWER_WAITS("What an area thinks of a pilot of your body waits for an answer"),
    PILOT_EVALUATION_WAITS("An evaluation of a pilot of your body waits for approval"),
    STATEMENT_WAITS("A statement of your body about its area waits to be signed"),
    STATEMENT_CHALLENGED("The national board doubts a statement of your body: answer it"),
    STATEMENT_ANSWERED("What you doubted of a statement was answered"),
    STATEMENT_SIGNED("A statement about an area was signed"),
    ONWARD_WAITS("Your body is asked whether something may be passed on"),
    ONWARD_ANSWERED("It was decided whether something may be passed on"),
    ONWARD_LAPSED("Nobody decided in time whether something may be passed on: it may not"),
    SOURCE_CORRECTED("What a disclosure was passed on from was corrected"),
    SUCCESSION_WAITS("The work of a body that ends is offered to yours"),
    CASES_LEFT("A force ends: its open cases wait for somebody of the one that follows who goes on with them"),
    CASES_BY_LAW("A force that yours follows has ended: your lead answers for its open cases, which nobody has taken on"),
    SUCCESSION_ACCEPTED("The work of a body that ended was taken over"),
    ERASURE_WAITS("An erasure from the record waits to be decided on"),
    ERASURE_DECIDED("An erasure from the record was decided on");

    private final String words;

    NoticeKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As the table and events have it: `approval-waits`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty for what this version of the service does not tell.
    static Optional<NoticeKind> ofSlug(String slug) {
        for (var it : values()) {
            if (it.slug().equals(slug)) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }
}
