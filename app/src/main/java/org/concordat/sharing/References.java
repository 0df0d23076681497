package org.concordat.sharing;

import java.util.random.RandomGenerator;
import org.concordat.kernel.Crockford;
import org.springframework.stereotype.Component;

/// Makes the reference by which people speak of a disclosure: `D-7K2M-4QXA`.
///
/// Forty random bits in Crockford's base 32, which leaves out letters that are misread. It tells nothing: neither how
/// many there are nor which came first.
@Component
class References {

    private final RandomGenerator random;

    References(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return Crockford.reference("D", Crockford.drawn(random, 8));
    }
}
