/// Statistical disclosure control: figures that survive an attacker, and the attacker.
package org.concordat.sdc;
