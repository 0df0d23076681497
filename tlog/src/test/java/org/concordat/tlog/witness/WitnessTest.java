package org.concordat.tlog.witness;

import com.sun.net.httpserver.HttpServer;
import org.concordat.tlog.AddCheckpoint;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.FaultyDisk;
import org.concordat.tlog.Hash;
import org.concordat.tlog.KeyType;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.MemoryLog;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SigningKey;
import org.concordat.tlog.TileTree;
import org.concordat.tlog.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class WitnessTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000));
    private final SigningKey log = key("example.com/log", KeyType.ED25519);
    private final List<SigningKey> keys = List.of(key("w.example/1", KeyType.ED25519_COSIGNATURE),
            key("w.example/1", KeyType.ML_DSA_44_COSIGNATURE));
    private final FaultyDisk disk = new FaultyDisk();
    private final Witness witness = witness(disk);

    private static SigningKey key(String name, KeyType type) {
        try {
            return SigningKey.generate(name, type, new SecureRandom());
        } catch (Malformed wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private Witness witness(FaultyDisk disk) {
        return new Witness(disk, keys, List.of(log.verifier()), now::get);
    }

    private Note note(TreeHead head) throws Malformed {
        var text = new Checkpoint("example.com/log", head).text();
        return new Note(text, List.of(log.sign(text, now.get())));
    }

    private byte[] request(MemoryLog memory, long old) throws Exception {
        var head = memory.head();
        return new AddCheckpoint(old, new TileTree(memory, head.size()).consistency(old).path(), note(head)).bytes();
    }

    @Test
    void cosignsWhatFollowsWithAllItsKeysAndRemembersIt() throws Exception {
        var memory = MemoryLog.of(100);
        var first = (Answer.Cosigned) witness.add(request(memory, 0));
        assertThat(first.lines()).hasSize(2);
        memory.grow(MemoryLog.entries(100, 300));
        var second = (Answer.Cosigned) witness.add(request(memory, 100));
        var kept = witness.latest(Witness.originHash("example.com/log")).orElseThrow();
        assertThat(kept.text()).isEqualTo(note(memory.head()).text());
        assertThat(kept.signatures()).containsAll(second.lines()).hasSize(3);
        assertThat(kept.signers(keys.stream().map(SigningKey::verifier).toList())).hasSize(2);
        assertThat(witness.add(request(memory, 300))).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void answersEachWrongRequestAsTheSpecificationSays() throws Exception {
        var memory = MemoryLog.of(100);
        witness.add(request(memory, 0));
        memory.grow(MemoryLog.entries(100, 200));
        var head = memory.head();
        var proof = new TileTree(memory, 200).consistency(100).path();
        assertThat(witness.add(request(memory, 50))).isEqualTo(new Answer.Conflict(100));
        assertThat(witness.add(request(memory, 0))).isEqualTo(new Answer.Conflict(100));
        assertThat(witness.add("hello".getBytes(UTF_8))).isInstanceOf(Answer.Senseless.class);
        assertThat(witness.add(new AddCheckpoint(201, proof, note(head)).bytes())).isInstanceOf(Answer.Senseless.class);
        var foreign = new Checkpoint("example.com/other", head).text();
        assertThat(witness.add(new AddCheckpoint(100, proof, new Note(foreign, List.of(log.sign(foreign, now.get())))).bytes()))
                .isInstanceOf(Answer.Unknown.class);
        var forged = new Note(note(head).text(), List.of(log.sign("other\n", now.get())));
        assertThat(witness.add(new AddCheckpoint(100, proof, forged).bytes())).isInstanceOf(Answer.Forbidden.class);
        var unsigned = new Note(note(head).text(), List.of(key("example.com/log", KeyType.ED25519).sign(note(head).text(), now.get())));
        assertThat(witness.add(new AddCheckpoint(100, proof, unsigned).bytes())).isInstanceOf(Answer.Forbidden.class);
        assertThat(witness.add(new AddCheckpoint(100, proof.subList(1, proof.size()), note(head)).bytes()))
                .isInstanceOf(Answer.Inconsistent.class);
        assertThat(witness.add(new AddCheckpoint(100, List.of(), note(new TreeHead(100, Hash.ofEntry(new byte[1])))).bytes()))
                .isInstanceOf(Answer.Inconsistent.class);
        var empty = witness(new FaultyDisk());
        assertThat(empty.add(new AddCheckpoint(0, proof, note(head)).bytes())).isInstanceOf(Answer.Inconsistent.class);
        assertThat(empty.add(new AddCheckpoint(0, List.of(), note(new TreeHead(0, Hash.ofEntry(new byte[1])))).bytes()))
                .isInstanceOf(Answer.Inconsistent.class);
        assertThat(empty.add(new AddCheckpoint(0, List.of(), note(TreeHead.EMPTY)).bytes())).isInstanceOf(Answer.Cosigned.class);
    }

    /// At each step the disk fails: whenever a cosignature was given, the next process knows of it.
    @Test
    void whatItAnsweredIsDurable() throws Exception {
        for (int step = 0; step < 6; step++) {
            var failing = new FaultyDisk();
            var first = MemoryLog.of(10);
            witness(failing).add(request(first, 0));
            first.grow(MemoryLog.entries(10, 20));
            failing.failing(FaultyDisk.Fault.IO_ERROR, step);
            boolean answered = false;
            try {
                answered = witness(failing).add(request(first, 10)) instanceof Answer.Cosigned;
            } catch (IOException notDurable) {
                assertThat(step).isLessThan(4);
            }
            var next = witness(failing.afterPowerCut(new Random(step)));
            var kept = next.latest(Witness.originHash("example.com/log")).orElseThrow();
            if (answered) {
                assertThat(kept.text()).isEqualTo(note(first.head()).text());
            }
        }
    }

    @Test
    void itsTimesDoNotGoBackWithItsClock() throws Exception {
        var memory = MemoryLog.of(10);
        witness.add(request(memory, 0));
        now.set(Instant.ofEpochSecond(1_700_000_000));
        var again = (Answer.Cosigned) witness.add(request(memory, 10));
        assertThat(keys.get(1).verifier().time(again.lines().get(1))).isEqualTo(Instant.ofEpochSecond(1_800_000_000));
    }

    @Test
    void gathersFromThoseWhoAnswerAndNamesThoseWhoDoNot() throws Exception {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var other = key("w.example/2", KeyType.ED25519_COSIGNATURE);
        try (var server = new WitnessServer(witness, loopback); var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
             var liar = new WitnessServer(new Witness(new FaultyDisk(), List.of(key("w.example/3", KeyType.ED25519_COSIGNATURE)),
                     List.of(log.verifier()), now::get), loopback)) {
            var policy = Policy.parse(("log " + log.verifier() + "\nwitness up " + keys.get(0).verifier() + " http://localhost:" + server.port()
                    + "/\nwitness slow " + other.verifier() + " http://localhost:" + silent.getLocalPort()
                    + "\nwitness lying " + key("w.example/3", KeyType.ED25519_COSIGNATURE).verifier() + " http://localhost:" + liar.port()
                    + "\nquorum up\n").getBytes(UTF_8));
            var memory = MemoryLog.of(100);
            var witnesses = new Witnesses(policy, Duration.ofSeconds(2));
            var gathered = witnesses.cosign(note(memory.head()), memory);
            assertThat(policy.judge(gathered.note())).isInstanceOf(Policy.Trust.Trusted.class);
            assertThat(gathered.absent()).containsOnlyKeys("slow", "lying")
                    .containsEntry("lying", "it answered without a cosignature by its key");
            memory.grow(MemoryLog.entries(100, 130));
            var afresh = new Witnesses(policy, Duration.ofSeconds(2)).cosign(note(memory.head()), memory);   // knows no size, meets a conflict
            assertThat(policy.judge(afresh.note())).isInstanceOf(Policy.Trust.Trusted.class);
            assertThat(new Witnesses(policy, Duration.ofSeconds(2)).cosign(note(MemoryLog.of(5).head()), MemoryLog.of(5)).absent().get("up"))
                    .contains("it has cosigned 130 entries, and the log has 5");
        }
    }

    /// Another node, or the same under the witness's other name, is faster between the conflict and the answer to it.
    @Test
    void aWitnessThatGoesOnMeanwhileIsToldAnew() throws Exception {
        var memory = MemoryLog.of(100);
        var asked = new AtomicInteger();
        var behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        behind.start();
        try (var server = new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            witness.add(request(MemoryLog.of(30), 0));
            behind.createContext("/", exchange -> {
                var body = exchange.getRequestBody().readAllBytes();
                int size = 10 * asked.incrementAndGet();
                var answer = size < 30 ? null : send("http://localhost:" + server.port(), body);
                var bytes = size < 30 ? (size + "\n").getBytes(UTF_8) : answer.body().getBytes(UTF_8);
                exchange.sendResponseHeaders(size < 30 ? 409 : answer.statusCode(), bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            assertThat(gathered(behind, memory)).isEmpty();
            assertThat(asked).hasValue(4);
            behind.removeContext("/");
            behind.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(409, 3);
                exchange.getResponseBody().write("10\n".getBytes(UTF_8));
                exchange.close();
            });
            assertThat(gathered(behind, memory)).as("one that never agrees").containsEntry("up", "it answered 409");
            assertThat(asked).hasValue(4 + 5);
        } finally {
            behind.stop(0);
        }
    }

    /// C2SP once gave 409, with the size or without one, to what is 422 today: another root of the same size.
    @ParameterizedTest
    @ValueSource(strings = {"100\n", "", "the root is another\n"})
    void aConflictOverTheSizeItWasAskedFromIsAFork(String body) throws Exception {
        var older = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        older.createContext("/", exchange -> {
            var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var bytes = (asked.startsWith("old 100\n") ? body : "100\n").getBytes(UTF_8);
            exchange.sendResponseHeaders(409, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        older.start();
        try {
            var asked = asked(older, MemoryLog.of(100));
            assertThat(asked.absent()).containsEntry("up", "it has cosigned another history: the log has forked");
            assertThat(asked.against()).containsExactly("up");
            assertThat(asked(older, MemoryLog.of(130)).against()).as("it may be one that never agrees").isEmpty();
        } finally {
            older.stop(0);
        }
    }

    private Map<String, String> gathered(HttpServer where, MemoryLog memory) throws Exception {
        return asked(where, memory).absent();
    }

    private Witnesses.Gathered asked(HttpServer where, MemoryLog memory) throws Exception {
        var policy = Policy.parse(("log " + log.verifier() + "\nwitness up " + keys.get(0).verifier() + " http://localhost:"
                + where.getAddress().getPort() + "/\nquorum up\n").getBytes(UTF_8));
        return new Witnesses(policy, Duration.ofSeconds(5)).cosign(note(memory.head()), memory);
    }

    private static HttpResponse<String> send(String base, byte[] body) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            return post(client, base, body);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Test
    void theServerSpeaksAsTheSpecificationSays() throws Exception {
        try (var server = new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
             var client = HttpClient.newHttpClient()) {
            var memory = MemoryLog.of(10);
            var base = "http://localhost:" + server.port();
            var latest = HttpRequest.newBuilder(URI.create(base + "/" + Witness.originHash("example.com/log") + "/checkpoint")).build();
            assertThat(client.send(latest, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(404);
            var ok = post(client, base, request(memory, 0));
            assertThat(ok.statusCode()).isEqualTo(200);
            assertThat(ok.body()).startsWith("\u2014 w.example/1 ").endsWith("\n");
            assertThat(client.send(latest, HttpResponse.BodyHandlers.ofString()).body()).startsWith("example.com/log\n10\n").endsWith(ok.body());
            var conflict = post(client, base, request(memory, 3));
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.body()).isEqualTo("10\n");
            assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(post(client, base, new byte[]{1}).statusCode()).isEqualTo(400);
            assertThat(post(client, base, new AddCheckpoint(10, List.of(Hash.OF_NOTHING), note(MemoryLog.of(11).head())).bytes()).statusCode()).isEqualTo(422);
        }
    }

    private static HttpResponse<String> post(HttpClient client, String base, byte[] body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + "/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The request of the specification, in which the signatures are not to be verified here.
    @Test
    void readsTheExampleRequest() throws Exception {
        var example = """
                old 20852014
                PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
                jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
                5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
                /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
                """;
        var request = AddCheckpoint.parse(example.getBytes(UTF_8));
        assertThat(request.oldSize()).isEqualTo(20852014);
        assertThat(request.proof()).hasSize(4);
        assertThat(new String(request.bytes(), UTF_8)).isEqualTo(example);
    }
}
