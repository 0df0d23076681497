package org.concordat.api.web;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// No issuer of tokens is named, nor an identity provider: nobody real comes in.
final class NoIssuer implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        return !StringUtils.hasText(settings.getProperty("concordat.api.issuers"))
                && !StringUtils.hasText(settings.getProperty("concordat.api.issuers[0]"))
                && !StringUtils.hasText(settings.getProperty("concordat.sign-in.issuer"));
    }
}
