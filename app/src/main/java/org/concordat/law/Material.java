package org.concordat.law;

import java.util.EnumSet;
import java.util.Set;

/// What kind of information is meant, as far as it decides what a gateway can carry.
public enum Material {
    PERSONAL("Personal data"),
    DEPERSONALISED("Depersonalised data: nobody can be identified from it"),
    ABOUT_A_CHILD("About a child, or about someone else and related to a child"),
    ABOUT_AN_ADULT("About an adult, and not related to a child"),
    INTELLIGENCE_SERVICE("Held by, obtained from, derived from or relating to an intelligence service"),
    PATIENT("Patient information"),
    HEALTH_OR_SOCIAL_CARE("From a health or social care body"),
    INVESTIGATORY_POWERS("Its disclosure is barred by the Investigatory Powers Act 2016"),
    SENSITIVE("Special category data (sensitive processing)"),
    CRIMINAL_OFFENCE("About criminal convictions or offences");

    private final String words;

    Material(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// These kinds and those they cannot be without: information about a child is personal data, patient information
    /// is also sensitive and from a health body.
    static Set<Material> withImplied(Set<Material> declared) {
        Set<Material> all = EnumSet.noneOf(Material.class);
        all.addAll(declared);
        if (all.contains(PATIENT)) {
            all.add(SENSITIVE);
            all.add(HEALTH_OR_SOCIAL_CARE);
        }
        if (all.contains(SENSITIVE) || all.contains(CRIMINAL_OFFENCE)
                || all.contains(ABOUT_A_CHILD) || all.contains(ABOUT_AN_ADULT)) {
            all.add(PERSONAL);
        }
        return all;
    }
}
