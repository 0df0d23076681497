package org.concordat.partnership;

import java.util.UUID;
import org.concordat.access.Role;
import org.concordat.access.SignedIn;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyKind;
import org.concordat.partnership.Founders.Staffed;
import org.springframework.context.ApplicationContext;

/// A force and a council with two agreement owners each, a stranger, and what they agree on, made through the front
/// doors.
public record Signatories(Founders founders, Agreements agreements, AgreementDrafts drafts, Staffed force,
                          Staffed council, SignedIn forceOwner, SignedIn forceDeputy, SignedIn councilOwner,
                          SignedIn councilDeputy, SignedIn stranger) {

    public static Signatories of(ApplicationContext context) {
        var founders = Founders.of(context);
        var force = founders.body(BodyKind.POLICE_FORCE);
        var council = founders.body(BodyKind.LOCAL_AUTHORITY);
        var other = founders.body(BodyKind.POLICE_FORCE);
        return new Signatories(founders, context.getBean(Agreements.class), context.getBean(AgreementDrafts.class), force,
                council, owner(founders, force, "Force Owner"), owner(founders, force, "Force Deputy"),
                owner(founders, council, "Council Owner"), owner(founders, council, "Council Deputy"),
                owner(founders, other, "Stranger"));
    }

    static SignedIn owner(Founders founders, Staffed body, String name) {
        var officer = founders.officer(body.one(), body.body(), name);
        founders.give(body.one(), body.other(), officer, Role.AGREEMENT_OWNER);
        return founders.now(new SignedIn(officer, body.one().at()));
    }

    public SignedIn now(SignedIn who) {
        return founders.now(who);
    }

    /// A draft of the force, with every part written.
    public AgreementId drafted(AgreementContents contents) {
        var id = new AgreementId(UUID.randomUUID());
        done(drafts.start(now(forceOwner), id));
        AgreementSamples.parts(contents).forEach(part -> done(drafts.save(now(forceOwner), id, part)));
        return id;
    }

    public AgreementId drafted() {
        return drafted(AgreementSamples.between(force.body(), council.body()));
    }

    public AgreementId offered(AgreementContents contents) {
        var id = drafted(contents);
        done(offer(id));
        return id;
    }

    public AgreementId offered() {
        return offered(AgreementSamples.between(force.body(), council.body()));
    }

    AgreementOutcome offer(AgreementId id) {
        var read = drafts.find(now(forceOwner), id).orElseThrow().draft().saved().at();
        return drafts.offer(now(forceOwner), id, read);
    }

    /// Signed by both.
    public AgreementId signed(AgreementContents contents) {
        var id = offered(contents);
        bothSign(id);
        return id;
    }

    private void bothSign(AgreementId id) {
        done(agreements.sign(now(forceOwner), id, "Assistant Chief Constable"));
        done(agreements.sign(now(councilOwner), id, "Director of Children's Services"));
    }

    /// Offers a draft as it stands, and has both sign it.
    public void sign(AgreementId id) {
        done(offer(id));
        bothSign(id);
    }

    public AgreementId signed() {
        return signed(AgreementSamples.between(force.body(), council.body()));
    }

    AgreementState state(AgreementId id) {
        return agreements.find(now(forceOwner), id, now(forceOwner).at()).orElseThrow().agreement().state();
    }

    public static void done(AgreementOutcome outcome) {
        if (!(outcome instanceof AgreementOutcome.Done)) {
            throw new AssertionError("not done: " + outcome);
        }
    }
}
