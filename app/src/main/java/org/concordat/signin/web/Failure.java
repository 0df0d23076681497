package org.concordat.signin.web;

import java.util.Locale;

/// Why a sign-in came to nothing.
public enum Failure {
    NOT_BEGUN_HERE, DECLINED, NOT_GOOD, SOMEONE_ELSE, NOT_ANEW, UNREACHABLE;

    /// As the ledger has it.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
