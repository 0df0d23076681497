package org.concordat.partnership.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.kernel.AgreementId;

/// Where the pages of agreements stand.
final class AgreementPaths {

    static final String ALL = "/agreements";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private AgreementPaths() {
    }

    /// An id as it stands in an address. What is not one names nothing.
    static Optional<AgreementId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(new AgreementId(UUID.fromString(text))) : Optional.empty();
    }

    static String one(AgreementId id) {
        return ALL + "/" + id;
    }

    static String of(AgreementId id, String what) {
        return one(id) + "/" + what;
    }

    static String draft(AgreementId id) {
        return of(id, "draft");
    }
}
