package org.concordat.sharing.web;

import java.util.List;
import org.concordat.govuk.Tag;

/// One hop as it is drawn: who passed it on, what is known of it, and the hops below it.
public record HopNode(String id, String who, Tag state, List<String> facts, List<HopNode> below) {

    public HopNode {
        facts = List.copyOf(facts);
        below = List.copyOf(below);
    }
}
