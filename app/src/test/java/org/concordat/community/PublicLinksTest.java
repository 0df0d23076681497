package org.concordat.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.partnership.Signatories;
import org.concordat.publications.Publishing;
import org.concordat.sharing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/// Every link of the public site leads somewhere, from its first page on, in both languages.
@ConcordatTest
class PublicLinksTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    /// Of each kind of address, how many are followed: the 43 areas are alike.
    private static final int OF_A_KIND = 50;

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext service;

    private final List<String> broken = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void leadSomewhere() throws Exception {
        Signatories.of(service).signed();
        published();
        var waiting = new ArrayDeque<>(List.of("/?lang=en", "/?lang=cy"));
        try (var client = HttpClient.newHttpClient()) {
            while (!waiting.isEmpty() && seen.size() < 2000) {
                var address = waiting.remove();
                if (seen.add(address)) {
                    waiting.addAll(follow(client, address));
                }
            }
        }
        assertThat(seen).anyMatch(it -> it.startsWith("/check/")).anyMatch(it -> it.startsWith("/publications/P-"))
                .contains("/areas", "/news.atom", "/log", "/check", "/complain", "/consultations", "/rule-book", "/published-agreements.csv", "/what-this-is-not", "/open-data/catalogue.jsonld")
                .hasSizeGreaterThan(80);
        assertThat(broken).isEmpty();
    }

    /// Something in a body's own words, corrected; and something withdrawn.
    private void published() throws SQLException {
        try (var world = World.of(service)) {
            var at = Publishing.in(service, world);
            at.withdrawn(at.approved());
            at.approved(at.written(at.approved(), Publishing.inWelsh(), "It is in Welsh, too."));
        }
    }

    @Test
    void aLinkToNothingIsCaught() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            follow(client, "/areas/E99999999");
            follow(client, "/rule-book#no-such-part");
        }
        assertThat(broken).containsExactly("/areas/E99999999: 404", "/rule-book#no-such-part: no such part");
    }

    private List<String> follow(HttpClient client, String address) throws Exception {
        var parts = address.split("#", 2);
        var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + parts[0])).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            broken.add(address + ": " + answer.statusCode());
            return List.of();
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        if (parts.length > 1 && ID.matcher(answer.body()).results().noneMatch(it -> it.group(1).equals(parts[1]))) {
            broken.add(address + ": no such part");
        }
        return LINK.matcher(answer.body()).results().map(it -> HtmlUtils.htmlUnescape(it.group(1)))
                .map(it -> it.startsWith("#") ? parts[0] + it : it)
                .filter(it -> it.startsWith("/") && !it.startsWith("/sign-in") && few(it)).toList();
    }

    private boolean few(String address) {
        var kind = address.replaceAll("[EW][0-9]{8}|ISA-[0-9A-Z-]+", "");
        return seen.stream().filter(it -> it.replaceAll("[EW][0-9]{8}|ISA-[0-9A-Z-]+", "").equals(kind)).count() < OF_A_KIND;
    }
}
