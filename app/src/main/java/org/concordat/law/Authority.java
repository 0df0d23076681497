package org.concordat.law;

import org.concordat.kernel.Between;

/// What an entry of the register rests on: its citation, how well it is known, and the days it is in force.
/// `startToBeChecked` says that the first day was not read in its source.
public record Authority(String citation, Standing standing, Between inForce, boolean startToBeChecked) {
}
