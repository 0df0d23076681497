package org.concordat.storage;

import java.nio.file.Path;

/// The directory of everything kept between runs, absolute. A bean.
public record DataDirectory(Path path) {
}
