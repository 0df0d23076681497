package org.concordat.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.concordat.demonstration.SharingScene.Accept;
import org.concordat.demonstration.SharingScene.AnotherVersion;
import org.concordat.demonstration.SharingScene.Answer;
import org.concordat.demonstration.SharingScene.Approve;
import org.concordat.demonstration.SharingScene.AskGrant;
import org.concordat.demonstration.SharingScene.AskOnward;
import org.concordat.demonstration.SharingScene.Attach;
import org.concordat.demonstration.SharingScene.BreakGlass;
import org.concordat.demonstration.SharingScene.ConfirmCorrection;
import org.concordat.demonstration.SharingScene.ConfirmDisposal;
import org.concordat.demonstration.SharingScene.Decline;
import org.concordat.demonstration.SharingScene.DeclineGrant;
import org.concordat.demonstration.SharingScene.Derive;
import org.concordat.demonstration.SharingScene.GiveGrant;
import org.concordat.demonstration.SharingScene.KeepHome;
import org.concordat.demonstration.SharingScene.Open;
import org.concordat.demonstration.SharingScene.Print;
import org.concordat.demonstration.SharingScene.Propose;
import org.concordat.demonstration.SharingScene.Read;
import org.concordat.demonstration.SharingScene.Recall;
import org.concordat.demonstration.SharingScene.ReviewGlass;
import org.concordat.demonstration.SharingScene.ReviewRetention;
import org.concordat.demonstration.SharingScene.SayOnward;
import org.concordat.demonstration.SharingScene.Start;
import org.concordat.demonstration.SharingScene.WithdrawGrant;
import org.concordat.demonstration.SharingScene.Write;
import org.concordat.sharing.Approval;
import org.concordat.sharing.Approvals;
import org.concordat.sharing.Attaching;
import org.concordat.sharing.Attachments;
import org.concordat.sharing.Breakings;
import org.concordat.sharing.Consenting;
import org.concordat.sharing.Corrections;
import org.concordat.sharing.Copies;
import org.concordat.sharing.Disclosures;
import org.concordat.sharing.Drafts;
import org.concordat.sharing.Glass;
import org.concordat.sharing.Granting;
import org.concordat.sharing.Grants;
import org.concordat.sharing.Homes;
import org.concordat.sharing.Inbox;
import org.concordat.sharing.Onwards;
import org.concordat.sharing.Proposal;
import org.concordat.sharing.Proposals;
import org.concordat.sharing.Reading;
import org.concordat.sharing.Reception;
import org.concordat.sharing.Saving;
import org.concordat.sharing.Retaining;
import org.concordat.sharing.RetentionReviews;
import org.concordat.sharing.Reviewing;
import org.concordat.sharing.Reviews;
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
    private final Grants grants;
    private final Breakings breakings;
    private final Reviews reviews;
    private final Homes homes;
    private final Attachments attachments;
    private final Copies copies;
    private final Onwards onwards;
    private final Corrections corrections;
    private final RetentionReviews retention;

    SharingPerformer(Drafts drafts, Proposals proposals, Approvals approvals, Inbox inbox, Disclosures disclosures,
                     Grants grants, Breakings breakings, Reviews reviews, Homes homes, Attachments attachments,
                     Copies copies, Onwards onwards, Corrections corrections, RetentionReviews retention) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.approvals = approvals;
        this.inbox = inbox;
        this.disclosures = disclosures;
        this.grants = grants;
        this.breakings = breakings;
        this.reviews = reviews;
        this.homes = homes;
        this.attachments = attachments;
        this.copies = copies;
        this.onwards = onwards;
        this.corrections = corrections;
        this.retention = retention;
    }

    void perform(SharingScene scene) {
        var who = scene.who();
        var id = scene.id();
        Object came = switch (scene) {
            case Start it -> it.correcting() == null ? drafts.start(who, id) : drafts.correct(who, id, it.correcting(), it.why());
            case Write it -> drafts.save(who, id, it.section());
            case KeepHome it -> homes.keep(who, id, it.terms());
            case Attach it -> attachments.attach(who, id, it.act(), it.title(), it.name(), it.words().getBytes(UTF_8));
            case AnotherVersion it -> homes.another(who, id, it.of());
            case Print it -> copies.make(who, id, it.act());
            case Propose _ -> proposals.propose(who, id);
            case Approve it -> approvals.approve(who, id, it.act());
            case Decline it -> approvals.decline(who, id, it.act(), it.kind(), it.reason());
            case Open it -> inbox.open(who, id, it.act(), it.purpose());
            case Accept _ -> inbox.accept(who, id);
            case Read _ -> inbox.read(who, id);
            case Answer it -> inbox.answer(who, id, it.act(), it.kind(), it.words(), it.cameOf());
            case Recall it -> disclosures.recall(who, id, it.act(), it.reason());
            case ConfirmDisposal it -> inbox.confirmDisposal(who, id, it.words());
            case AskGrant it -> grants.ask(who, it.act(), id, it.colleague(), it.until(), it.reason());
            case GiveGrant it -> grants.give(who, it.grant(), it.act());
            case DeclineGrant it -> grants.decline(who, it.grant(), it.act(), it.reason());
            case WithdrawGrant it -> grants.withdraw(who, it.grant(), it.act(), it.reason());
            case BreakGlass it -> breakings.breakGlass(who, it.act(),
                    disclosures.find(it.teller(), id).orElseThrow().disclosure().reference(), it.why());
            case AskOnward it -> onwards.ask(who, it.act(), id, it.gateway(), it.audience(), it.reason());
            case SayOnward it -> it.yes() ? onwards.give(who, it.onward(), it.act(), it.reason())
                    : onwards.decline(who, it.onward(), it.act(), it.reason());
            case Derive it -> drafts.derive(who, id, it.from());
            case ConfirmCorrection _ -> corrections.confirm(who, id);
            case ReviewRetention it -> retention.review(who, id, it.act(), it.due(), it.words(), it.next());
            case ReviewGlass it -> reviews.review(who, it.breaking(), it.act(), it.outcome(), it.reasons());
        };
        switch (came) {
            case Starting.Started _, Saving.Saved _, Proposal.Made _, Approval.Given _, Approval.Declined _,
                    Reception.Done _, Reading.Opened _, org.concordat.sharing.Recall.Made _,
                    Granting.Done _, Consenting.Done _, Glass.Broken _, Reviewing.Done _, Retaining.Done _, Attaching.Added _, Copies.Making.Made _ -> { }
            case Boolean kept when kept -> { }
            default -> throw new IllegalStateException(scene + " came to " + came);
        }
    }
}
