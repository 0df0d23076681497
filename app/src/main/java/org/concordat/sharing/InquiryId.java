package org.concordat.sharing;

import java.util.UUID;

/// An inquiry, from its first draft on. Random, so that it tells nothing.
public record InquiryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
