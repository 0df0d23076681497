package org.concordat.law;

/// The register cannot be read as written: a fault at start-up, naming file, entry and field.
public class InvalidLaw extends RuntimeException {

    InvalidLaw(String message) {
        super(message);
    }
}
