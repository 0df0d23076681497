package org.concordat.consultation;

import java.util.List;

/// What is asked: one of some choices, or words.
///
/// @param choices none where it is answered in words
public record Question(Both words, List<Both> choices) {

    public static final int CHOICES_MAX = 10;

    public Question {
        choices = List.copyOf(choices);
    }

    public boolean isPoll() {
        return !choices.isEmpty();
    }
}
