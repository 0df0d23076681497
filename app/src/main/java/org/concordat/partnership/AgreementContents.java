package org.concordat.partnership;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.partnership.AgreementPart.Basis;
import org.concordat.partnership.AgreementPart.Contents;
import org.concordat.partnership.AgreementPart.Parties;
import org.concordat.partnership.AgreementPart.Publication;
import org.concordat.partnership.AgreementPart.Term;

/// Everything an agreement says: what is offered, signed, imported and exported.
public record AgreementContents(Contents contents, Parties parties, Basis basis, Term term, Publication publication) {

    Map<AgreementStep, AgreementPart> parts() {
        var parts = new EnumMap<AgreementStep, AgreementPart>(AgreementStep.class);
        for (var part : new AgreementPart[] {contents, parties, basis, term, publication}) {
            parts.put(AgreementStep.of(part), part);
        }
        return parts;
    }

    /// What these parts say together, once every one is there.
    static Optional<AgreementContents> of(Map<AgreementStep, AgreementPart> parts) {
        return parts.size() < AgreementStep.values().length ? Optional.empty() : Optional.of(new AgreementContents(
                (Contents) parts.get(AgreementStep.CONTENTS),
                (Parties) parts.get(AgreementStep.PARTIES),
                (Basis) parts.get(AgreementStep.BASIS),
                (Term) parts.get(AgreementStep.TERM),
                (Publication) parts.get(AgreementStep.PUBLICATION)));
    }
}
