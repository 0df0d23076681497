package org.concordat.ledger;

import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What becomes of an entry that nobody has described ([EntryKinds]): it is recorded and complained of, for an act does
/// not wait for a document. Tests let it fail.
@FunctionalInterface
public interface Undescribed {

    void recorded(String objection);

    @Component
    class Complaint implements Undescribed {

        @Override
        public void recorded(String objection) {
            LoggerFactory.getLogger(Undescribed.class).error(objection);
        }
    }
}
