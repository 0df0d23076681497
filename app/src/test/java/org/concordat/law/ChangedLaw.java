package org.concordat.law;

import java.time.LocalDate;

/// The register's own law, changed on a day.
public final class ChangedLaw {

    private ChangedLaw() {
    }

    /// From a day on there are so many working days for what one of the limits speaks of.
    public static LawBook limit(String slug, LocalDate from, int workingDays) {
        return LawBook.read(name -> name.equals("limits.json") ? changed(slug, from, workingDays) : LawBook.resource(name));
    }

    private static String changed(String slug, LocalDate from, int workingDays) {
        var json = LawBook.resource("limits.json");
        var begin = json.indexOf("{\n      \"id\": \"" + slug + "\"");
        var end = json.indexOf('}', json.indexOf("\"workingDays\"", begin)) + 1;
        var entry = json.substring(begin, end);
        var until = entry.replaceFirst("(\"from\": \"[0-9-]+\")", "$1, \"until\": \"" + from + "\"");
        var anew = entry.replaceFirst("\"from\": \"[0-9-]+\"", "\"from\": \"" + from + "\"")
                .replaceFirst("\"workingDays\": [0-9]+", "\"workingDays\": " + workingDays);
        return json.replace(entry, until + "," + anew);
    }
}
