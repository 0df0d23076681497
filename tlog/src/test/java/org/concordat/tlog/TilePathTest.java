package org.concordat.tlog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({"0, 1234067, 256, tile/0/x001/x234/067", "0, 1, 5, tile/0/001.p/5", "5, 123456078, 2, tile/5/x123/x456/078.p/2",
            "-1, 273, 112, tile/entries/273.p/112", "63, 0, 1, tile/63/000.p/1", "0, 999, 256, tile/0/999",
            "0, 1000, 256, tile/0/x001/000"})
    void isWrittenAndReadAsTheSpecificationSays(int level, long index, int width, String path) throws Malformed {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tile/", "tile/0/1", "tile/00/001", "tile/64/000", "tile/-1/000", "tile/data/000", "tile/0/000/",
            "tile/0/x000/001", "tile/0/001.p/0", "tile/0/001.p/256", "tile/0/001.p/05", "tile/0/001.p/", "tile/0/001.p",
            "tile/5/123/456/078", "tile/0/x001/x002", "/tile/0/000", "tile/0/000\n", "tile/0/x999/x999/x999/x999/x999/x999/999",
            "tile/0/\u0661\u0661\u0661"})
    void refusesEveryOtherPath(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(Malformed.class);
    }

    /// The example of tlog-tiles, "Partial Tiles".
    @Test
    void aTreeOfSeventyThousandHasTheTilesOfTheSpecification() {
        var paths = TilePath.of(70_000, 0);
        assertThat(paths.stream().filter(p -> p.level() == 0 && p.isFull())).hasSize(273);
        assertThat(paths).contains(new TilePath(0, 273, 112), new TilePath(1, 0, 256), new TilePath(1, 1, 17),
                new TilePath(2, 0, 1), new TilePath(TilePath.ENTRIES, 273, 112));
        assertThat(paths).hasSize(2 * 274 + 3);
        assertThat(TilePath.of(256, 0)).containsExactly(new TilePath(TilePath.ENTRIES, 0, 256), new TilePath(0, 0, 256),
                new TilePath(1, 0, 1));
        assertThat(MemoryLog.of(70_000).files.keySet())
                .containsExactlyInAnyOrderElementsOf(paths.stream().map(TilePath::toString).toList());
    }
}
