package org.concordat.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.casework.CasePaper.FORCE;
import static org.concordat.casework.CasePaper.PAT;
import static org.concordat.casework.CasePaper.QUINN;

import java.util.List;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.access.Because;
import org.concordat.access.Decision;
import org.concordat.access.Role;
import org.concordat.kernel.OfficerId;
import org.junit.jupiter.api.Test;

/// Each rule of saying whom a case is about, with a case that it refuses.
class SubjectRulesTest {

    private static final Access ACCESS = new Access(List.of(new SubjectRules().identifying()));

    @Test
    void itsOwnerRecordsItOnceWhereItIsOfAPerson() {
        var it = new SubjectRules.Identifying(CasePaper.ofQuinn(FORCE), Optional.empty());
        assertThat(failed(QUINN, it)).isEmpty();
        assertThat(failed(PAT, it)).containsExactly("casework.owner-acts");
        assertThat(failed(QUINN, new SubjectRules.Identifying(CasePaper.online(), Optional.empty())))
                .containsExactly("casework.is-about-a-person");
        assertThat(failed(QUINN, new SubjectRules.Identifying(it.of(), Optional.of(CasePaper.subject()))))
                .containsExactly("casework.whom-it-is-about-is-recorded-once");
    }

    private static List<String> failed(OfficerId by, SubjectRules.Identifying it) {
        return ACCESS.decide(CasePaper.viewer(by, Role.PREVENT_OFFICER), SubjectRules.IDENTIFY, it) instanceof Decision.Refused why
                ? why.failed().stream().map(Because::rule).toList() : List.of();
    }
}
