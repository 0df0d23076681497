package org.concordat.casework;

import java.util.List;
import org.concordat.access.SignedIn;

/// What one holder has recorded about a case, as far as the viewer's access goes. It stays with its holder: each is asked when
/// somebody reads the whole, and nothing is copied.
public interface Chronicle {

    /// In no order; the read of the whole is what is recorded.
    List<Happened> of(SignedIn who, Case it);
}
