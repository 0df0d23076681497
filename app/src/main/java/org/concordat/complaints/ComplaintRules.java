package org.concordat.complaints;

import static org.concordat.access.Role.AGREEMENT_OWNER;

import org.concordat.access.Act;
import org.concordat.access.InRole;
import org.concordat.access.Rule;
import org.concordat.access.Rules;
import org.concordat.kernel.BodyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who reads a complaint, acknowledges and answers it: whoever answers for the agreements of the body that is complained of
/// (decision 0114). None of the rules asks whether anything is held about whoever complains.
@Configuration(proxyBeanMethods = false)
class ComplaintRules {

    static final Act<BodyId> LIST = Act.of("complaints.complaint.list", BodyId.class);
    static final Act<Complaint> READ = Act.of("complaints.complaint.read", Complaint.class);
    static final Act<Course> ACKNOWLEDGE = Act.of("complaints.complaint.acknowledge", Course.class);
    static final Act<Course> ANSWER = Act.of("complaints.complaint.answer", Course.class);

    private static final String COMPLAINTS = "Data Protection Act 2018 s.164A";

    static final Rule<BodyId> OF_THEIR_OWN_BODY = new Rule<>("complaints.of-your-own-body", COMPLAINTS,
            (viewer, body) -> viewer.body().equals(body));

    static final Rule<Complaint> READ_BY_THEIR_BODY = new Rule<>("complaints.to-your-body", COMPLAINTS,
            (viewer, it) -> viewer.speaksFor(it.to()));

    static final Rule<Course> ANSWERED_BY_THEIR_BODY = new Rule<>("complaints.to-your-body", COMPLAINTS,
            (viewer, it) -> viewer.speaksFor(it.of().to()));

    static final Rule<Course> ACKNOWLEDGED_FIRST = new Rule<>("complaints.acknowledged-once", COMPLAINTS,
            (viewer, it) -> it.steps().isEmpty());

    @Bean
    Rules<BodyId> listingComplaints() {
        return Rules.of(LIST, answers(), InRole.trained(AGREEMENT_OWNER), OF_THEIR_OWN_BODY);
    }

    @Bean
    Rules<Complaint> readingComplaints() {
        return Rules.of(READ, answers(), InRole.trained(AGREEMENT_OWNER), READ_BY_THEIR_BODY);
    }

    @Bean
    Rules<Course> acknowledgingComplaints() {
        return Rules.of(ACKNOWLEDGE, answers(), InRole.trained(AGREEMENT_OWNER), ANSWERED_BY_THEIR_BODY, ACKNOWLEDGED_FIRST);
    }

    @Bean
    Rules<Course> answeringComplaints() {
        return Rules.of(ANSWER, answers(), InRole.trained(AGREEMENT_OWNER), ANSWERED_BY_THEIR_BODY);
    }

    static <T> Rule<T> answers() {
        return InRole.appointed("complaints.responder-answers", COMPLAINTS, AGREEMENT_OWNER);
    }
}
