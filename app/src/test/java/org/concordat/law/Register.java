package org.concordat.law;

/// The register's own files, altered for a test.
class Register {

    private Register() {
    }

    /// With more entries at the end.
    static String adding(String json, String... entries) {
        int end = json.lastIndexOf(']');
        return json.substring(0, end) + "," + String.join(",", entries) + json.substring(end);
    }

    /// With the first occurrence of a text replaced; the text must be there.
    static String altering(String file, String text, String by) {
        String json = LawBook.resource(file);
        int at = json.indexOf(text);
        if (at < 0) {
            throw new AssertionError("not in " + file + ": " + text);
        }
        return json.substring(0, at) + by + json.substring(at + text.length());
    }
}
