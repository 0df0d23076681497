package org.concordat.demonstration;

import org.concordat.demonstration.SharingScene.Accept;
import org.concordat.demonstration.SharingScene.Answer;
import org.concordat.demonstration.SharingScene.Approve;
import org.concordat.demonstration.SharingScene.ConfirmDisposal;
import org.concordat.demonstration.SharingScene.Decline;
import org.concordat.demonstration.SharingScene.Open;
import org.concordat.demonstration.SharingScene.Propose;
import org.concordat.demonstration.SharingScene.Read;
import org.concordat.demonstration.SharingScene.Recall;
import org.concordat.demonstration.SharingScene.Start;
import org.concordat.demonstration.SharingScene.Write;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Reception;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Starting;
import org.springframework.stereotype.Component;

/// Does to disclosures what a plan says.
@Component
class SharingPerformer {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Approvals approvals;
    private final Inbox inbox;
    private final Disclosures disclosures;

    SharingPerformer(Drafts drafts, Proposals proposals, Approvals approvals, Inbox inbox, Disclosures disclosures) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.approvals = approvals;
        this.inbox = inbox;
        this.disclosures = disclosures;
    }

    void perform(SharingScene scene) {
        var who = scene.who();
        var id = scene.id();
        Object came = switch (scene) {
            case Start it -> it.correcting() == null ? drafts.start(who, id) : drafts.correct(who, id, it.correcting());
            case Write it -> drafts.save(who, id, it.section());
            case Propose _ -> proposals.propose(who, id);
            case Approve it -> approvals.approve(who, id, it.act());
            case Decline it -> approvals.decline(who, id, it.act(), it.reason());
            case Open it -> inbox.open(who, id, it.act(), it.purpose());
            case Accept _ -> inbox.accept(who, id);
            case Read _ -> inbox.read(who, id);
            case Answer it -> inbox.answer(who, id, it.act(), it.kind(), it.words());
            case Recall it -> disclosures.recall(who, id, it.act(), it.reason());
            case ConfirmDisposal it -> inbox.confirmDisposal(who, id, it.words());
        };
        switch (came) {
            case Starting.Started _, Saving.Saved _, Proposal.Made _, Approval.Given _, Approval.Declined _,
                    Reception.Done _, Reading.Opened _, org.concordat.sharing.Recall.Made _ -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
