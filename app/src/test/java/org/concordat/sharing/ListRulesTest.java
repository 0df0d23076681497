package org.concordat.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.access.Role.APPROVER;
import static org.concordat.access.Role.ORIGINATOR;
import static org.concordat.access.Role.PANEL_PARTNER;
import static org.concordat.access.Role.SCRUTINY_OFFICER;
import static org.concordat.sharing.Paper.ANN;
import static org.concordat.sharing.Paper.BEA;
import static org.concordat.sharing.Paper.viewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.access.Access;
import org.concordat.access.Act;
import org.concordat.access.Role;
import org.concordat.kernel.BodyId;
import org.junit.jupiter.api.Test;

/// Who may look where, and at a draft of their own.
class ListRulesTest {

    private static final ListRules RULES = new ListRules();
    private static final DraftRules DRAFTS = new DraftRules();
    private static final Access ACCESS = new Access(List.of(RULES.seeingHome(), RULES.listingDrafts(),
            RULES.listingApprovals(), RULES.listingDisclosures(), RULES.listingTheInbox(), DRAFTS.readingDrafts(),
            DRAFTS.previewingDrafts(), DRAFTS.discardingDrafts()));
    private static final Map<Act<BodyId>, Role> FOR = Map.of(ListRules.DRAFTS, ORIGINATOR, ListRules.APPROVALS, APPROVER,
            ListRules.DISCLOSURES, APPROVER, ListRules.INBOX, PANEL_PARTNER);

    @Test
    void eachListIsOpenToItsRole() {
        FOR.forEach((act, role) -> assertThat(asking(act, role)).as(act.id()).isEmpty());
        assertThat(asking(ListRules.DISCLOSURES, ORIGINATOR)).isEmpty();
        assertThat(asking(ListRules.HOME)).isEmpty();
    }

    @Test
    void andToNoOther() {
        assertThat(asking(ListRules.DRAFTS, APPROVER)).containsExactly("sharing.originator-composes");
        assertThat(asking(ListRules.APPROVALS, ORIGINATOR)).containsExactly("sharing.approver-decides");
        assertThat(asking(ListRules.DISCLOSURES, PANEL_PARTNER)).containsExactly("sharing.originating-side-looks");
        assertThat(asking(ListRules.INBOX, ORIGINATOR, SCRUTINY_OFFICER)).containsExactly("sharing.receiver-looks");
    }

    @Test
    void nobodyLooksIntoTheListsOfAnotherBody() {
        FOR.forEach((act, role) -> assertThat(Paper.refusing(ACCESS.decide(viewer(ANN, role), act, Paper.SCHOOL)))
                .as(act.id()).containsExactly("sharing.of-your-own-body"));
        assertThat(Paper.refusing(ACCESS.decide(viewer(ANN), ListRules.HOME, Paper.SCHOOL)))
                .containsExactly("sharing.of-your-own-body");
    }

    @Test
    void whoseTrainingHasEndedIsToldSo() {
        FOR.forEach((act, role) -> assertThat(Paper.refusing(ACCESS.decide(
                Paper.reader(Paper.SCHOOL, Set.of(), Set.of(role)), act, Paper.SCHOOL)))
                .as(act.id()).containsExactly("access.training-is-current"));
    }

    @Test
    void aDraftIsItsWritersWhileTheyCompose() {
        for (var act : List.of(DraftRules.READ, DraftRules.PREVIEW, DraftRules.DISCARD)) {
            assertThat(Paper.refusing(ACCESS.decide(viewer(ANN, ORIGINATOR), act, Paper.blank()))).isEmpty();
            assertThat(Paper.refusing(ACCESS.decide(viewer(BEA, ORIGINATOR), act, Paper.blank())))
                    .containsExactly("sharing.its-writer");
            assertThat(Paper.refusing(ACCESS.decide(viewer(ANN, APPROVER), act, Paper.blank())))
                    .containsExactly("sharing.originator-composes");
            assertThat(Paper.refusing(ACCESS.decide(
                    Paper.reader(Paper.POLICE, Set.of(), Set.of(ORIGINATOR)), act, Paper.blank())))
                    .containsExactlyInAnyOrder("sharing.its-writer", "access.training-is-current");
        }
    }

    @Test
    void whoHasMovedToAnotherBodyLeavesTheirDraftsBehind() {
        var elsewhere = org.concordat.access.Sample.in(viewer(ANN, ORIGINATOR), Paper.SCHOOL);
        assertThat(Paper.refusing(ACCESS.decide(elsewhere, DraftRules.READ, Paper.blank())))
                .containsExactly("sharing.its-writer");
    }

    private static Set<String> asking(Act<BodyId> act, Role... roles) {
        return Paper.refusing(ACCESS.decide(viewer(ANN, roles), act, Paper.POLICE));
    }
}
