package org.concordat.upkeep;

/// It is not done, or not whole. The message is a sentence for whoever runs the service.
final class Refused extends Exception {

    Refused(String sentence) {
        super(sentence);
    }
}
