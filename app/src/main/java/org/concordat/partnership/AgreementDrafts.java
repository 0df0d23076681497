package org.concordat.partnership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.access.Access;
import org.concordat.access.Acting;
import org.concordat.access.Decision;
import org.concordat.access.SignedIn;
import org.concordat.access.Viewer;
import org.concordat.kernel.AgreementId;
import org.concordat.ledger.Ledger;
import org.concordat.partnership.AgreementOutcome.Done;
import org.concordat.partnership.AgreementOutcome.Overtaken;
import org.concordat.partnership.AgreementOutcome.Refused;
import org.concordat.partnership.AgreementOutcome.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Agreements being written, until they are offered for signature.
@Component
public class AgreementDrafts {

    private final Acting acting;
    private final Access access;
    private final Ledger ledger;
    private final AgreementFiles files;
    private final AgreementDraftSql drafts;
    private final DeedSql deeds;
    private final BodySql bodies;
    private final AgreementReferences references;

    AgreementDrafts(Acting acting, Access access, Ledger ledger, AgreementFiles files, AgreementDraftSql drafts,
            DeedSql deeds, BodySql bodies, AgreementReferences references) {
        this.acting = acting;
        this.access = access;
        this.ledger = ledger;
        this.files = files;
        this.drafts = drafts;
        this.deeds = deeds;
        this.bodies = bodies;
        this.references = references;
    }

    /// Whether this officer drafts agreements; a refusal is recorded.
    public Decision mayStart(SignedIn who) {
        return acting.as(who, viewer -> {
            var decision = mayCompose(viewer);
            if (decision instanceof Decision.Refused no) {
                ledger.record(viewer.entry("partnership.agreement.compose.refused").about(viewer.body().value())
                        .with("rules", no.rules()));
            }
            return decision;
        });
    }

    /// Starts a draft under the id made with the form; a repeated start finds the first one.
    public AgreementOutcome start(SignedIn who, AgreementId id) {
        return acting.as(who, viewer -> begin(viewer, id, null, Map.of()));
    }

    /// Starts a new version of an agreement, with everything the old one says. It takes the old one's place when every
    /// party has signed it and its first day has come; a withdrawn agreement has no place to take but its own.
    public AgreementOutcome replace(SignedIn who, AgreementId id, AgreementId old) {
        return acting.as(who, viewer -> {
            var found = files.find(old, viewer.at()).filter(it -> mayRead(viewer, it));
            if (found.isEmpty()) {   // before the rules speak of roles: what is hidden is answered like what is not there
                return refused(viewer, old, "draft", "access.exists", new Unknown());
            }
            if (mayCompose(viewer) instanceof Decision.Refused no) {
                return refused(viewer, old, "draft", no.rules(), new Refused(no));
            }
            if (access.decide(viewer, AgreementRules.REPLACE, found.get()) instanceof Decision.Refused no) {
                return refused(viewer, old, "draft", no.rules(), new Refused(no));
            }
            var place = found.get() instanceof Agreement.Withdrawn it ? it.deed().supersedes() : old;
            return begin(viewer, id, place, found.get().deed().contents().parts());
        });
    }

    /// Starts a draft from a file (`docs/agreement-json.md`), under an identity of its own.
    public AgreementImport receive(SignedIn who, AgreementId id, byte[] json) {
        return acting.as(who, viewer -> switch (mayCompose(viewer)) {
            case Decision.Refused no -> {
                refused(viewer, id, "draft", no.rules(), new Refused(no));
                yield new AgreementImport.Refused(no);
            }
            case Decision.Allowed _ -> receive(viewer, id, json);
        });
    }

    private AgreementImport receive(Viewer viewer, AgreementId id, byte[] json) {
        return switch (AgreementJson.read(json)) {
            case AgreementReading.Unreadable(var faults) -> unreadable(viewer, id, faults);
            case AgreementReading.Read(var contents) -> {
                var strangers = strangers(viewer, contents);
                yield strangers.isEmpty()
                        ? switch (begin(viewer, id, null, contents.parts())) {
                            case Done done -> new AgreementImport.Drafted(done.id());
                            case Refused(var decision) -> new AgreementImport.Refused(decision);
                            case Overtaken ignored -> new AgreementImport.Unknown();
                            case Unknown ignored -> new AgreementImport.Unknown();
                        }
                        : unreadable(viewer, id, strangers);
            }
        };
    }

    public Optional<FoundDraft> find(SignedIn who, AgreementId id) {
        return acting.as(who, viewer -> {
            var found = mine(viewer, id);
            ledger.record(viewer.entry("partnership.agreement.draft." + (found.isPresent() ? "read" : "read.refused"))
                    .about(id.value()));
            return found.map(draft -> {
                var offering = files.offering(viewer, draft);
                return new FoundDraft(draft,
                        files.names(offering.known().stream().map(Body::id).toList(), viewer.day()),
                        access.decide(viewer, AgreementDraftRules.OFFER, offering), offering.unserved(),
                        AgreementLaw.needsDesignationNotice(offering.known()));
            });
        });
    }

    /// Bodies in being whose name holds these words, by name, as many as a page of the register holds.
    public List<Body> bodies(SignedIn who, String words) {
        return acting.as(who, viewer -> mayCompose(viewer) instanceof Decision.Allowed
                ? bodies.list(new BodyFilter(null, null, words), AsOf.today(viewer), 1).rows() : List.<Body>of());
    }

    /// Saves one part and leaves the others as they are.
    public AgreementOutcome save(SignedIn who, AgreementId id, AgreementPart part) {
        return acting.as(who, viewer -> {
            deeds.lock(id);   // what is being offered at this moment is not written in
            if (mine(viewer, id).isEmpty()) {
                return refused(viewer, id, "draft", "access.exists", new Unknown());
            }
            drafts.save(viewer, id, part);
            ledger.record(viewer.entry("partnership.agreement.draft.saved").about(id.value())
                    .with("part", AgreementStep.of(part).slug()));
            return new Done(id);
        });
    }

    /// Discards a draft; whether there was one.
    public boolean discard(SignedIn who, AgreementId id) {
        return acting.as(who, viewer -> {
            var gone = mine(viewer, id).isPresent() && drafts.delete(id);
            ledger.record(viewer.entry("partnership.agreement.draft." + (gone ? "discarded" : "discard.refused"))
                    .about(id.value()));
            return gone;
        });
    }

    /// Offers a draft for signature. It becomes the agreement, under the same id, and no longer changes.
    ///
    /// @param read the moment of the draft that its officer has read; a later one is not offered
    public AgreementOutcome offer(SignedIn who, AgreementId id, Instant read) {
        return acting.as(who, viewer -> {
            deeds.lock(id);
            var draft = mine(viewer, id);
            if (draft.isEmpty()) {
                return offeredBefore(viewer, id);
            }
            if (!draft.get().saved().at().equals(read)) {
                return refused(viewer, id, "offer", "partnership.nobody-was-first", new Overtaken(draft.get().saved()));
            }
            var offering = files.offering(viewer, draft.get());
            if (access.decide(viewer, AgreementDraftRules.OFFER, offering) instanceof Decision.Refused no) {
                return refused(viewer, id, "offer", no.rules(), new Refused(no));
            }
            drafts.delete(id);
            deeds.insert(Deed.offered(draft.get(), offering.contents().orElseThrow(), viewer.officer(), viewer.at()));
            ledger.record(viewer.entry("partnership.agreement.offered").about(id.value()).under(id));
            return new Done(id);
        });
    }

    private AgreementOutcome offeredBefore(Viewer viewer, AgreementId id) {
        var deed = files.find(id, viewer.at()).filter(it -> mayRead(viewer, it)).map(Agreement::deed)
                .filter(it -> it.owner().equals(viewer.body()));
        if (deed.isPresent() && deed.get().offeredBy().equals(viewer.officer())) {
            return new Done(id);
        }
        return deed.<AgreementOutcome>map(it -> refused(viewer, id, "offer", "partnership.nobody-was-first",
                        new Overtaken(deeds.offeredBy(id))))
                .orElseGet(() -> refused(viewer, id, "offer", "access.exists", new Unknown()));
    }

    private AgreementOutcome begin(Viewer viewer, AgreementId id, @Nullable AgreementId supersedes,
            Map<AgreementStep, AgreementPart> parts) {
        var draft = AgreementDraft.started(viewer, id, references.next(), supersedes, parts);
        if (access.decide(viewer, AgreementDraftRules.DRAFT, draft) instanceof Decision.Refused no) {
            return refused(viewer, id, "draft", no.rules(), new Refused(no));
        }
        if (drafts.insert(draft)) {
            ledger.record(viewer.entry("partnership.agreement.draft.started").about(id.value()));
            return new Done(id);
        }
        return mine(viewer, id).isPresent() ? new Done(id)
                : refused(viewer, id, "draft", "access.exists", new Unknown());
    }

    /// Whether a way to begin one is offered. Nothing was asked for, so no refusal is recorded.
    public boolean offers(SignedIn who) {
        return acting.as(who, viewer -> mayCompose(viewer) instanceof Decision.Allowed);
    }

    private Decision mayCompose(Viewer viewer) {
        return access.decide(viewer, AgreementDraftRules.COMPOSE, viewer.body());
    }

    private boolean mayRead(Viewer viewer, Agreement agreement) {
        return access.decide(viewer, AgreementRules.READ, agreement) instanceof Decision.Allowed;
    }

    private Optional<AgreementDraft> mine(Viewer viewer, AgreementId id) {
        return Optional.of(id).filter(it -> mayCompose(viewer) instanceof Decision.Allowed).flatMap(drafts::find)
                .filter(draft -> access.decide(viewer, AgreementDraftRules.DRAFT, draft) instanceof Decision.Allowed);
    }

    private List<AgreementReading.Fault> strangers(Viewer viewer, AgreementContents contents) {
        var known = files.names(contents.parties().bodies(), viewer.day()).keySet();
        var faults = new ArrayList<AgreementReading.Fault>();
        for (int i = 0; i < contents.parties().all().size(); i++) {
            if (!known.contains(contents.parties().all().get(i).body())) {
                faults.add(new AgreementReading.Fault("parties[" + i + "].body",
                        "No body is known here by this identifier"));
            }
        }
        return faults;
    }

    private AgreementImport unreadable(Viewer viewer, AgreementId id, List<AgreementReading.Fault> faults) {
        ledger.record(viewer.entry("partnership.agreement.import.refused").about(id.value())
                .with("faults", String.valueOf(faults.size())));
        return new AgreementImport.Unreadable(faults);
    }

    private AgreementOutcome refused(Viewer viewer, AgreementId id, String verb, String rules, AgreementOutcome answer) {
        ledger.record(viewer.entry("partnership.agreement." + verb + ".refused").about(id.value()).with("rules", rules));
        return answer;
    }
}
