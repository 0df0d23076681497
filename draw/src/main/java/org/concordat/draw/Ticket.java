package org.concordat.draw;

import java.nio.charset.StandardCharsets;

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
    private static final int BILLION = 1_000_000_000;
    private static final int NINE = 9;
    private static final long LOW = 0xffff_ffffL;

    static Ticket of(byte[] hash, String id) {
        var whole = words(hash);
        var number = new byte[2 + (WORDS + 1) * NINE];
        number[0] = '0';
        number[1] = '.';
        int last = 2 + LEAST_DIGITS;
        for (int at = 2; at < number.length; ) {
            long left = divided(whole);
            for (int i = 0; i < NINE; i++) {
                number[at++] = (byte) ('0' + left % 10);
                last = left % 10 == 0 ? last : Math.max(last, at);
                left /= 10;
            }
        }
        return new Ticket(new String(number, 0, last, StandardCharsets.US_ASCII), id);
    }

    /// The first eighteen digits of a ticket's number, without making the rest: enough to tell nearly all apart.
    static long firstDigits(byte[] hash) {
        var whole = words(hash);
        long last = divided(whole);
        long next = 0;
        for (long word : whole) {
            next = (next << 32 | word) % BILLION;
        }
        return reversed(last) * BILLION + reversed(next);
    }

    /// The hash as a whole number, its highest word first.
    private static long[] words(byte[] hash) {
        var words = new long[WORDS];
        for (int i = 0; i < hash.length; i++) {
            words[i / 4] = (words[i / 4] << 8 | hash[i] & 0xff) & LOW;
        }
        return words;
    }

    /// Divides it by a billion, in place; what remains are its last nine digits.
    private static long divided(long[] whole) {
        long rest = 0;
        for (int i = 0; i < WORDS; i++) {
            long dividend = rest << 32 | whole[i];
            whole[i] = dividend / BILLION;
            rest = dividend % BILLION;
        }
        return rest;
    }

    private static long reversed(long nineDigits) {
        long left = nineDigits;
        long reversed = 0;
        for (int i = 0; i < NINE; i++) {
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
