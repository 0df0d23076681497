package org.concordat.journeys;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Something that nobody types in good faith.
///
/// @param sent percent-encoded, as it stands in a form or an address
record Hostile(String what, String sent) {

    /// The name of a function that nobody has; where it comes back outside a text, an injection worked.
    static final String MARK = "zq9";

    /// What two numbers make when someone evaluates a template that was typed.
    static final String EVALUATED = String.valueOf(1337 * 7331);

    /// Into every field.
    static final List<Hostile> ALL = List.of(
            typed("a quotation mark", "' or '1'='1' -- "),
            typed("a statement", "'); drop table sharing.disclosure; --"),
            typed("a dollar quotation", "$$; select pg_sleep(0); $$ \\"),
            typed("wildcards", "%_%\\"),
            new Hostile("NUL", "a%00b"),
            new Hostile("control characters", "a%07%1B%7F%C2%85b"),
            typed("a header", MARK + "\r\nX-Injected: " + MARK + "\r\n\r\n<b>"),
            typed("a path upwards", "../../../../etc/passwd"),
            new Hostile("an encoded path upwards", "%252e%252e%252f..%5C..%5Cetc;x=y"),
            typed("a template", "{{1337*7331}}${1337*7331}#{1337*7331}<%=1337*7331%>@{1337*7331}"),
            typed("a script", "<script>zq9()</script>"),
            typed("an image", "'><img src=x onerror=zq9()>"),
            typed("an event", "x\" onmouseover=\"zq9()\" y='"),
            typed("an address that runs", "javascript:zq9()"),
            typed("another site", "//evil.example/zq9"),
            typed("turned letters", "a\u202Eb\u2066c\u200Bd"),
            typed("a wide letter", "\uD83D\uDE00 \uFF15\u0663"),
            typed("overlong", "x".repeat(100_000)),
            typed("a mark far from its letter", "<" + " ".repeat(100_000) + "!"),
            typed("nothing", ""),
            typed("blanks", " \r\n\t\u00A0"),
            typed("no identifier", "1-1-1-1-1"),
            typed("the identifier of nothing", "00000000-0000-0000-0000-000000000000"),
            typed("another role", "ADMINISTRATOR"),
            typed("another purpose", "terrorist-offender-management"),
            typed("another constant", "SAFEGUARDING_LEAD"),
            typed("a negative number", "-1"),
            typed("nought", "0"),
            typed("a large number", "99999"),
            typed("too large a number", "2147483648"),
            typed("a number of forty digits", "9".repeat(40)),
            typed("no number", "NaN"),
            typed("no such day", "2026-02-30"),
            typed("a month long ago", "-999999999-01"),
            typed("the last moment", "+1000000000-12-31T23:59:59.999999999Z"));

    /// With one of these in it nothing of a request is read, so that they come alone.
    static final List<Hostile> UNREADABLE = List.of(
            new Hostile("half a character", "a%ED%A0%80b"),
            new Hostile("no UTF-8", "a%FF%FE%C0%AFb"),
            new Hostile("no escape", "a%zz"));

    /// Into addresses, where a server takes 8 kB.
    static final List<Hostile> IN_ADDRESSES = Stream.concat(
            ALL.stream().filter(it -> it.sent().length() < 1000),
            Stream.of(typed("long", "x".repeat(4000)))).toList();

    static Hostile typed(String what, String text) {
        return new Hostile(what, URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    /// As it is meant, where nothing is encoded.
    String text() {
        return URLDecoder.decode(sent, StandardCharsets.UTF_8);
    }

    /// As part of a path, where a plus is a plus.
    String inPath() {
        return sent.replace("+", "%20");
    }
}
