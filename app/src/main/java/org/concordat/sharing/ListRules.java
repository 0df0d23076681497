package org.concordat.sharing;

import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Role;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may look into the lists of a body. They are asked before anything is looked for in one, too: so that who may not
/// look is answered the same, whatever is there.
@Configuration
class ListRules {

    static final Act<BodyId> HOME = Act.of("sharing.home.see", BodyId.class);
    static final Act<BodyId> DRAFTS = Act.of("sharing.draft.list", BodyId.class);
    static final Act<BodyId> APPROVALS = Act.of("sharing.approval.list", BodyId.class);
    static final Act<BodyId> DISCLOSURES = Act.of("sharing.disclosure.list", BodyId.class);
    static final Act<BodyId> INBOX = Act.of("sharing.inbox.list", BodyId.class);

    static final Act<BodyId> INQUIRIES = Act.of("sharing.inquiry.list", BodyId.class);
    static final Act<BodyId> ASKED = Act.of("sharing.asked.list", BodyId.class);

    private static final String GOLDEN_RULES = "Information sharing golden rules";
    private static final String ORIGINATOR_CONTROL = "Originator control";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("sharing.of-your-own-body", GOLDEN_RULES,
            (viewer, body) -> viewer.body().equals(body));

    private static final Role[] RECEIVING = InRole.receiving();

    @Bean
    Rules<BodyId> seeingHome() {
        return Rules.of(HOME, OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<BodyId> listingDrafts() {
        return Rules.of(DRAFTS, OF_THEIR_OWN_BODY, InRole.appointed("sharing.originator-composes", GOLDEN_RULES, ORIGINATOR),
                InRole.trained(ORIGINATOR));
    }

    @Bean
    Rules<BodyId> listingApprovals() {
        return Rules.of(APPROVALS, OF_THEIR_OWN_BODY, InRole.appointed("sharing.approver-decides", GOLDEN_RULES, APPROVER),
                InRole.trained(APPROVER));
    }

    @Bean
    Rules<BodyId> listingDisclosures() {
        return Rules.of(DISCLOSURES, OF_THEIR_OWN_BODY,
                InRole.appointed("sharing.originating-side-looks", ORIGINATOR_CONTROL, ORIGINATOR, APPROVER),
                InRole.trained(ORIGINATOR, APPROVER));
    }

    @Bean
    Rules<BodyId> listingTheInbox() {
        return Rules.of(INBOX, OF_THEIR_OWN_BODY,
                InRole.appointed("sharing.receiver-looks", ORIGINATOR_CONTROL, RECEIVING), InRole.trained(RECEIVING));
    }

    @Bean
    Rules<BodyId> listingInquiries() {
        return Rules.of(INQUIRIES, OF_THEIR_OWN_BODY, new Rule<>("sharing.asker-looks", GOLDEN_RULES,
                (viewer, body) -> InquiryRules.mayAsk(viewer)));
    }

    @Bean
    Rules<BodyId> listingWhatIsAsked() {
        return Rules.of(ASKED, OF_THEIR_OWN_BODY, new Rule<>("sharing.named-officers-read-what-is-asked", GOLDEN_RULES,
                (viewer, body) -> ReplyRules.isNamed(viewer)));
    }
}
