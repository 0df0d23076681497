package org.concordat.kernel;

/// Holds what people typed to the limits of the form, also where no form was used.
public final class Words {

    private Words() {
    }

    /// *Errors*: text that the form would have refused throws, for it did not come from the form.
    public static String within(int charactersMax, String words) {
        PlainText.fault(words, charactersMax).ifPresent(fault -> {
            throw new IllegalArgumentException("text refused: " + fault);
        });
        return words;
    }

    /// The same, and nothing in them is marked above OFFICIAL.
    public static String official(int charactersMax, String words) {
        if (MarkingLine.aboveOfficial(words)) {
            throw new IllegalArgumentException("text refused: marked above OFFICIAL");
        }
        return within(charactersMax, words);
    }
}
