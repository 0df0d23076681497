package org.concordat.publications.web;

import org.concordat.access.Access;
import org.concordat.access.Doorway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entrance for those who publish for their body.
@Configuration
class PublicationDoors {

    @Bean
    Doorway publicationsDoor(Access access) {
        return new Doorway("Publications", PublicationPaths.ALL, 67, access.opens("publications.edition.list"));
    }
}
