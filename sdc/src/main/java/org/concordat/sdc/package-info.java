/// Statistical disclosure control: figures that survive an attacker, and the attacker.
///
/// *Owns* tables over hierarchical variables and their cells, each cell once however many tables share it; the rules
/// that protect cells; the search for what else must be hidden; the noise of cell keys; and the attack by linear
/// programming on everything that is published, earlier releases too.
/// *Front door:* [Protector], with [Rules] that say what is published and [SecretKey] for noise.
/// *Never* depends on anything but the JDK; never writes a release on which an attack succeeds (`ProtectionTest`);
/// never throws anything but [Malformed] at malformed input (`ParsersFuzzTest`).
package org.concordat.sdc;
