package org.concordat.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.law.Gateways;
import org.concordat.law.Purposes;
import org.concordat.sharing.Section;
import org.springframework.stereotype.Component;

/// What of a document the law's registers do not know by that name.
@Component
class LawRegisters {

    private final Gateways gateways;
    private final Purposes purposes;

    LawRegisters(Gateways gateways, Purposes purposes) {
        this.gateways = gateways;
        this.purposes = purposes;
    }

    List<Problem.FieldSaid> unknown(DraftDocument document, LocalDate on) {
        return Stream.of(
                Optional.ofNullable(document.matter()).map(Section.Matter::purpose)
                        .filter(it -> purposes.find(it, on).isEmpty()).map(_ -> "/matter/purpose"),
                Optional.ofNullable(document.passage()).map(Section.Passage::gateway)
                        .filter(it -> gateways.find(it, on).isEmpty()).map(_ -> "/passage/gateway"))
                .flatMap(Optional::stream).map(it -> new Problem.FieldSaid(it, "is not in the law's register")).toList();
    }
}
