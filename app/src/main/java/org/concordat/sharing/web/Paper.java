package org.concordat.sharing.web;

import java.util.function.Supplier;

/// A numbered copy, ready to be pressed: what is on it is known, and takes no transaction any more.
///
/// @param name of the file
public record Paper(String name, String mediaType, Supplier<byte[]> press) {
}
