package org.concordat.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// Pieces of text, several under each heading, from a file of this module: `[heading]`, then a piece on each line.
final class Fragments {

    private final Map<String, List<String>> pieces;

    private Fragments(Map<String, List<String>> pieces) {
        this.pieces = pieces;
    }

    static Fragments read(String file) {
        Map<String, List<String>> pieces = new HashMap<>();
        var heading = "";
        for (var line : lines(file)) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else {
                pieces.computeIfAbsent(heading, key -> new ArrayList<>()).add(line);
            }
        }
        return new Fragments(pieces);
    }

    /// What a file of this module says, without its comments and empty lines.
    static List<String> lines(String file) {
        try {
            return new ClassPathResource("demonstration/" + file).getContentAsString(UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// *Errors*: a heading that is not in the file throws.
    List<String> under(String heading) {
        var found = pieces.get(heading);
        if (found == null) {
            throw new IllegalArgumentException("nothing stands under [" + heading + "]");
        }
        return found;
    }
}
