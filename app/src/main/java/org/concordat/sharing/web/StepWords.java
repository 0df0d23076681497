package org.concordat.sharing.web;

import org.concordat.sharing.Step;

/// What each step of composing is called in lists.
final class StepWords {

    private StepWords() {
    }

    static String of(Step step) {
        return switch (step) {
            case SUBJECT -> "What it is about";
            case MATTER -> "Purpose and kind of information";
            case AUDIENCE -> "Who it is for";
            case PASSAGE -> "Legal gateway";
            case COVER -> "Agreement";
            case HANDLING -> "Marking and handling";
            case CONTENT -> "What you are sharing";
            case JUSTIFICATION -> "Necessity and proportionality";
            case DATES -> "Dates";
        };
    }
}
