package org.concordat.notices;

/// Sends nothing: in the demonstration, whose officers have no mail, a letter is kept to be looked at.
final class KeptMail implements Mailer {

    @Override
    public Outcome send(Letter letter) {
        return new Outcome.Kept();
    }
}
