package org.concordat.access;

import org.concordat.kernel.OfficerId;

/// The officer who asks is not in office at that moment, nor is anyone bound in their place. The session ends.
public class NoLongerInOffice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoLongerInOffice(OfficerId officer) {
        super("not in office: " + officer);
    }
}
