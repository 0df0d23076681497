package org.concordat.govuk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/// The police areas as tiles, each about where it lies and all of one size: a map of who answers, and not of land. The list
/// beside it has the same and more.
///
/// @param label what it shows, for those who do not see it
public record TileMap(String label, List<Tile> tiles) {

    /// In the units of the drawing.
    public static final int SIDE = 76;
    public static final int WIDTH = 7 * SIDE;
    public static final int HEIGHT = 10 * SIDE;

    /// What is shown of an area.
    ///
    /// @param code of the Office for National Statistics
    /// @param number in its tile
    /// @param faint whether there is nothing to look at; the number says so too
    public record Of(String code, String name, String href, int number, boolean faint) {
    }

    /// One area, in the units of the drawing.
    public record Tile(int x, int y, String shortName, Of of) {
    }

    /// Where a tile stands; columns count from 1, rows from 0.
    public record Place(String shortName, int column, int row) {
    }

    private static final Map<String, Place> PLACES = places();

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /// An area without a place on it is in the list alone.
    public static TileMap of(String label, List<Of> areas) {
        var tiles = new ArrayList<Tile>();
        for (var area : areas) {
            var place = PLACES.get(area.code());
            if (place != null) {
                tiles.add(new Tile((place.column() - 1) * SIDE, place.row() * SIDE, place.shortName(), area));
            }
        }
        return new TileMap(label, tiles);
    }

    public static Map<String, Place> places() {
        try {
            var places = new LinkedHashMap<String, Place>();
            new ClassPathResource("govuk/tiles.txt").getContentAsString(UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                    .forEach(it -> places.put(it[0], new Place(it[1], Integer.parseInt(it[2]), Integer.parseInt(it[3]))));
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
