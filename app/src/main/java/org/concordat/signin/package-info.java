/// How an officer shows who they are: at an identity provider, whose accounts two people link to officers.
///
/// - *Owns*: the schema `signin`: codes, tries of them, links of accounts to officers, decisions about links and their
///   ends; each a row with an author.
/// - *Front door*: [Enrolments] for administrators, [Accounts] for whoever comes from the provider; the addresses under
///   `/sign-in`, where an identity provider is named in the settings.
/// - *Tells*: `access`, at each request, whether a session's link still stands.
/// - *Never*: matches an officer by name or mail address (`AccountsTest`), lets an account in that two people have not
///   linked (`AccountsTest`, `SigninWallTest`), writes an account into the ledger (`AccountsTest`), or believes a token
///   that was not made for this sign-in (`ForgedTokensTest`).
@NullMarked
@ApplicationModule(allowedDependencies = {
    "kernel", "govuk", "ledger", "access", "access :: web", "partnership", "storage"})
package org.concordat.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
