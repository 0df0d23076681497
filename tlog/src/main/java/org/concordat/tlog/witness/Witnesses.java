package org.concordat.tlog.witness;

import org.concordat.tlog.AddCheckpoint;
import org.concordat.tlog.Checkpoint;
import org.concordat.tlog.Malformed;
import org.concordat.tlog.Note;
import org.concordat.tlog.Policy;
import org.concordat.tlog.SignatureLine;
import org.concordat.tlog.TileSource;
import org.concordat.tlog.TileTree;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The witnesses of a policy that have an address, asked all at once.
///
/// None of them is waited for longer than it may take, and none is believed: a line counts if it verifies.
/// **Source:** C2SP tlog-witness, "add-checkpoint".
public final class Witnesses {

    private static final int ANSWER_BYTES_MAX = 100_000;
    private static final String SIZE = "(0|[1-9][0-9]{0,17})\n";
    private static final String FORKED = "it has cosigned another history: the log has forked";

    private final Policy policy;
    private final Duration patience;
    private final HttpClient client;
    /// The size each was last heard to have; it starts at zero and is corrected by a conflict.
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    public Witnesses(Policy policy, Duration patience) {
        this.policy = policy;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /// @param note the checkpoint with every cosignature that was had
    /// @param absent why each other witness did not cosign, by its name in the policy
    /// @param against those of the absent who answered that they have cosigned what this checkpoint does not go on from
    public record Gathered(Note note, Map<String, String> absent, Set<String> against) {
    }

    /// How often a witness is told anew from which size: it may be asked meanwhile, by another node or under another name.
    private static final int AGAIN = 4;

    private static final class Against extends IOException {

        private static final long serialVersionUID = 1L;

        Against(String sentence) {
            super(sentence);
        }
    }

    /// @param files of the log, durable up to that checkpoint, for the proofs
    public Gathered cosign(Note checkpoint, TileSource files) {
        var asked = new HashMap<Policy.Witness, Future<List<SignatureLine>>>();
        var absent = new TreeMap<String, String>();
        var against = new TreeSet<String>();
        var lines = new ArrayList<SignatureLine>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (var witness : policy.witnesses()) {
                if (witness.url().isPresent()) {
                    asked.put(witness, threads.submit(() -> ask(witness, checkpoint, files)));
                }
            }
            long until = System.nanoTime() + patience.toNanos();
            for (var one : asked.entrySet()) {
                try {
                    lines.addAll(one.getValue().get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
                } catch (ExecutionException failed) {
                    absent.put(one.getKey().name(), because(failed.getCause()));
                    if (failed.getCause() instanceof Against) {
                        against.add(one.getKey().name());
                    }
                } catch (TimeoutException slow) {
                    absent.put(one.getKey().name(), "it did not answer within " + patience.toMillis() + " ms");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        return new Gathered(checkpoint.with(lines), absent, against);
    }

    /// The JDK says nothing where nobody answers at all.
    private static String because(Throwable failed) {
        return failed.getMessage() == null ? "it could not be reached" : failed.getMessage();
    }

    private List<SignatureLine> ask(Policy.Witness witness, Note checkpoint, TileSource files)
            throws IOException, InterruptedException, Malformed {
        long size = Checkpoint.parse(checkpoint.text()).head().size();
        long old = Math.min(sizes.getOrDefault(witness.name(), 0L), size);
        var answer = post(witness, checkpoint, old, size, files);
        for (int again = 0; answer.statusCode() == 409 && again < AGAIN; again++) {
            if (old == size && !isOfAnotherSize(text(answer), size)) {
                throw new Against(FORKED);
            }
            old = conflict(text(answer));
            if (old > size) {
                throw new Against("it has cosigned " + old + " entries, and the log has " + size
                        + ": the log was put back, or it has forked");
            }
            answer = post(witness, checkpoint, old, size, files);
        }
        if (answer.statusCode() == 422) {
            throw new Against(FORKED);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("it answered " + answer.statusCode());
        }
        var lines = Note.signatures(text(answer)).stream()
                .filter(line -> witness.key().signed(checkpoint.text(), line)).limit(1).toList();
        if (lines.isEmpty()) {
            throw new IOException("it answered without a cosignature by its key");
        }
        sizes.put(witness.name(), size);
        return lines;
    }

    /// Witnesses answered so before C2SP gave 422 to it: a conflict over the size that they were asked from, which is the
    /// checkpoint's own, is one over its root.
    private static boolean isOfAnotherSize(String body, long size) {
        return body.matches(SIZE) && Long.parseLong(body.strip()) != size;
    }

    private static long conflict(String body) throws IOException {
        if (!body.matches(SIZE)) {
            throw new IOException("it answered a conflict without its size");
        }
        return Long.parseLong(body.strip());
    }

    private HttpResponse<byte[]> post(Policy.Witness witness, Note checkpoint, long old, long size, TileSource files)
            throws IOException, InterruptedException, Malformed {
        try {
            var proof = new TileTree(files, size).consistency(old).path();
            var body = new AddCheckpoint(old, proof, checkpoint).bytes();
            var prefix = witness.url().orElseThrow().toString().replaceAll("/$", "");
            var request = HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint")).timeout(patience)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            return client.send(request, HttpResponse.BodyHandlers.limiting(
                    HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        } catch (NoSuchElementException missing) {
            throw new IOException("no proof could be made: " + missing.getMessage(), missing);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
