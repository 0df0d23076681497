package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Tag;

/// One hop as it is drawn: who passed it on, to whom, how it stands, and the hops below it.
///
/// @param number as the table calls it: 1.2 is the second below the first
/// @param owed what somebody there still has to do, if anything
public record HopNode(String number, String who, String to, Tag state, List<String> owed, List<HopNode> below) {

    public HopNode {
        owed = List.copyOf(owed);
        below = List.copyOf(below);
    }
}
