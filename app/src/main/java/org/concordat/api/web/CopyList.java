package org.concordat.api.web;

import java.util.List;
import org.concordat.sharing.Copy;

/// Numbered copies of one disclosure, by their numbers.
record CopyList(List<Copy> items) {
}
