package org.concordat.api;

import java.time.Instant;
import org.concordat.access.SignedIn;
import org.concordat.kernel.OfficerId;

/// One request of a system in an officer's name, before it is known whether it may.
///
/// @param issuer of the token it showed, whose signature was verified
/// @param nameThere its client id, as that token says
public record Call(String issuer, String nameThere, OfficerId officer, Instant at, Calling.Duty duty) {

    public Call(String issuer, String nameThere, OfficerId officer, Instant at) {
        this(issuer, nameThere, officer, at, Calling.Duty.ANY);
    }

    public Call doing(Calling.Duty what) {
        return new Call(issuer, nameThere, officer, at, what);
    }

    /// The officer has not shown who they are: nothing that asks for that is done through a system.
    SignedIn who() {
        return new SignedIn(officer, at, Instant.EPOCH);
    }
}
