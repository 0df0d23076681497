package org.concordat.journeys;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.kernel.OfficerId;
import org.concordat.sharing.World;

/// An answer, as far as its reader and their body can tell. Only what was asked for, tokens, the date, how often a system may
/// still ask, and that a connection has had its hundred requests are set aside.
record Alike(int status, Map<String, List<String>> headers, String body, List<String> ledger) {

    private static final Set<String> SET_ASIDE = Set.of("date", "ratelimit", "connection");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// @param ids that were asked for
    /// @param at a moment at which nothing else was done in their name
    static Alike of(HttpResponse<String> answer, List<UUID> ids, World world, OfficerId officer, Instant at) {
        var headers = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> {
            if (!SET_ASIDE.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.stream().map(value -> plain(value, ids)).toList());
            }
        });
        var body = UUIDS.matcher(TOKEN.matcher(plain(answer.body(), ids)).replaceAll("TOKEN")).replaceAll("UUID");
        return new Alike(answer.statusCode(), headers, body, entries(world, officer, at).stream()
                .map(entry -> plain(entry, ids)).toList());
    }

    private static String plain(String text, List<UUID> ids) {
        for (var id : ids) {
            text = text.replace(id.toString(), "ID");
        }
        return text;
    }

    /// What the ledger holds of this officer from a moment.
    private static List<String> entries(World world, OfficerId officer, Instant at) {
        return world.jdbc().sql("""
                select concat_ws(' | ', kind, version, body, coalesce(thing::text, 'about nothing'), agreement, gateway, purpose, fields)
                  from ledger.entry where officer = ? and at = ? order by 1
                """).param(officer.value()).param(at.atOffset(ZoneOffset.UTC)).query(String.class).list();
    }

    String unlike(Alike other) {
        return status + " " + headers + " " + ledger + (body.equals(other.body) ? "" : ", with another body,") + " and not "
                + other.status + " " + other.headers + " " + other.ledger;
    }
}
