package org.concordat.bench;

import java.util.Locale;

/// `Bench NAME`: a table for people, then one last line of JSON. How it is going is told on the error stream.
public final class Bench {

    private Bench() {
    }

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var out = System.out;
        System.setOut(System.err);   // what the service logs is not the result
        if (args.length != 1 || !args[0].equals("share")) {
            tell("the benchmarks are: share");
            System.exit(2);
        }
        out.print(share());
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
