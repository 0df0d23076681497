package org.concordat.sharing;

/// A word that stays home, and where it was found in what would leave.
///
/// @param term empty where it cannot be said which
/// @param of what the place is part of, where there are several such places; else empty
public record Leak(String term, Place place, String of) {

    /// Every place that is searched.
    public enum Place {
        SUBJECT("who or what it is about"),
        TITLE("the title"),
        WORDS("the words that travel"),
        CONDITIONS("the conditions of handling"),
        AUDIENCE("why somebody needs to know"),
        WHY("why it is corrected"),
        NEEDS("an answer to what the gateway needs"),
        ONWARD("why it may be passed on, or may not"),
        ATTACHMENT_TITLE("what an attachment is said to be"),
        ATTACHMENT_NAME("the name of an attachment"),
        ATTACHMENT_WORDS("the words in an attachment"),
        /// Whatever stays home: it cannot be said whether it stands there.
        ATTACHMENT_UNSAID("letters that an attachment does not say");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
