package org.concordat.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/// The whole register, read and checked. A book that cannot be read in full is not read at all ([InvalidLaw]).
public record LawBook(Gateways gateways, Purposes purposes, Regimes regimes, TimeLimits limits,
        WorkingDays workingDays) {

    /// The book that comes with the service.
    public static LawBook read() {
        return read(LawBook::resource);
    }

    /// A book from files given by name (`gateways.json`).
    static LawBook read(UnaryOperator<String> files) {
        List<NamedPurpose> purposes = file("purposes.json", files).entries(LawReading::purpose);
        List<Need> needs = file("needs.json", files).entries(LawReading::need);
        LawReading reading = new LawReading(purposes, needs);
        Regimes regimes = reading.regimes(file("regimes.json", files));
        List<Gateway> gateways = file("gateways.json", files).entries(reading::gateway);
        List<TimeLimit> limits = file("limits.json", files).entries(LawReading::limit);
        List<BankHolidays> holidays = file("bank-holidays.json", files).entries(LawReading::bankHolidays);
        return new LawBook(new Gateways(gateways, regimes), new Purposes(purposes), regimes, new TimeLimits(limits),
                new WorkingDays(holidays));
    }

    private static LawFile file(String name, UnaryOperator<String> files) {
        return new LawFile("law/" + name, files.apply(name));
    }

    static String resource(String name) {
        try (InputStream stream = LawBook.class.getResourceAsStream("/law/" + name)) {
            if (stream == null) {
                throw new InvalidLaw("law/" + name + ", the file: missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
