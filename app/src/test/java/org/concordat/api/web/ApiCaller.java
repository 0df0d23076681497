package org.concordat.api.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.concordat.attachments.Files;
import org.concordat.kernel.OfficerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A body's system at work for one officer, over HTTP.
public final class ApiCaller implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIRST = "\"1\"";

    /// What came back.
    public record Came(int status, HttpResponse<String> whole, JsonNode body) {

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        public String text(String field) {
            return body.path(field).asString("");
        }

        /// The last part of the problem's type.
        public String problem() {
            return text("type").replace("/api/problems/", "");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final OfficerId officer;

    public ApiCaller(int port, String token, OfficerId officer) {
        this.address = "http://localhost:" + port + "/api/v1";
        this.token = token;
        this.officer = officer;
    }

    public Came get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /// Under a key of its own.
    public Came post(String path, String body, String... headers) throws IOException, InterruptedException {
        return postAgain(UUID.randomUUID().toString(), path, body, headers);
    }

    public Came postAgain(String key, String path, String body, String... headers) throws IOException, InterruptedException {
        return sends("POST", key, path, body, headers);
    }

    public Came sends(String method, String key, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path, headers).header("Idempotency-Key", key);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token)
                .header("Concordat-Acting-For", officer.toString());
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Came send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Came(answer.statusCode(), answer,
                answer.headers().firstValue("Content-Type").orElse("").contains("json") ? JSON.readTree(answer.body())
                        : JSON.createObjectNode());
    }

    /// As each route takes what it is sent: read with GET, a file where it takes one, and else a document.
    public Came tries(String method, String key, String path, String document) throws IOException, InterruptedException {
        return tries(method, key, path, document, FIRST);
    }

    /// The version of a thing that is changed or deleted at its own address; the first, where it has none.
    public String version(String path) throws IOException, InterruptedException {
        var tag = get(path).header("ETag");
        return tag.isEmpty() ? FIRST : tag;
    }

    public Came tries(String method, String key, String path, String document, String version)
            throws IOException, InterruptedException {
        if (method.equals("GET")) {
            return get(path);
        }
        return path.endsWith("/attachments") ? uploads(key, path, "A letter", "a.png", Files.png())
                : sends(method, key, path, document, "If-Match", version);
    }

    /// A form with a file, as `curl -F` sends it.
    public Came uploads(String key, String path, String title, String name, byte[] file)
            throws IOException, InterruptedException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" + title
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path, "Idempotency-Key", key, "Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    /// What came as it is, not read as text.
    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /// Whatever it is, as it comes; under a key of its own, and of the first version.
    public HttpResponse<byte[]> bytes(String method, String path, String body) throws IOException, InterruptedException {
        var request = request(path, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\"");
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        http.close();
    }
}
