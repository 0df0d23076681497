package org.concordat.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.kernel.OfficerId;

/// One officer signed in over HTTP on this machine. It follows no redirect, so that each request is timed alone.
final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).build();
    private final String service;
    private String token = "";

    private Browser(int port) {
        this.service = "http://127.0.0.1:" + port;
    }

    static Browser signedIn(int port, OfficerId officer) throws IOException, InterruptedException {
        var browser = new Browser(port);
        browser.takeToken("/sign-in");
        browser.post("/sign-in", Map.of("someone", officer.toString()));
        browser.takeToken("/home");
        return browser;
    }

    private void takeToken(String path) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(path));
        if (!found.find()) {
            throw new IllegalStateException(path + " has no form");
        }
        token = found.group(1);
    }

    /// *Errors*: throws unless the page is there.
    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(service + path)).build(), 200).body();
    }

    /// *Errors*: throws unless the answer sends the browser on, which is how this service says that it was done.
    void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        var answer = send(HttpRequest.newBuilder(URI.create(service + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), 303);
        if (answer.headers().firstValue("Location").filter(it -> it.contains("sign-in")).isPresent()) {
            throw new IllegalStateException(path + " asks to sign in");
        }
    }

    private HttpResponse<String> send(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
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
