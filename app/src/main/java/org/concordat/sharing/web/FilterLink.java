package org.concordat.sharing.web;

/// One way to narrow a list.
public record FilterLink(String words, String href, boolean current) {
}
