package org.concordat.partnership;

import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Makes the reference by which people speak of an agreement: `ISA-7K2M-4QXA`, forty random bits in Crockford's
/// base 32. It tells neither how many there are nor which came first.
@Component
class AgreementReferences {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final RandomGenerator random;

    AgreementReferences(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        var text = new StringBuilder("ISA-");
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
