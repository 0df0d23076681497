package org.concordat.sharing;

import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes the reference by which people speak of a disclosure: `D-7K2M-4QXA`.
///
/// Forty random bits in Crockford's base 32, which leaves out letters that are misread. It tells nothing: neither how
/// many there are nor which came first.
@Component
class References {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator random;

    References(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return "D-" + four() + "-" + four();
    }

    private String four() {
        var text = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
