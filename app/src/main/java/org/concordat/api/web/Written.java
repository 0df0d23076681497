package org.concordat.api.web;

import org.concordat.kernel.PlainText;
import org.concordat.sharing.MarkingLine;

/// Holds what a system sends to what the same field of a form takes.
final class Written {

    private Written() {
    }

    /// *Errors*: throws, so that the document is refused with the field's name.
    static void official(int charactersMax, String words) {
        PlainText.fault(words, charactersMax).ifPresent(fault -> {
            throw new IllegalArgumentException("text refused: " + fault);
        });
        if (MarkingLine.aboveOfficial(words)) {
            throw new IllegalArgumentException("text refused: marked above OFFICIAL");
        }
    }
}
