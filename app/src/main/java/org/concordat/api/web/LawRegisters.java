package org.concordat.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateways;
import org.concordat.law.Purposes;
import org.jspecify.annotations.Nullable;
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

    List<Problem.FieldSaid> unknown(DraftDocument it, LocalDate on) {
        return Stream.of(purpose("/matter/purpose", it.matter() == null ? null : it.matter().purpose(), on),
                        gateway("/passage/gateway", it.passage() == null ? null : it.passage().gateway(), on))
                .flatMap(Optional::stream).toList();
    }

    List<Problem.FieldSaid> unknown(RequestDocument it, LocalDate on) {
        return Stream.of(purpose("/whom/purpose", it.whom() == null ? null : it.whom().purpose(), on),
                        gateway("/way/asking", it.way() == null ? null : it.way().asking(), on),
                        gateway("/way/answering", it.way() == null ? null : it.way().answering(), on))
                .flatMap(Optional::stream).toList();
    }

    private Optional<Problem.FieldSaid> purpose(String pointer, @Nullable Purpose it, LocalDate on) {
        return Optional.ofNullable(it).filter(named -> purposes.find(named, on).isEmpty()).map(_ -> unknown(pointer));
    }

    Optional<Problem.FieldSaid> gateway(String pointer, @Nullable GatewayId it, LocalDate on) {
        return Optional.ofNullable(it).filter(named -> gateways.find(named, on).isEmpty()).map(_ -> unknown(pointer));
    }

    private static Problem.FieldSaid unknown(String pointer) {
        return new Problem.FieldSaid(pointer, "is not in the law's register");
    }
}
