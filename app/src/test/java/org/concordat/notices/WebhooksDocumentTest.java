package org.concordat.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/webhooks.md` shows an event and how to check it: what it shows is so, and the commands in it say the same.
class WebhooksDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "webhooks.md");
    private static final UUID ID = UUID.fromString("0b6f3c1e-5a0d-4a53-9d0c-3c1f5f6a7b8c");
    private static final Instant AT = Instant.parse("2026-11-23T09:00:03Z");

    private static final byte[] BODY = new Event(ID, NoticeKind.DISCLOSURE_WAITS.slug(),
            UUID.fromString("7d0e6a55-2f3b-4b1c-8a77-9f2f60c0a1d2"), LocalDate.of(2026, 12, 7), AT, 1).json(Told.ADDRESS);

    private static String signature() {
        var secret = new byte[32];
        for (byte i = 0; i < secret.length; i++) {
            secret[i] = i;
        }
        return Signature.of(ID, AT.getEpochSecond(), BODY, List.of(secret)).header();
    }

    @Test
    void showsAnEventAsItIsSent() throws IOException {
        assertThat(Files.readString(PAGE)).contains("\n" + new String(BODY, UTF_8) + "\n", "webhook-id: " + ID,
                "webhook-timestamp: " + AT.getEpochSecond(), "webhook-signature: " + signature() + "\n");
    }

    @Test
    void theCommandsInItFindTheSameSignature() throws Exception {
        var commands = Files.readString(PAGE).split("```")[3];
        var shell = new ProcessBuilder("bash", "-c", commands).redirectErrorStream(true).start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat("v1," + said).isEqualTo(signature());
    }

    @Test
    void namesEveryKind() throws IOException {
        assertThat(Files.readString(PAGE)).contains(Stream.of(NoticeKind.values()).map(it -> "`" + it.slug() + "`").toList());
    }
}
