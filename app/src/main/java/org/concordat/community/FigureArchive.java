package org.concordat.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Figures as they were released, in a directory as `./concordat attack` reads it: the table with its description, the codes of its
/// variables, the rules, what protection took, and with noise the fingerprint of the key.
final class FigureArchive {

    private static final String RULES = "rules.txt";

    private static final String README = """
            Figures as they were released, with the rules by which they were protected.
            Ffigurau fel y'u rhyddhawyd, gyda'r rheolau a'u gwarchododd.

            %s.csv        the figures; where "status" is hidden, no figure is given
            rules.txt     what is hidden and why, line by line
            *.hierarchy.csv  the codes of each variable, and what adds up to what
            utility.csv   what protection took
            key.txt       only where figures are changed at random: the fingerprint of the key, not the key

            To attack them, as anybody may, with the command line of Concordat:

                ./concordat attack %s

            It names every figure that can be worked out too closely, and by which others. Give it several such
            directories at once: those from the same records are attacked together.

            I ymosod arnynt, fel y gall unrhyw un, defnyddiwch yr un gorchymyn. Mae'n enwi pob ffigur y gellir ei gyfrifo'n
            rhy agos, a thrwy ba rai eraill. Rhowch sawl cyfeiriadur o'r fath ar unwaith: ymosodir ar rai o'r un cofnodion gyda'i gilydd.
            """;

    private FigureArchive() {
    }

    /// @param directory its name
    /// @param file of the release; empty where there is none
    /// @return empty where they are withdrawn
    static Optional<byte[]> of(PublishedFigures it, String directory, Function<String, Optional<String>> file) {
        return file.apply(RULES).map(rules -> {
            var names = new ArrayList<>(List.of(it.table().id() + ".csv", it.table().id() + ".csv-metadata.json", RULES, "utility.csv", "key.txt"));
            rules.lines().filter(line -> line.startsWith("variable ")).map(line -> line.split(" ")[1] + ".hierarchy.csv").forEach(names::add);
            var files = new LinkedHashMap<String, byte[]>();
            files.put(directory + "/README.txt", README.formatted(it.table().id(), directory).getBytes(UTF_8));
            names.forEach(name -> file.apply(name).ifPresent(content -> files.put(directory + "/" + name, content.getBytes(UTF_8))));
            return Zipped.of(files);
        });
    }
}
