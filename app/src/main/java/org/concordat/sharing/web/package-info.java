/// Disclosures on screen: composing, approving, receiving, answering, recalling. Each controller asks a front door of
/// `sharing` and shows what it answered; nothing is decided here.
@NullMarked
package org.concordat.sharing.web;

import org.jspecify.annotations.NullMarked;
