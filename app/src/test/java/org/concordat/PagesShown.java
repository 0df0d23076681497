package org.concordat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.govuk.Frame;
import org.concordat.govuk.Page;
import org.concordat.govuk.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Remembers which page the service showed last, for tests that ask whether they have seen every type of page.
public final class PagesShown {

    private volatile @Nullable Page last;

    public Class<? extends Page> lastType() {
        var shown = last;
        if (shown == null) {
            throw new AssertionError("no page was shown yet");
        }
        return shown.getClass();
    }

    /// Stands before the service's own pages, which still do the work.
    private record Remembering(Pages pages, PagesShown shown) implements Pages {

        @Override
        public String html(Page page, Frame frame) {
            return pages.html(page, frame);
        }

        @Override
        public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
            shown.last = page;
            pages.write(page, request, response);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Beans {

        private static final PagesShown SHOWN = new PagesShown();

        @Bean
        static PagesShown pagesShown() {
            return SHOWN;
        }

        @Bean
        static BeanPostProcessor remembersPages() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Pages pages ? new Remembering(pages, SHOWN) : bean;
                }
            };
        }
    }
}
