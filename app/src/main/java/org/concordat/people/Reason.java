package org.concordat.people;

/// Why two identities may be of one person, or may not, in words for a person to judge by.
///
/// @param one what the first says; empty where saying it adds nothing
/// @param other what the second says
public record Reason(Kind kind, String one, String other) {

    /// What is alike, and what is not. Those whose words begin a doubt speak against it.
    public enum Kind {
        SAME_IDENTIFIER("The same identifier", 12),
        IDENTIFIER_SLIP("An identifier with one character different", 7),
        BORN_SAME("The same date of birth", 10),
        BORN_SWAPPED("A date of birth with day and month swapped", 8),
        BORN_SLIP("A date of birth with one digit different", 6),
        BORN_NEARLY("Dates of birth that differ in the day, the month or the year alone", 3),
        BORN_FITS("A date of birth that fits the age", 2),
        AGE_SAME("The same age band", 2),
        NAME_SAME("The same name", 5),
        NAME_FORM("Two forms of one name", 4),
        NAME_SOUND("Names that sound alike", 4),
        NAME_SPELT("The same name in another spelling", 4),
        NAME_INITIAL("A name that begins with that letter", 1),
        NAMES_TURNED("The names in another order", 0),
        AREA_SAME("The same area", 3),
        NAME_OTHER("A name that the other does not have", -3),
        BORN_OTHER("Dates of birth that differ", -6),
        AGE_OTHER("An age that does not fit", -4),
        AREA_OTHER("Areas that differ", -1);

        private final String words;
        private final int says;

        Kind(String words, int says) {
            this.words = words;
            this.says = says;
        }

        public String words() {
            return words;
        }

        public boolean isDoubt() {
            return says < 0;
        }

        /// How much it says, beside the others; it puts suggestions in order while they are looked at, and goes nowhere.
        int says() {
            return says;
        }
    }

    static Reason of(Kind kind) {
        return new Reason(kind, "", "");
    }
}
