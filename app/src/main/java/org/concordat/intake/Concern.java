package org.concordat.intake;

import org.concordat.people.AgeBand;
import org.jspecify.annotations.Nullable;

/// What somebody is worried about, as they give it: what they saw apart from what they make of it.
public sealed interface Concern {

    /// What a concern is about.
    enum Kind {
        PERSON("A person"),
        ONLINE("Something online");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    Account account();

    /// What was seen, what is made of it, and what was done.
    ///
    /// @param seen up to 4,000 characters, as are the others
    /// @param done what whoever refers has done already, if anything
    record Account(String seen, String worry, @Nullable String done) {
    }

    /// A person, as named by whoever refers; nobody has looked yet whether they are known.
    ///
    /// @param place a town, school or work place, never an address
    record AboutPerson(String name, @Nullable String otherNames, AgeBand ageBand, Gender gender,
                       @Nullable String place, Account account) implements Concern {
    }

    /// Something online.
    ///
    /// @param address as text: it is never fetched, and never a link
    /// @param seenWhere the service or place in which it was seen
    record AboutMaterial(String address, OnlineMaterial material, String seenWhere, Account account) implements Concern {
    }

    default Kind kind() {
        return switch (this) {
            case AboutPerson _ -> Kind.PERSON;
            case AboutMaterial _ -> Kind.ONLINE;
        };
    }
}
