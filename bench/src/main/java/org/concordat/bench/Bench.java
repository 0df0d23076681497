package org.concordat.bench;

import java.util.List;
import java.util.Locale;
import org.concordat.sdc.SdcBench;
import org.jspecify.annotations.Nullable;

/// `Bench NAME`: a table for people, then one last line of JSON. How it is going is told on the error stream.
public final class Bench {

    /// Entries in the log that is verified and proved from.
    static final String ENTRIES = "--entries";
    /// The log library in this process, for [Apart].
    static final String TLOG_HERE = "tlog-here";

    private static final int ONE_MILLION = 1_000_000;
    private static final long TEN_MILLION = 10_000_000;

    private Bench() {
    }

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var out = System.out;
        System.setOut(System.err);   // what the service logs is not the result
        var result = result(List.of(args));
        if (result == null) {
            tell("the benchmarks are: share; api; access [--times 10]; cases [--cases N]; board; draw; public; ledger [--entries N]; tlog [--entries N]; sdc [--sizes 3|4]; "
                    + "matching [--identities N] [--pairs N]");
            System.exit(2);
        }
        out.print(result);
        out.flush();
    }

    private static @Nullable String result(List<String> args) throws Exception {
        if (args.size() == 3 && args.get(1).equals(ENTRIES) && args.get(2).matches("[1-9][0-9]{0,9}")) {
            return counted(args.getFirst(), Long.parseLong(args.get(2)));
        }
        if (!args.isEmpty() && args.getFirst().equals("matching") && args.size() % 2 == 1) {
            return matching(args.subList(1, args.size()));
        }
        if (args.size() == 3 && args.subList(0, 2).equals(List.of("cases", "--cases")) && args.get(2).matches("[1-9][0-9]{4,6}")) {
            return new CaseBench(Integer.parseInt(args.get(2))).run();
        }
        return switch (args.toString()) {
            case "[share]" -> share();
            case "[api]" -> api();
            case "[access]" -> new AccessBench(1).run();
            case "[access, --times, 10]" -> new AccessBench(10).run();
            case "[board]" -> new BoardBench().run();
            case "[draw]" -> new DrawBench().run();
            case "[public]" -> new PublicBench().run();
            case "[cases]" -> new CaseBench(ONE_MILLION).run();
            case "[ledger]", "[tlog]" -> counted(args.getFirst(), TEN_MILLION);
            case "[sdc]" -> new SdcBench(2, Bench::tell).run();
            case "[sdc, --sizes, 3]" -> new SdcBench(3, Bench::tell).run();
            case "[sdc, --sizes, 4]" -> new SdcBench(4, Bench::tell).run();
            default -> null;
        };
    }

    private static @Nullable String counted(String name, long entries) throws Exception {
        return switch (name) {
            case "ledger" -> new LedgerBench(entries).run().text();
            case "tlog" -> Apart.tlog(entries).text();
            case TLOG_HERE -> new TlogBench(entries).run().json();
            default -> null;
        };
    }

    private static @Nullable String matching(List<String> options) throws Exception {
        int identities = 1_000_000;
        int pairs = 5_000;
        for (int i = 0; i < options.size(); i += 2) {
            if (!options.get(i + 1).matches("[1-9][0-9]{0,7}")) {
                return null;
            }
            int number = Integer.parseInt(options.get(i + 1));
            switch (options.get(i)) {
                case "--identities" -> identities = number;
                case "--pairs" -> pairs = number;
                default -> {
                    return null;
                }
            }
        }
        return new MatchingBench(identities, pairs).run();
    }

    private static String share() throws Exception {
        try (var service = Service.start()) {
            return new ShareBench(service).run().text();
        }
    }

    private static String api() throws Exception {
        try (var service = Service.start("--concordat.api.requests=1000000000")) {
            return new ApiBench(service).run();
        }
    }

    static void tell(String sentence) {
        System.err.println("bench: " + sentence);
    }
}
