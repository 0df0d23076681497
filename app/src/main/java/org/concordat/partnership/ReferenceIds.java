package org.concordat.partnership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.concordat.kernel.BodyId;

/// The ids of what comes with the service: the same in every installation, so that registers can be compared.
public final class ReferenceIds {

    private ReferenceIds() {
    }

    public static UUID area(String code) {
        return id("area:" + code);
    }

    public static BodyId force(String code) {
        return new BodyId(id("force:" + code));
    }

    /// The local policing body of an area in 2026.
    public static BodyId policingBody(String code) {
        return new BodyId(id("lpb:" + code));
    }

    /// The commissioner whom the mayor of an area followed.
    public static BodyId commissionerBefore(String code) {
        return new BodyId(id("lpb:" + code + ":before"));
    }

    public static BodyId securityService() {
        return new BodyId(id("national:security-service"));
    }

    public static BodyId counterTerrorismPolicing() {
        return new BodyId(id("national:counter-terrorism-policing"));
    }

    public static BodyId investigatoryPowersCommissioner() {
        return new BodyId(id("national:investigatory-powers-commissioner"));
    }

    public static BodyId strategicBoard() {
        return new BodyId(id("national:strategic-board"));
    }

    /// The office that answers for what a force or a local policing body does.
    public static UUID office(BodyId of) {
        return id("office:" + of);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
