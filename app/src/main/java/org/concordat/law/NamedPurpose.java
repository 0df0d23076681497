package org.concordat.law;

import org.concordat.kernel.Purpose;

/// A purpose for which information may be shared, in words, and where the law speaks of it.
public record NamedPurpose(Purpose purpose, Words label, Authority authority) implements Dated {

    @Override
    public String slug() {
        return purpose.slug();
    }
}
