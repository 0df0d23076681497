package org.concordat.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/// What `sdc` wrote of one release, by name: its tables, what describes them, its rules and its utility. All of it is published.
record FigureFiles(SortedMap<String, String> all) {

    FigureFiles {
        all = new TreeMap<>(all);
    }
}
