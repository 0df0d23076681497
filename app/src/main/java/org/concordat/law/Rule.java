package org.concordat.law;

import java.util.List;

/// A rule of the register: a name, and the bars it puts up against one gateway for one question (none: it is content).
record Rule(String id, Test test) {

    interface Test {
        List<Bar> bars(Gateway gateway, Question question);
    }
}
