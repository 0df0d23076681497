package org.concordat.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.kernel.AgreementId;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.OfficerId;
import org.concordat.kernel.Purpose;
import org.jspecify.annotations.Nullable;

/// One line of the ledger: what was done, when, by whom, to what, and under what.
///
/// It names things by identifier and carries no text that an officer wrote.
///
/// @param kind what happened, in dotted lower case: `sharing.disclosure.proposed`
/// @param at the viewer's moment, in whole microseconds, as it is kept
/// @param fields what else identifies the act, such as the rules that refused it, each by a plain name: letters, digits, dots, underscores and hyphens
///
/// *Errors*: a field with another name throws: in [Opening] it could pass for two.
public record Entry(
        String kind,
        int version,
        Instant at,
        @Nullable OfficerId officer,
        @Nullable BodyId body,
        @Nullable UUID thing,
        @Nullable AgreementId agreement,
        @Nullable GatewayId gateway,
        @Nullable Purpose purpose,
        SortedMap<String, String> fields) {

    /// The field that any entry has whose officer was acted for by a system of their body.
    public static final String CLIENT = "client";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    public Entry {
        if (!fields.keySet().stream().allMatch(NAME.asMatchPredicate())) {
            throw new IllegalArgumentException("a field of an entry has a plain name");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static Entry of(String kind, Instant at) {
        return new Entry(kind, 1, at, null, null, null, null, null, null, new TreeMap<>());
    }

    public Entry by(OfficerId officer, BodyId body) {
        return new Entry(kind, version, at, officer, body, thing, agreement, gateway, purpose, fields);
    }

    /// Of a body, by nobody in it.
    Entry of(BodyId body) {
        return new Entry(kind, version, at, null, body, thing, agreement, gateway, purpose, fields);
    }

    public Entry about(@Nullable UUID thing) {
        return new Entry(kind, version, at, officer, body, thing, agreement, gateway, purpose, fields);
    }

    public Entry under(@Nullable AgreementId agreement) {
        return new Entry(kind, version, at, officer, body, thing, agreement, gateway, purpose, fields);
    }

    public Entry through(@Nullable GatewayId gateway) {
        return new Entry(kind, version, at, officer, body, thing, agreement, gateway, purpose, fields);
    }

    public Entry serving(@Nullable Purpose purpose) {
        return new Entry(kind, version, at, officer, body, thing, agreement, gateway, purpose, fields);
    }

    public Entry with(String field, String value) {
        var more = new TreeMap<>(fields);
        more.put(field, value);
        return new Entry(kind, version, at, officer, body, thing, agreement, gateway, purpose, more);
    }
}
