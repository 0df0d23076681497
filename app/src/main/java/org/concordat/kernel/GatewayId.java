package org.concordat.kernel;

/// A legal gateway, by its slug in the law's register (`ctsa-2015-s36`).
public record GatewayId(String slug) {

    public GatewayId {
        Slug.held(slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
