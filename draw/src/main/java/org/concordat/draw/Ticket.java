package org.concordat.draw;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/// The number that an id draws under a seed: a decimal fraction between 0 and 1, as text, since the digits are what is
/// agreed. Those with the smallest numbers are drawn, in their order.
///
/// *Shape*: `0.` and at least 64 digits: those of the SHA-256 of seed and id as a whole number, the last one first. The
/// last digits of such a number are even; its first are not.
/// *Source*: `consistent_sampler` 1.0.10, `sha256_uniform` and `first_fraction`.
public record Ticket(String number, String id) {

    private static final int LEAST_DIGITS = 64;
    private static final int SHOWN = 9;
    private static final int WORDS = 8;
    private static final long BILLION = 1_000_000_000;
    private static final long LOW = 0xffff_ffffL;

    static Ticket of(byte[] hash, String id) {
        var digits = new BigInteger(1, hash).toString();
        var padded = "0".repeat(Math.max(0, LEAST_DIGITS - digits.length())) + digits;
        return new Ticket("0." + new StringBuilder(padded).reverse(), id);
    }

    /// The first eighteen digits of a ticket's number, without making the rest: enough to tell nearly all apart.
    static long firstDigits(byte[] hash) {
        var words = ByteBuffer.wrap(hash).asIntBuffer();
        long[] quotient = new long[WORDS];
        long rest = 0;
        for (int i = 0; i < WORDS; i++) {
            long dividend = rest << 32 | words.get(i) & LOW;
            quotient[i] = dividend / BILLION;
            rest = dividend % BILLION;
        }
        long next = 0;
        for (long word : quotient) {
            next = (next << 32 | word) % BILLION;
        }
        return reversed(rest) * BILLION + reversed(next);
    }

    private static long reversed(long nineDigits) {
        long left = nineDigits;
        long reversed = 0;
        for (int i = 0; i < SHOWN; i++) {
            reversed = reversed * 10 + left % 10;
            left /= 10;
        }
        return reversed;
    }

    /// The number as the reference shows it: up to nine digits after its first nines; cut, never rounded.
    public String shown() {
        int place = 2;
        while (place < number.length() && number.charAt(place) == '9') {
            place++;
        }
        return number.substring(0, Math.min(number.length(), place + SHOWN));
    }
}
