/// The command line of statistical disclosure control: `protect` and `attack`.
///
/// *Front door:* [Command]. *Never* writes a release that was refused, and needs nothing but files: no service, no
/// database.
package org.concordat.sdc.command;
