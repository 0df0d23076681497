package org.concordat.journeys;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.sharing.World;
import org.springframework.context.ApplicationContext;

/// What is wrong with an answer to something hostile.
final class Injected {

    /// What a server says to a method that HTTP has not (RFC 9110, 15.6.2): no fault of its own.
    private static final int NO_SUCH_METHOD = 501;

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s\"'=/]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)))?");
    /// By a word that stands in each: whether a page has that is known at once, and nearly none has one.
    private static final Map<String, Pattern> INSIDES = Stream.of(
            "\tat |\\tat [a-z]+\\.", "at org.|\\bat org\\.[a-z]", "at java.|\\bat java\\.[a-z]", "at jakarta.|\\bat jakarta\\.[a-z]",
            "Exception|[a-zA-Z.]{1,100}Exception\\b", "SQLSTATE|SQLSTATE", "Position: |Position: \\d", "PSQL|PSQL(?:State|Warning)",
            "syntax error at|syntax error at", "violates |violates (?:check|foreign|unique|row)",
            "invalid byte sequence|invalid byte sequence", "Apache Tomcat|Apache Tomcat").map(it -> it.split("[|]", 2))
            .collect(Collectors.toMap(it -> it[0], it -> Pattern.compile(it[1])));
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>[^<]*" + Hostile.MARK);

    /// @param headers by their names in small letters
    record Answer(int status, Map<String, List<String>> headers, String body) {

        static Answer of(HttpResponse<String> answer) {
            return new Answer(answer.statusCode(), answer.headers().map().entrySet().stream().collect(Collectors.toMap(
                    it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)), answer.body());
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private Injected() {
    }

    /// Empty when it was refused, or kept as plain text.
    static List<String> wrongs(Answer answer) {
        var wrongs = new ArrayList<String>();
        if (answer.status() >= 500 && answer.status() != NO_SUCH_METHOD) {
            wrongs.add("answered " + answer.status());
        }
        if (answer.headers().containsKey("x-injected")) {
            wrongs.add("a header of its own");
        }
        if (!answer.header("location").isEmpty() && !answer.header("location").matches("/(?!/).*")) {
            wrongs.add("led elsewhere: " + answer.header("location"));
        }
        INSIDES.forEach((word, shown) -> {
            var insides = shown.matcher(answer.body());
            if (answer.body().contains(word) && insides.find()) {
                wrongs.add("told of its insides: " + insides.group());
            }
        });
        if (answer.body().contains(Hostile.EVALUATED)) {
            wrongs.add("evaluated");
        }
        if (answer.header("content-type").startsWith("text/html")) {
            markup(answer.body(), wrongs);
        }
        return wrongs;
    }

    /// Columns of any table in which markup, control or turning characters are.
    static List<String> kept(ApplicationContext service) throws SQLException {
        try (var world = World.of(service)) {
            return world.jdbc().sql("""
                    select c.table_schema, c.table_name, c.column_name
                      from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
                       and c.table_schema not in ('pg_catalog', 'information_schema')
                    """).query((row, _) -> List.of(row.getString(1) + "." + row.getString(2), row.getString(3))).list()
                    .stream().filter(column -> world.jdbc().sql("select exists (select from " + column.get(0) + " where "
                            + column.get(1) + "::text ~ '<script>zq9|<img src=x|\\u202E|[\\u0001-\\u0008]')")
                            .query(Boolean.class).single()).map(column -> String.join(".", column)).toList();
        }
    }

    private static void markup(String body, List<String> wrongs) {
        var tags = TAG.matcher(body);
        while (tags.find()) {
            var attributes = ATTRIBUTE.matcher(tags.group(2));
            while (attributes.find()) {
                var name = attributes.group(1).toLowerCase(Locale.ROOT);
                var value = attributes.group(2) == null ? "" : attributes.group(2);
                if (name.startsWith("on") || name.equals("src") && value.equals("x")) {
                    wrongs.add("an attribute: " + name);
                }
                if (name.matches("href|src|action|formaction") && value.matches("(?i)\\s*(javascript:|//).*")) {
                    wrongs.add("an address: " + value);
                }
            }
        }
        if (SCRIPT.matcher(body).find() || body.contains("<b>\n")) {
            wrongs.add("a script");
        }
    }
}
