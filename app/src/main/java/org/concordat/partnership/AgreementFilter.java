package org.concordat.partnership;

import org.jspecify.annotations.Nullable;

/// Which agreements are looked for.
///
/// @param state null: in any
/// @param words that stand in the title or the reference, in any case; empty: any
public record AgreementFilter(@Nullable AgreementState state, String words) {

    public static final int WORDS_MAX = 100;

    public static final AgreementFilter ALL = new AgreementFilter(null, "");
}
