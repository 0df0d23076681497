/// Draws that nobody can choose and anyone can make again: consistent sampling without replacement.
///
/// *Owns* the ticket of an id under a seed, and the draw of those with the smallest.
/// *Front door:* [Population]. *Never* depends on anything but the JDK; never draws otherwise than the reference
/// implementation does, digit for digit (`ReferenceTest`).
/// *Source*: R. L. Rivest, Consistent Sampling with Replacement, arXiv:1808.10016; `consistent_sampler` 1.0.10.
package org.concordat.draw;
