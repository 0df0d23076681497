package org.concordat.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.web.Known;
import org.concordat.sharing.web.When;

/// A case as it is exported, once for people and for programs: both are written from this.
///
/// @param left what is not in it, a sentence each
record BundleText(List<Section> sections, List<String> left) {

    BundleText {
        sections = List.copyOf(sections);
        left = List.copyOf(left);
    }

    /// @param key by which programs find it
    /// @param brief whether people read each row as one line
    record Section(String key, String heading, boolean brief, List<List<Item>> rows) {

        Section {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param words for people
    /// @param plain for programs: the same, or what it was before it was put into words
    record Item(String key, String name, String words, Object plain) {

        static Item of(String key, String name, String words) {
            return new Item(key, name, words, words);
        }

        static Item at(String key, String name, Instant at) {
            return new Item(key, name, When.at(at), at.toString());
        }

        static Item on(String key, String name, LocalDate day) {
            return new Item(key, name, When.on(day), day.toString());
        }

        static Item by(String key, String name, OfficerId officer, Known known) {
            return new Item(key, name, known.officer(officer), Map.of("id", officer.toString(), "name", known.officer(officer)));
        }

        static Item by(String key, String name, BodyId body, Known known) {
            return new Item(key, name, known.body(body), Map.of("id", body.toString(), "name", known.body(body)));
        }
    }
}
