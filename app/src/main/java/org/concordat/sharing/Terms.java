package org.concordat.sharing;

import org.jspecify.annotations.Nullable;

/// On what terms a disclosure may be read: its marking and its handling code, with the conditions under code C.
public record Terms(Marking marking, HandlingCode code, @Nullable ActionCode action,
                    @Nullable Sanitisation sanitisation, @Nullable String conditions) {
}
