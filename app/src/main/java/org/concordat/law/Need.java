package org.concordat.law;

/// Something an officer must be able to answer before a route is used: a condition, a notice, a test.
/// The law does not judge the answer; it says that the question must be asked, and cites it.
public record Need(String slug, String question, Authority authority) implements Dated {
}
