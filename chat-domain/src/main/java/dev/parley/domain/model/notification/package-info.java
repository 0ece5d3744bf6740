/** What somebody is told of by name, and what they want to be told of. */
package dev.parley.domain.model.notification;
