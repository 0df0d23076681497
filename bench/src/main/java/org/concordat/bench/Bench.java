package org.concordat.bench;

import java.util.List;
import java.util.Locale;
import org.concordat.sdc.SdcBench;

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
            case "[sdc]" -> new SdcBench(2, Bench::tell).run();
            case "[sdc, --sizes, 3]" -> new SdcBench(3, Bench::tell).run();
            case "[sdc, --sizes, 4]" -> new SdcBench(4, Bench::tell).run();
            default -> {
                tell("the benchmarks are: share; access; access --times 10; tlog; sdc; sdc --sizes 3; sdc --sizes 4");
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
