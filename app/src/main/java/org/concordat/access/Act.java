package org.concordat.access;

/// Something that can be done to a kind of thing: `sharing.disclosure.approve`.
///
/// @param <T> what it is done to
public record Act<T>(String id, Class<T> thing) {

    public static <T> Act<T> of(String id, Class<T> thing) {
        return new Act<>(id, thing);
    }
}
