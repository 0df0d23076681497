package org.concordat.community;

import java.time.LocalDate;
import org.concordat.govuk.Language;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateways;
import org.concordat.law.Purposes;
import org.concordat.law.Words;
import org.springframework.stereotype.Component;

/// What the law's register calls purposes and gateways.
@Component
class LawWords {

    private final Purposes purposes;
    private final Gateways gateways;

    LawWords(Purposes purposes, Gateways gateways) {
        this.purposes = purposes;
        this.gateways = gateways;
    }

    /// In a language, as on a day.
    Said in(Language language, LocalDate day) {
        return new Said(language, day);
    }

    final class Said {

        private final Language language;
        private final LocalDate day;

        private Said(Language language, LocalDate day) {
            this.language = language;
            this.day = day;
        }

        String of(Purpose purpose) {
            return purposes.find(purpose, day).map(it -> of(it.label())).orElse(purpose.slug());
        }

        String of(GatewayId gateway) {
            return gateways.find(gateway, day).map(it -> of(it.title())).orElse(gateway.slug());
        }

        String of(Words words) {
            return language == Language.CY ? words.cy() : words.en();
        }
    }
}
