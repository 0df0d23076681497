package org.concordat.community;

import org.concordat.kernel.Purpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An agreement as a policy of the Open Digital Rights Language, version 2.2, in JSON-LD 1.1: who may use what kind of
/// information for which purposes, between which days, and when it is deleted. It names no address to be fetched: its context
/// stands in it.
final class AgreementPolicy {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PublishedAgreement it;
    private final String address;

    private AgreementPolicy(PublishedAgreement it, String address) {
        this.it = it;
        this.address = address;
    }

    /// @param address of this service, under which what it names is named
    static String of(PublishedAgreement it, String address) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new AgreementPolicy(it, address).write());
    }

    private ObjectNode write() {
        var node = NODES.objectNode();
        node.set("@context", context());
        node.put("@id", address + it.path()).put("@type", "odrl:Agreement");
        node.set("odrl:uid", named(address + it.path()));
        node.put("dct:identifier", it.reference());
        node.set("dct:title", english(it.title()));
        it.text().ifPresent(text -> node.set("dct:issued", day(text.signedOn().toString())));
        it.text().filter(text -> !text.gateways().isEmpty()).ifPresent(text -> {
            var law = node.putArray("dct:references");
            text.gateways().forEach(gateway -> law.add(named(address + "/rule-book#" + gateway.slug())));
        });
        if (it.opennessReason() != null) {
            node.set("dct:accessRights", english(it.opennessReason()));
        }
        node.set("adms:status", named("http://purl.org/adms/status/" + switch (it.standing()) {
            case TO_COME -> "UnderDevelopment";
            case IN_FORCE -> "Completed";
            case SUSPENDED -> "Withdrawn";
            case OVER -> "Deprecated";
        }));
        node.putArray("odrl:permission").add(permission());
        return node;
    }

    private ObjectNode permission() {
        var node = NODES.objectNode().put("@type", "odrl:Permission");
        node.set("odrl:target", target());
        for (var function : new String[] {"odrl:assigner", "odrl:assignee"}) {
            var parties = node.putArray(function);
            it.parties().forEach(party -> {
                var named = named("urn:uuid:" + party.body()).put("@type", "odrl:Party");
                named.set("foaf:name", english(party.name()));
                parties.add(named);
            });
        }
        node.set("odrl:action", named("odrl:use"));
        var constraints = node.putArray("odrl:constraint");
        constraints.add(purposes());
        constraints.add(constraint("odrl:dateTime", "odrl:gteq", day(it.firstDay().toString())));
        constraints.add(constraint("odrl:dateTime", "odrl:lteq", day(it.lastDay().toString())));
        it.text().ifPresent(text -> {
            var duty = NODES.objectNode().put("@type", "odrl:Duty");
            duty.set("odrl:action", named("odrl:delete"));
            duty.set("odrl:constraint", constraint("odrl:elapsedTime", "odrl:lteq",
                    typed("P" + text.retentionMonths() + "M", "xsd:duration")));
            node.set("odrl:duty", duty);
        });
        return node;
    }

    private ObjectNode target() {
        var node = named(address + it.path() + "#information").put("@type", "odrl:Asset");
        it.words("ITEMS").ifPresent(items -> node.set("dct:description", english(items)));
        return node;
    }

    private ObjectNode purposes() {
        var all = NODES.arrayNode();
        it.purposes().stream().map(Purpose::slug).forEach(slug -> all.add(named(address + "/rule-book#" + slug)));
        return constraint("odrl:purpose", "odrl:isAnyOf", all);
    }

    private static ObjectNode constraint(String left, String operator, JsonNode right) {
        var node = NODES.objectNode().put("@type", "odrl:Constraint");
        node.set("odrl:leftOperand", named(left));
        node.set("odrl:operator", named(operator));
        node.set("odrl:rightOperand", right);
        return node;
    }

    private static ObjectNode context() {
        return NODES.objectNode()
                .put("odrl", "http://www.w3.org/ns/odrl/2/")
                .put("dct", "http://purl.org/dc/terms/")
                .put("adms", "http://www.w3.org/ns/adms#")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static ObjectNode named(String iri) {
        return NODES.objectNode().put("@id", iri);
    }

    private static ObjectNode english(String text) {
        return NODES.objectNode().put("@value", text).put("@language", "en");
    }

    private static ObjectNode day(String day) {
        return typed(day, "xsd:date");
    }

    private static ObjectNode typed(String value, String type) {
        return NODES.objectNode().put("@value", value).put("@type", type);
    }
}
