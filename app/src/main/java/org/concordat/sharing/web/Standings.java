package org.concordat.sharing.web;

import org.concordat.govuk.Tag;
import org.concordat.govuk.Tag.Colour;
import org.concordat.sharing.Disclosure;
import org.concordat.sharing.Originated.Standing;

/// Where a disclosure stands, as a tag.
final class Standings {

    private Standings() {
    }

    static Tag tag(Standing standing) {
        return Tag.of(standing.words(), switch (standing) {
            case PROPOSED -> Colour.BLUE;
            case SENT -> Colour.GREEN;
            case DECLINED -> Colour.ORANGE;
            case RECALLED -> Colour.RED;
            case SUPERSEDED, EXPIRED -> Colour.GREY;
        });
    }

    /// Whether those who read it have to say that it is gone.
    static boolean ended(Disclosure.State state) {
        return switch (Standing.of(state)) {
            case RECALLED, SUPERSEDED, EXPIRED -> true;
            case PROPOSED, SENT, DECLINED -> false;
        };
    }
}
