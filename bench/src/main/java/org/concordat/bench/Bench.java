package org.concordat.bench;

import java.util.List;
import java.util.Locale;

/// `Bench NAME`: a table for people, then one last line of JSON. How it is going is told on the error stream.
public final class Bench {

    private Bench() {
    }

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var out = System.out;
        System.setOut(System.err);   // what the service logs is not the result
        var result = switch (List.of(args).toString()) {
            case "[share]" -> share();
            case "[access]" -> new AccessBench(1).run();
            case "[access, --times, 10]" -> new AccessBench(10).run();
            case "[tlog]" -> new TlogBench().run().text();
            default -> {
                tell("the benchmarks are: share; access; access --times 10; tlog");
                System.exit(2);
                yield "";
            }
        };
        out.print(result);
        out.flush();
    }

    private static String share() throws Exception {
        try (var service = Service.start()) {
            return new ShareBench(service).run().text();
        }
    }

    static void tell(String sentence) {
        System.err.println("bench: " + sentence);
    }
}
