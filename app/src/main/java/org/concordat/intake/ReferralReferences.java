package org.concordat.intake;

import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes the reference by which people speak of a concern: `C-7K2M-4QXA`, forty random bits in Crockford's base 32.
@Component
class ReferralReferences {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator random;

    ReferralReferences(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return "C-" + four() + "-" + four();
    }

    private String four() {
        var text = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
