package org.concordat.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Digit for digit what `consistent_sampler` 1.0.10 draws, which drew what is in `reference.txt`.
class ReferenceTest {

    private static final Path DRAWN = Path.of("src/test/resources/org/concordat/draw/reference.txt");

    @Test
    void drawsTheTicketsThatItsDocumentationShows() throws Malformed {
        assertThat(Population.of(List.of("ab-1", "ab-2", "cd-1", "ef-3")).draw("314159", 4))
                .extracting(it -> it.shown() + " " + it.id())
                .containsExactly("0.317685817 cd-1", "0.832984519 ef-3", "0.9098039269 ab-1", "0.9231549043 ab-2");
        assertThat(Population.of(List.of("AB-130")).draw("01382438112797316654", 1)).containsExactly(new Ticket(
                "0.26299714122838008416507544297546663599715395525154425586041245287750224561854", "AB-130"));
    }

    @Test
    void drawsWhatTheReferenceDrew() throws IOException, Malformed {
        for (var line : Files.readAllLines(DRAWN, StandardCharsets.UTF_8)) {
            var parts = line.split("\t");
            int population = Integer.parseInt(parts[1]);
            var ids = IntStream.range(0, population).mapToObj(i -> parts[0] + "-é-" + i).toList();
            assertThat(Population.of(ids).draw(parts[0], parts.length - 2))
                    .extracting(it -> it.number() + " " + it.id()).as(parts[0])
                    .containsExactly(List.of(parts).subList(2, parts.length).toArray(String[]::new));
        }
    }
}
