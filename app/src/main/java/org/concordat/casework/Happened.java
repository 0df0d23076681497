package org.concordat.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.access.Viewer;
import org.concordat.kernel.BodyId;
import org.concordat.kernel.OfficerId;

/// Something that happened about a case, as its holder recorded it.
///
/// @param id of what its holder keeps, so that two of the same moment have an order
/// @param at when it was recorded, whatever day it was about
/// @param holder with whom it stays
/// @param detail what of it there is to say in a list; empty where the kind says it all
public record Happened(UUID id, Instant at, BodyId holder, OfficerId by, What what, String detail) {

    /// What it was.
    public enum What {
        REFERRED("The concern was referred"),
        OWNED("The case was theirs from then on"),
        OFFERED("The case was offered to a colleague"),
        DECLINED("The offer was declined"),
        TAKEN_BACK("The offer was taken back"),
        IDENTIFIED("Whom it is about was recorded"),
        MATCHED("A record was said to be of one person with others, or not"),
        DECIDED("Decided"),
        BEGUN("A request to partners was begun"),
        ASKED("A partner was asked"),
        REMINDED("A partner was reminded"),
        DISCLOSED("A partner answered, and told what it holds"),
        NOTHING_HELD("A partner answered that it holds nothing"),
        REFUSED("A partner refused"),
        NOT_WANTED("A partner was told that no answer is wanted"),
        TOLD("Whoever referred it was told"),
        CLOSING("Closing it was proposed"),
        CLOSING_ANSWERED("Closing it was answered"),
        ON_AN_AGENDA("It was put on the agenda of a panel"),
        CALLED_OFF("The panel’s meeting was called off"),
        PAPER("A disclosure became a paper of it there"),
        PANEL_DECIDED("A panel decided"),
        CONSENT("Consent to support was recorded"),
        PLANNED("What support is for was written"),
        SESSION("A session of support was recorded"),
        PROVIDER_ASKED("A provider was asked to give support"),
        PROVIDER_ANSWERED("Whoever was asked to give support answered"),
        PROVIDER_ENDED("A provider’s support was ended"),
        GIVEN("A provider recorded a session of support"),
        TAKEN_UP("What a provider raised was taken up"),
        ACTION_SET("Somebody was given something to do"),
        ACTION_DONE("What was to be done was done");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    LocalDate day() {
        return at.atZone(Viewer.ZONE).toLocalDate();
    }
}
