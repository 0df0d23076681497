package org.concordat.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How an event is signed: as Standard Webhooks has it, HMAC-SHA256 over `id.timestamp.body`, once with each secret that
/// is good. The moment is that of the try, so that a receiver can refuse what is replayed much later.
record Signature(String header) {

    private static final String MAC = "HmacSHA256";

    /// @param second of the try, since 1970
    static Signature of(UUID id, long second, byte[] body, List<byte[]> secrets) {
        return new Signature(secrets.stream().map(secret -> "v1," + one(id, second, body, secret)).collect(Collectors.joining(" ")));
    }

    private static String one(UUID id, long second, byte[] body, byte[] secret) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            mac.update((id + "." + second + ".").getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }
}
