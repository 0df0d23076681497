package org.concordat.kernel;

/// What information is shared for, by its slug in the law's catalogue of purposes (`prevent-support`).
public record Purpose(String slug) {

    public Purpose {
        Slug.held(slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
