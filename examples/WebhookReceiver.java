import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A receiver of webhooks, to see them arrive and to write one's own after: it does with each what `docs/webhooks.md` says,
/// and prints what it is told. `./concordat receive` runs it, on this machine alone; the JDK is all that it needs.
final class WebhookReceiver {

    private static final Duration OLD = Duration.ofMinutes(5);
    private static final int BYTES_MAX = 64 * 1024;
    private static final String PREFIX = "whsec_";

    private final byte[] secret;
    private final Set<String> had = ConcurrentHashMap.newKeySet();

    private WebhookReceiver(byte[] secret) {
        this.secret = secret;
    }

    /// @param args the port (0: any), and the secret as the webhook's page shows it
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !args[0].matches("[0-9]{1,5}") || !args[1].startsWith(PREFIX)) {
            System.err.println("It takes a port and a secret, which begins with " + PREFIX);
            System.exit(2);
        }
        var receiver = new WebhookReceiver(Base64.getDecoder().decode(args[1].substring(PREFIX.length())));
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.createContext("/", receiver::receive);
        server.start();
        System.out.println("Events are received at http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(BYTES_MAX);
            var id = header(exchange, "webhook-id");
            var second = header(exchange, "webhook-timestamp");
            boolean good = isSigned(id, second, body, header(exchange, "webhook-signature")) && isRecent(second);
            if (!good) {
                System.out.println("Refused: not signed with this secret, or more than five minutes old");
            } else if (!had.add(id)) {
                System.out.println("Had before, and dropped: " + id);
            } else {
                System.out.println("Told: " + new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(good ? 204 : 401, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static boolean isRecent(String second) {
        return second.matches("[0-9]{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(second)), Instant.now()).abs().compareTo(OLD) <= 0;
    }

    private boolean isSigned(String id, String second, byte[] body, String signatures) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + second + ".").getBytes(StandardCharsets.UTF_8));
            var expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
            return Arrays.stream(signatures.split(" "))
                    .anyMatch(it -> MessageDigest.isEqual(expected, it.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
