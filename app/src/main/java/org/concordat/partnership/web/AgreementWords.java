package org.concordat.partnership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concordat.access.Viewer;
import org.concordat.govuk.Option;
import org.concordat.govuk.Tag;
import org.concordat.kernel.GatewayId;
import org.concordat.kernel.Purpose;
import org.concordat.law.Gateway;
import org.concordat.law.Gateways;
import org.concordat.law.Nature;
import org.concordat.law.Purposes;
import org.concordat.partnership.AgreementActs;
import org.concordat.partnership.AgreementHeading;
import org.concordat.partnership.AgreementState;
import org.concordat.partnership.Openness;
import org.springframework.stereotype.Component;

/// What the pages of agreements say: days, states, and the law's own names for purposes and gateways.
@Component
class AgreementWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Purposes purposes;
    private final Gateways gateways;

    AgreementWords(Purposes purposes, Gateways gateways) {
        this.purposes = purposes;
        this.gateways = gateways;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant at) {
        return RegisterWords.moment(at);
    }

    static String by(AgreementActs.By by) {
        return by.name() + ", " + moment(by.at());
    }

    static Tag tag(AgreementState state) {
        return Tag.of(state.words(), switch (state) {
            case DRAFT, WITHDRAWN, EXPIRED, SUPERSEDED -> Tag.Colour.GREY;
            case AWAITING_SIGNATURES -> Tag.Colour.YELLOW;
            case AGREED -> Tag.Colour.LIGHT_BLUE;
            case IN_FORCE -> Tag.Colour.GREEN;
            case SUSPENDED -> Tag.Colour.ORANGE;
            case ENDED -> Tag.Colour.RED;
        });
    }

    String purpose(Purpose purpose, LocalDate on) {
        return purposes.find(purpose, on).map(named -> named.label().en()).orElse(purpose.slug());
    }

    String gateway(GatewayId id, LocalDate on) {
        return gateways.find(id, on).map(gateway -> gateway.title().en()).orElse(id.slug());
    }

    List<Option> purposeOptions(LocalDate on) {
        return purposes.inForce(on).stream().map(named -> Option.of(named.slug(), named.label().en())
                .hint(named.authority().citation())).toList();
    }

    /// Every gateway that lets anything through, now or later.
    List<Option> gatewayOptions(LocalDate on) {
        return gateways.all().stream().map(Gateway::id).distinct()
                .flatMap(id -> gateways.find(id, on).stream())
                .filter(gateway -> gateway.nature() != Nature.REGARD)
                .map(gateway -> Option.of(gateway.slug(), gateway.title().en()).hint(gateway.words().en())).toList();
    }

    static List<Option> headingOptions() {
        return Arrays.stream(AgreementHeading.values()).map(it -> Option.of(it.name(), it.title())).toList();
    }

    static List<Option> opennessOptions() {
        return Arrays.stream(Openness.values()).map(it -> Option.of(it.name(), it.words())).toList();
    }

    static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).collect(Collectors.toList());
    }
}
