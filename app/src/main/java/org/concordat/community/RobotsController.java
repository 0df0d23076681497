package org.concordat.community;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What programs that read whole sites may read: everything. What is behind the sign-in is not shown to them anyhow.
@Controller
class RobotsController {

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return PublicFiles.text("User-agent: *\nAllow: /\n");
    }
}
