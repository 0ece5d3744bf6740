/** Change feeds: what happened, in order, without gaps. */
package dev.parley.domain.model.feed;
