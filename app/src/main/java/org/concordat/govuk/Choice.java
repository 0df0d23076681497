package org.concordat.govuk;

import java.util.List;

/// A question answered by choosing among options: [Radios] or [Checkboxes].
public sealed interface Choice extends Field permits Radios, Checkboxes {

    List<Option> options();

    boolean chosen(Option option);

    /// The first option has the question's own id, so that the error summary leads to it.
    default String id(int index) {
        return index == 0 ? name() : name() + "-" + (index + 1);
    }

    default String optionHintId(int index) {
        return id(index) + "-item-hint";
    }
}
