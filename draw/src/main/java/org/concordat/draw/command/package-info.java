/// The command line of draws: `sample`.
///
/// *Front door:* [Command]. It needs nothing but the seed and the ids: no service, no database.
package org.concordat.draw.command;
