package org.concordat.partnership;

import java.util.random.RandomGenerator;
import org.concordat.kernel.Crockford;
import org.springframework.stereotype.Component;

/// Makes the reference by which people speak of an agreement: `ISA-7K2M-4QXA`, forty random bits in Crockford's
/// base 32. It tells neither how many there are nor which came first.
@Component
class AgreementReferences {

    private final RandomGenerator random;

    AgreementReferences(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return Crockford.reference("ISA", Crockford.drawn(random, 8));
    }
}
