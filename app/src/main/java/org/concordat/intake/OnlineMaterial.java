package org.concordat.intake;

/// What something online is.
public enum OnlineMaterial {
    POST("A post or comment"),
    MESSAGE("A message, or a group in which messages are sent"),
    VIDEO("A video or stream"),
    ACCOUNT("An account or channel"),
    SITE("A website or forum"),
    GAME("A game, or a chat in one"),
    OTHER("Something else");

    private final String words;

    OnlineMaterial(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
