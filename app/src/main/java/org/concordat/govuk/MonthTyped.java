package org.concordat.govuk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A month as typed: its number, or its name in English or Welsh, whole or its first three letters.
///
/// *Source*: GOV.UK Design System, date input: accept month names written out in full or abbreviated.
final class MonthTyped {

    private static final List<String> ENGLISH = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final List<String> WELSH = List.of("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf",
            "awst", "medi", "hydref", "tachwedd", "rhagfyr");

    private MonthTyped() {
    }

    /// Up to two digits as they stand, whether there is such a month or not; 0 where it is neither digits nor a name.
    static int number(String typed) {
        if (typed.matches("[0-9]{1,2}")) {
            return Integer.parseInt(typed);
        }
        var name = typed.toLowerCase(Locale.ROOT);
        int english = named(ENGLISH, name);
        return english > 0 ? english : named(WELSH, name);
    }

    private static int named(List<String> months, String name) {
        for (int month = 1; month <= months.size(); month++) {
            var whole = months.get(month - 1);
            if (Arrays.asList(whole, whole.substring(0, 3), whole.equals("september") ? "sept" : whole).contains(name)) {
                return month;
            }
        }
        return 0;
    }
}
