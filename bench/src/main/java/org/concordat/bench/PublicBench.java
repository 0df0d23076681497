package org.concordat.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// The public site over HTTP on this machine, read by many who are strangers to it: the list of areas and the pages of all of them, over
/// the demonstration with five years of matters beside it. First as fast as a few can read; then at a share of that, at moments set
/// beforehand, each page timed from the moment at which it was due. Nobody has a cache, and everybody takes pages compressed. The readers
/// run in the service's own process and share its processors.
final class PublicBench {

    private static final int READERS = 8;
    private static final double SHARE = 0.7;
    private static final int SECONDS = 20;
    private static final long SECOND = 1_000_000_000;
    private static final String AREAS = "/areas";
    private static final Pattern AREA = Pattern.compile("href=\"(/areas/[A-Z][0-9]{8})\"");
    private static final Pattern LOADED = Pattern.compile("<(?:link|script|img)\\b[^>]*? (?:href|src)=\"(/[^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    String run() throws Exception {
        try (var service = Service.demonstrating(); http) {
            Bench.tell("laying five years of acts beside the demonstration");
            try (var ground = new Ground(service)) {
                BoardMultitude.lay(ground);
            }
            var address = "http://127.0.0.1:" + service.port();
            var codes = areas(text(address + AREAS));
            var heaviest = heaviest(address, codes);
            Bench.tell("reading");
            var pages = new ArrayList<>(List.of(address + AREAS));
            codes.forEach(it -> pages.add(address + it));
            saturate(pages);
            double saturated = saturate(pages);
            var list = paced(List.of(address + AREAS), saturated * SHARE / 2);
            var each = paced(codes.stream().map(it -> address + it).toList(), saturated * SHARE);
            return new Figures("public", "public: the public site, read by strangers")
                    .with("areas", codes.size(), "areas")
                    .with("pages_per_second", saturated, "pages a second, as many as there can be")
                    .with("areas_ms_p50", list.p50(), AREAS + ", at a third of that, ms").with("areas_ms_p95", list.p95(), "the same, p95 (aim: under 100)")
                    .with("areas_ms_p99", list.p99(), "the same, p99")
                    .with("area_ms_p50", each.p50(), "every area's page by turns, at 0.7 of that, ms")
                    .with("area_ms_p95", each.p95(), "the same, p95 (aim: under 100)").with("area_ms_p99", each.p99(), "the same, p99")
                    .with("areas_bytes", bytes(address, AREAS), AREAS + " with all that it loads, compressed (aim: under 100,000)")
                    .with("area_bytes_most", heaviest, "the heaviest area's page with all that it loads, compressed (the same)").text();
        }
    }

    private static List<String> areas(String page) {
        return AREA.matcher(page).results().map(it -> it.group(1)).distinct().toList();
    }

    private double heaviest(String address, List<String> pages) throws IOException, InterruptedException {
        double most = 0;
        for (var page : pages) {
            most = Math.max(most, bytes(address, page));
        }
        return most;
    }

    /// As they come over the wire, each once.
    private double bytes(String address, String page) throws IOException, InterruptedException {
        Set<String> loaded = new LinkedHashSet<>(List.of(page));
        LOADED.matcher(text(address + page)).results().forEach(it -> loaded.add(it.group(1)));
        double all = 0;
        for (var path : loaded) {
            all += compressed(address + path).body().length;
        }
        return all;
    }

    private String text(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<byte[]> compressed(String address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    private double saturate(List<String> pages) throws Exception {
        var read = new AtomicInteger();
        long since = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<?>>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> {
                    while (System.nanoTime() - since < SECONDS / 2 * SECOND) {
                        compressed(pages.get(read.getAndIncrement() % pages.size()));
                    }
                    return null;
                }));
            }
            for (var reader : readers) {
                reader.get();
            }
        }
        return read.get() * (double) SECOND / (System.nanoTime() - since);
    }

    private Samples paced(List<String> pages, double perSecond) throws Exception {
        var took = new ArrayList<Future<Long>>();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * SECONDS; i++) {
                long due = begin + (long) (i * SECOND / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                var page = pages.get(i % pages.size());
                took.add(threads.submit(() -> {
                    compressed(page);
                    return System.nanoTime() - due;
                }));
            }
            var all = new Durations();
            for (var one : took) {
                all.add(one.get());
            }
            return all.samples();
        }
    }
}
