package org.concordat.notices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Posts to a receiver over HTTP/1.1, on a connection of its own. It connects to the very address that was looked at, so
/// that a name that is answered otherwise the second time leads nowhere; it follows no redirection, and reads no more than
/// the line that says how it went.
///
/// *Errors*: none are thrown. Whatever is not an answer of 2xx is tried again.
///
/// @param patience how long connecting, or the next byte, may take; [Errands] says how long the whole
record HookSender(Reachable reachable, Duration patience) {

    private static final int LINE_MAX = 200;

    Outcome post(URI to, String headers, byte[] body) {
        try {
            var address = InetAddress.getByName(to.getHost());
            if (!reachable.allows(address)) {
                return new Outcome.NotYet("a private address");
            }
            try (var socket = connected(to, address)) {
                var out = socket.getOutputStream();
                out.write(request(to, headers, body));
                out.write(body);
                out.flush();
                return replied(line(socket.getInputStream()));
            }
        } catch (IOException | IllegalArgumentException why) {   // a port that is none
            return new Outcome.NotYet(why.getClass().getSimpleName());
        }
    }

    private Socket connected(URI to, InetAddress address) throws IOException {
        boolean encrypted = "https".equals(to.getScheme());
        int port = to.getPort() > 0 ? to.getPort() : encrypted ? 443 : 80;
        var receiver = new InetSocketAddress(address, port);
        var socket = new Socket();
        try {
            socket.setSoTimeout((int) patience.toMillis());
            socket.connect(receiver, (int) patience.toMillis());
            if (!encrypted) {
                return socket;
            }
            var secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, to.getHost(), port, true);
            var parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");   // the certificate is that of the name
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            return secured;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static byte[] request(URI to, String headers, byte[] body) {
        var path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        var host = to.getHost() + (to.getPort() > 0 ? ":" + to.getPort() : "");
        return ("POST " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: concordat\r\n"
                + "Content-Type: application/cloudevents+json; charset=utf-8\r\n" + headers
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n").getBytes(US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n' && line.size() < LINE_MAX; b = in.read()) {
            line.write(b);
        }
        return line.toString(US_ASCII);
    }

    private static Outcome replied(String line) {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?\\s*")) {
            return new Outcome.NotYet("no HTTP");
        }
        var code = line.substring(9, 12);
        return code.startsWith("2") ? new Outcome.Sent(code) : new Outcome.NotYet(code);
    }
}
