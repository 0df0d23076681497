package org.concordat.intake;

import java.util.random.RandomGenerator;
import org.concordat.kernel.Crockford;
import org.springframework.stereotype.Component;

/// Makes the reference by which people speak of a concern: `C-7K2M-4QXA`, forty random bits in Crockford's base 32.
@Component
class ReferralReferences {

    private final RandomGenerator random;

    ReferralReferences(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return Crockford.reference("C", Crockford.drawn(random, 8));
    }
}
