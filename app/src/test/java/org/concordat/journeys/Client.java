package org.concordat.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.SignsIn;
import org.concordat.kernel.OfficerId;

/// An officer without a browser, over HTTP, for when many things have to happen fast. Redirects are not followed.
final class Client implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// Before the hundredth request on a connection, whose answer says that it closes: that would be told from others.
    private static final int REQUESTS_EACH = 90;

    private final CookieManager cookies = new CookieManager();
    private HttpClient http = connected();
    private int requests;
    private final String address;
    private final OfficerId officer;
    private String token = "";

    private Client(int port, OfficerId officer) {
        this.address = "http://localhost:" + port;
        this.officer = officer;
    }

    static Client signedIn(int port, OfficerId officer) throws IOException, InterruptedException {
        var client = new Client(port, officer);
        var answer = client.send(HttpRequest.newBuilder(URI.create(client.address + SignsIn.AT))
                .header(SignsIn.WHO, officer.toString()).build());
        if (answer.statusCode() != 204) {
            throw new AssertionError("not signed in: " + answer.statusCode());
        }
        client.token = token(client.get("/drafts"));
        return client;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /// Whatever it is, as it comes.
    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
    }

    /// A form, to which a file may be the answer.
    HttpResponse<byte[]> bytes(String path, Map<String, String> typed) throws IOException, InterruptedException {
        return send(form(path, "application/x-www-form-urlencoded", encoded(typed)), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, Map<String, String> typed) throws IOException, InterruptedException {
        return post(path, encoded(typed));
    }

    private String encoded(Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", token);
        fields.put("officer", officer.toString());
        return fields.entrySet().stream().map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// A form as it is given, percent-encoded or not; the token alone is added.
    HttpResponse<String> postAsItStands(String path, String form) throws IOException, InterruptedException {
        return post(path, form + "&_csrf=" + encoded(token));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return postAs(path, "application/x-www-form-urlencoded", form);
    }

    /// Something else than a form; the token is in a header.
    HttpResponse<String> postAs(String path, String type, String body) throws IOException, InterruptedException {
        return send(form(path, type, body));
    }

    private HttpRequest form(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
                .header("X-CSRF-TOKEN", token).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> as) throws IOException, InterruptedException {
        if (++requests % REQUESTS_EACH == 0) {
            http.close();
            http = connected();
        }
        return http.send(request, as);
    }

    private HttpClient connected() {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no form on " + page.uri());
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
