package org.concordat.community;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Somebody who has not signed in, without a browser: sends forms with the hidden fields that the page last shown gave them.
final class Stranger implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final Map<String, String> hidden = new HashMap<>();

    Stranger(int port) {
        this.address = "http://localhost:" + port;
    }

    HttpResponse<String> open(String path) throws Exception {
        return shown(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    HttpResponse<String> send(String path, Map<String, String> typed) throws Exception {
        var fields = new HashMap<>(hidden);
        fields.putAll(typed);
        var form = fields.entrySet().stream().map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
        return shown(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    private HttpResponse<String> shown(HttpRequest request) throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.body().contains("<form")) {
            hidden.clear();
            HIDDEN.matcher(answer.body()).results().forEach(it -> hidden.put(it.group(1), HtmlUtils.htmlUnescape(it.group(2))));
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
