package org.concordat.bench;

import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.concordat.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/// The same acts without the ledger, while it is told so: whoever records is given an id, and nothing else happens.
final class WithoutLedger implements MethodInterceptor {

    /// Puts it before the service's ledger; found by the service's own scan of its packages.
    @Configuration(proxyBeanMethods = false)
    static class Before {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static WithoutLedger withoutLedger() {
            return new WithoutLedger();
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor beforeTheLedger(WithoutLedger withoutLedger) {
            var recording = new NameMatchMethodPointcut();
            recording.setMappedName("record");
            recording.setClassFilter(Ledger.class::isAssignableFrom);
            var advisor = new DefaultPointcutAdvisor(recording, withoutLedger);
            advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return advisor;
        }
    }

    private volatile boolean silent;

    @Override
    public @Nullable Object invoke(MethodInvocation recording) throws Throwable {
        return silent ? UUID.randomUUID() : recording.proceed();
    }

    void silent(boolean silent) {
        this.silent = silent;
    }
}
