package org.concordat.notices;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands in a letter: how many things wait, of which kinds, by when, in which list, and the address of that list.
record MailText(String subject, String body) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("notices.mail", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    static MailText of(List<Letter.Line> lines, URI address) {
        var each = lines.stream().map(it -> WORDS.getString("line").formatted(it.kind().words(), by(it.by()), where(it.list(), address)))
                .collect(Collectors.joining("\n"));
        return new MailText(WORDS.getString(lines.size() == 1 ? "subject.one" : "subject.several").formatted(lines.size()),
                WORDS.getString("body").formatted(each, address));
    }

    /// What has no list of its own is found among the notices.
    private static String where(String list, URI address) {
        return WORDS.getString(isNamed(list) ? key(list) : key("/notices")).formatted(address.toString().replaceAll("/$", ""));
    }

    static boolean isNamed(String list) {
        return WORDS.containsKey(key(list));
    }

    private static String key(String list) {
        return "where" + list.replace('/', '.');
    }

    private static String by(@Nullable LocalDate day) {
        return day == null ? "" : WORDS.getString("by").formatted(DAY.format(day));
    }
}
